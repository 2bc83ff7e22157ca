import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/** Every file that is, or is about to be, in the repository. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)))

const isText = (file: string) => /\.(tsx?|[cm]?js|json|md|ya?ml|css|html|sh)$|(^|\/)\.?[\w-]+$/.test(file)
const texts = files
  .filter((file) => isText(file) && file !== 'package-lock.json')
  .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n') }))
const sources = texts.filter(({ file }) => /\.(tsx?|[cm]?js)$/.test(file))

/** The places (file:line) where a pattern occurs. */
function placesOf(pattern: RegExp, where = texts): string[] {
  return where.flatMap(({ file, lines }) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
  )
}

// Written in pieces, so that this file does not contain what it looks for.
const machinePath = new RegExp(`(^|[\\s'"\`(=])/(${['home', 'Users', 'work', 'root', 'private'].join('|')})/\\w`)
const secret = new RegExp(
  [
    'AKID[A-Za-z0-9]{13,}',
    'LTAI[A-Za-z0-9]{12,}',
    `-----BEGIN ${'[A-Z ]*'}PRIVATE KEY`,
    'gh[pousr]_[A-Za-z0-9]{30,}',
    'npm_[A-Za-z0-9]{30,}',
    'wx(?!0{16})[0-9a-f]{16}\\b',
    `(secret|password|token)(Key|Id)?['"]?\\s*[:=]\\s*['"][A-Za-z0-9+/]{24,}['"]`,
  ].join('|'),
)
const bareTask = new RegExp(
  `\\b(${['TO', 'FIX', 'XX'].map((start, index) => start + ['DO', 'ME', 'X'][index]).join('|')})\\b(?!: .{15,})`,
)

test('no path of one machine is written down', () => {
  expect(placesOf(machinePath)).toEqual([])
})

test('no secret is written down', () => {
  expect(placesOf(secret)).toEqual([])
})

test('the lock names no registry', () => {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  expect(lock.match(/"resolved": "[^"]*"/g) ?? []).toEqual([])
})

test('the lock holds the native parts of every platform, or `npm ci` refuses it', () => {
  // An `npm install` through a mirror that lacks some of them drops them from the lock without a word.
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>
  }
  const isLocked = (place: string, name: string): boolean => {
    if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in packages) return true
    return place !== '' && isLocked(place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name)
  }
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
  )
  expect(missing).toEqual([])
})

test('every picture and file that a page of ours points at is there', () => {
  const pages = texts.filter(({ file }) => file.endsWith('.md'))
  const missing = pages.flatMap(({ file, lines }) =>
    [...lines.join('\n').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target]) => path.join(path.dirname(file), target ?? ''))
      .filter((target) => !existsSync(path.join(root, target)) || !files.some((one) => one.startsWith(target)))
      .map((target) => `${file}: ${target}`),
  )
  expect(missing).toEqual([])
})

test('every dependency is pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version))
  expect(loose).toEqual([])
})

test('what is left to do says why', () => {
  expect(placesOf(bareTask, sources)).toEqual([])
})

test('no barrel: a file that only exports what others export', () => {
  const barrels = sources.filter(({ lines }) => {
    const statements = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^(\/\/|\/?\*)/.test(line))
    return statements.length > 0 && statements.every((line) => /^export (type )?(\*|\{[^}]*\}).* from /.test(line))
  })
  expect(barrels.map(({ file }) => file)).toEqual([])
})

test('no drawer: a name that says nothing collects everything', () => {
  const drawer = /(^|[/.-])(utils?|helpers?|common|manager|misc)([.-][\w.-]*)?(\/|$)/i
  expect(files.filter((file) => drawer.test(file))).toEqual([])
})

test('nothing that is built or private is in the repository', () => {
  expect(
    files.filter((file) => /^(dist|node_modules|\.cache|\.local|journeys\/screenshots)\/|\.env/.test(file)),
  ).toEqual([])
})
