import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
const tree = path.join(root, '.cache', `import-law-${process.pid}`)

/** Each law, and a file that breaks it. */
const breaches: Record<string, { file: string; imports: string }> = {
  'shared-stands-alone': { file: 'shared/reads-a-file.ts', imports: 'node:fs' },
  'dayjs-has-one-home': { file: 'shared/counts-days.ts', imports: 'dayjs' },
  'rules-are-pure': { file: 'shared/poll/rules.ts', imports: './contract' },
  'client-knows-no-server': { file: 'client/src/poll/peeks.ts', imports: '../../../cloudfunctions/poll/handlers' },
  'server-knows-no-client': { file: 'cloudfunctions/poll/draws.ts', imports: '../../client/src/poll/page' },
  'emulator-knows-no-client': { file: 'emulator/draws.ts', imports: '../client/src/poll/page' },
  'no-cycles': { file: 'shared/begins.ts', imports: './ends' },
  'slices-apart-in-shared': { file: 'shared/poll/borrows.ts', imports: '../quiz/state' },
  'slices-apart-in-cloudfunctions': { file: 'cloudfunctions/poll/borrows.ts', imports: '../quiz/handlers' },
  'slices-apart-in-client': { file: 'client/src/poll/borrows.ts', imports: '../quiz/page' },
  'late-files-come-late': { file: 'cloudfunctions/poll/writes-sheets.ts', imports: '../platform/spreadsheet.late' },
  'one-door-to-the-database': { file: 'cloudfunctions/poll/writes.ts', imports: '@cloudbase/node-sdk' },
}

/** What the breaches import, and imports that are all allowed. */
const lawful: Record<string, string[]> = {
  'shared/ends.ts': ['./begins'],
  'shared/time.ts': ['dayjs'],
  'shared/points/state.ts': [],
  'shared/quiz/state.ts': [],
  'shared/poll/contract.ts': ['valibot'],
  'shared/poll/state.ts': ['../points/state', '../time'],
  'shared/poll/rules-of-closing.ts': ['./state'],
  'shared/reactions.ts': ['./poll/state', './quiz/state'],
  'cloudfunctions/platform/cloudbase.ts': ['@cloudbase/node-sdk'],
  'cloudfunctions/platform/spreadsheet.late.ts': [],
  'cloudfunctions/points/queries.ts': [],
  'cloudfunctions/quiz/handlers.ts': [],
  'cloudfunctions/poll/handlers.ts': ['../platform/cloudbase', '../points/queries', '../../shared/poll/state'],
  'cloudfunctions/entrypoints/member.ts': ['../poll/handlers', '../quiz/handlers'],
  'client/src/ui/button.ts': [],
  'client/src/quiz/page.ts': [],
  'client/src/poll/page.ts': ['../ui/button', '../../../shared/poll/contract'],
  'client/src/operator/ui/table.ts': [],
  'client/src/operator/poll/page.ts': ['../ui/table', '../../poll/page'],
  'client/src/app/tabs.ts': ['../poll/page', '../quiz/page'],
  'emulator/main.ts': ['../cloudfunctions/platform/cloudbase', '../shared/time'],
}

interface Violation {
  rule: { name: string }
  from: string
}

function plant(file: string, imports: readonly string[]) {
  const place = path.join(tree, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, [...imports.map((from) => `import '${from}'`), `export const file = '${file}'\n`].join('\n'))
}

function cruise(): Violation[] {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = path.join(root, '.dependency-cruiser.cjs')
  const options = ['--config', config, '--output-type', 'json', 'shared', 'cloudfunctions', 'client', 'emulator']
  // The program's exit code is the number of violations.
  try {
    return violationsIn(execFileSync(process.execPath, [program, ...options], { cwd: tree, encoding: 'utf8' }))
  } catch (error) {
    return violationsIn((error as { stdout: string }).stdout)
  }
}

const violationsIn = (json: string) => (JSON.parse(json) as { summary: { violations: Violation[] } }).summary.violations

let violations: Violation[]

beforeAll(() => {
  for (const [file, imports] of Object.entries(lawful)) plant(file, imports)
  for (const { file, imports } of Object.values(breaches)) plant(file, [imports])
  violations = cruise()
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>('../.dependency-cruiser.cjs')

test('every law has a tree that breaks it', () => {
  expect(Object.keys(breaches).sort()).toEqual(forbidden.map(({ name }) => name).sort())
})

test.each(Object.entries(breaches))('%s: a breach is found', (name, { file }) => {
  expect(violations.filter(({ rule }) => rule.name === name).map(({ from }) => from)).toContain(file)
})

test('lawful imports are left in peace', () => {
  const guilty = violations.map(({ from }) => from).filter((file) => file in lawful && file !== 'shared/ends.ts')
  expect(guilty).toEqual([])
})
