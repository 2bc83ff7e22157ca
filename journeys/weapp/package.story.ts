import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pagesOf, readAppJson } from './app-json'
import { compileAllWxml, compileAllWxss } from './official-compiler'
import { arrivalLimitBytes, mainLimitBytes, packageSizes, subPackageLimitBytes, totalLimitBytes } from './package-size'
import { validateJson } from './validate'

const dist = path.resolve(__dirname, '../../dist/weapp')

/** The built package with one thing broken. */
function broken(breakIt: (copy: string) => void): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'qunpu-broken-'))
  copies.push(copy)
  cpSync(dist, copy, { recursive: true })
  breakIt(copy)
  return copy
}

const copies: string[] = []

function editAppJson(copy: string, edit: (json: Record<string, unknown> & { pages: string[] }) => void) {
  const file = path.join(copy, 'app.json')
  const json = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> & { pages: string[] }
  edit(json)
  writeFileSync(file, JSON.stringify(json))
}

beforeAll(() => {
  // The validator logs what it then throws.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
})

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
})

describe('WeChat takes the package', () => {
  test('app.json, theme.json and every page are valid', async () => {
    await expect(validateJson(dist)).resolves.toBeUndefined()
  })

  test('a page that does not exist is found', async () => {
    const copy = broken((place) => editAppJson(place, ({ pages }) => pages.push('no/such/page')))
    await expect(validateJson(copy)).rejects.toThrow('no/such/page')
  })

  test('a component that does not exist is found', async () => {
    const page = pagesOf(readAppJson(dist))[0] ?? ''
    const copy = broken((place) =>
      writeFileSync(path.join(place, `${page}.json`), '{"usingComponents":{"gone":"./gone"}}'),
    )
    await expect(validateJson(copy)).rejects.toThrow('gone')
  })

  test('every WXML and WXSS compiles', () => {
    expect(compileAllWxml(dist)).toContain('$gwx')
    expect(Object.keys(compileAllWxss(dist)).length).toBeGreaterThan(0)
  })

  test('a broken WXML and a broken WXSS are found', () => {
    const copy = broken((place) => {
      appendFileSync(path.join(place, 'base.wxml'), '<view><text></view>')
      writeFileSync(path.join(place, 'app.wxss'), 'page { color: red;;}} .a {')
    })
    expect(() => compileAllWxml(copy)).toThrow('base.wxml')
    expect(() => compileAllWxss(copy)).toThrow('app.wxss')
  })
})

describe('the package is small', () => {
  const sizes = packageSizes(dist)

  test('the main package is at most 700 KB', () => {
    expect(sizes.main).toBeLessThanOrEqual(mainLimitBytes)
  })

  test('each sub-package is at most 2 MB, all together at most 20 MB', () => {
    const all = Object.values(sizes.subPackages)
    for (const size of all) expect(size).toBeLessThanOrEqual(subPackageLimitBytes)
    expect(all.reduce((sum, size) => sum + size, sizes.main)).toBeLessThanOrEqual(totalLimitBytes)
  })

  test('the way in is at most 80 KB beside the main package', () => {
    expect(sizes.subPackages['arrival/']).toBeLessThanOrEqual(arrivalLimitBytes)
  })

  test('every page of a sub-package lies in it', () => {
    const { subPackages } = readAppJson(dist)
    for (const { root } of subPackages) expect(sizes.subPackages[`${root}/`]).toBeGreaterThan(0)
  })
})
