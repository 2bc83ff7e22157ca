/** What is heavy and rarely needed lies beside index.js, and works from there. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(__dirname, '..')
const place = mkdtempSync(path.join(tmpdir(), 'qunpu-late-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** A function that reads and writes spreadsheets, bundled as the deployed ones are, into a folder far from the sources. */
function bundle(): void {
  const entry = path.join(place, 'entry.ts')
  const spreadsheet = JSON.stringify(path.join(root, 'cloudfunctions/platform/spreadsheet'))
  writeFileSync(
    entry,
    `import { readSpreadsheet, writeSpreadsheet } from ${spreadsheet}
     export const main = async () => {
       const value = await writeSpreadsheet([{ name: 'a', columns: [{ title: '昵称' }], rows: [['=1+1']] }])
       return readSpreadsheet({ read: async () => ({ ok: true, value }) } as never, 'cloud://a/b')
     }`,
  )
  const program = `import { bundleFiles } from ${JSON.stringify(pathToFileURL(path.join(root, 'scripts/build-functions.mjs')).href)}
    await bundleFiles(${JSON.stringify(entry)}, ${JSON.stringify(path.join(place, 'function'))})`
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root })
}

test('a function reads and writes spreadsheets with a file that its index.js does not contain', () => {
  bundle()
  const index = path.join(place, 'function/index.js')
  const program = `require(process.argv[1]).main().then((told) => process.stdout.write(JSON.stringify(told)))`
  const told = execFileSync(process.execPath, ['-e', program, index], { cwd: place, encoding: 'utf8' })
  expect(JSON.parse(told)).toMatchObject({ ok: true, value: { rows: [{ cells: ['昵称'] }, { cells: ['=1+1'] }] } })
  expect(statSync(index).size).toBeLessThan(20_000)
  expect(statSync(path.join(place, 'function/spreadsheet.late.js')).size).toBeGreaterThan(200_000)
})
