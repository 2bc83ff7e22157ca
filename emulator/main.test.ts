import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withSdk } from './test-emulator'

interface Started {
  readonly child: ChildProcess
  /** What was printed until it was ready or had ended. */
  readonly output: string
  readonly errors: string
  readonly code: number | null
}

const bundle = withSdk(`
  const people = db.collection('people')
  exports.main = async ({ action, id }) => {
    if (action === 'key') return process.env.QUNPU_OWNERSHIP_KEY
    if (action === 'own') return people.add({ _id: 'owner', membership: { role: 'owner' } })
    if (action === 'hours') return new Date(0).getHours()
    if (action === 'add') return (await people.add({ _id: id })).id
    return (await people.where({ _id: id }).get()).data.length
  }
`)

let place: string
const children: ChildProcess[] = []
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'qunpu-main-'))
  mkdirSync(path.join(place, 'functions', 'bundle'), { recursive: true })
  writeFileSync(path.join(place, 'functions', 'bundle', 'index.js'), bundle)
})
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL')
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

const start = (...flags: string[]): Promise<Started> =>
  new Promise((resolve) => {
    const words = [
      '--import',
      'tsx',
      path.join(__dirname, 'main.ts'),
      '--functions',
      path.join(place, 'functions'),
      ...flags,
    ]
    const child = spawn(process.execPath, words, { env: { ...process.env, TZ: 'Asia/Shanghai' } })
    children.push(child)
    let [output, errors] = ['', '']
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (output.includes('\n')) resolve({ child, output, errors, code: null })
    })
    child.once('close', (code) => resolve({ child, output, errors, code }))
  })

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.kill(signal)
  return closed
}

const call = async (started: Started, event: object) => {
  const url = /http:\S+/.exec(started.output)?.[0]
  const response = await fetch(`${url}/functions/bundle`, { method: 'POST', body: JSON.stringify(event) })
  return response.json()
}
const dataIn = (name: string) => path.join(place, name)

describe('npm run local', () => {
  test('1: prints one line with all that a caller needs, and gives the functions the key', async () => {
    const started = await start('--port', '0', '--data', dataIn('one'), '--sample', 'none')
    const line = /^qunpu ready http:\/\/127\.0\.0\.1:\d+ pid=(\d+) data=(\S+) sample=none ownership-key=([\w-]{24})\n$/
    expect(started.output).toMatch(line)
    const [, pid, data, key] = line.exec(started.output) ?? []
    expect([Number(pid), data]).toEqual([started.child.pid, dataIn('one')])
    expect(await call(started, { action: 'key' })).toBe(key)
    expect(readFileSync(path.join(dataIn('one'), 'ownership-key'), 'utf8').trim()).toBe(key)
  })

  test('2: functions run in UTC, whatever this machine does', async () => {
    expect(await call(await start('--port', '0', '--data', dataIn('utc')), { action: 'hours' })).toBe(0)
  })

  test('3: after a kill -9 everything acknowledged is there, and the key is the same', async () => {
    const first = await start('--port', '0', '--data', dataIn('killed'))
    expect(await call(first, { action: 'add', id: 'kept' })).toBe('kept')
    await end(first.child, 'SIGKILL')
    const second = await start('--port', '0', '--data', dataIn('killed'))
    expect(await call(second, { action: 'get', id: 'kept' })).toBe(1)
    expect(/ownership-key=(\S+)/.exec(second.output)?.[1]).toBe(/ownership-key=(\S+)/.exec(first.output)?.[1])
  })

  test('4: once the community has an owner the key is not printed any more', async () => {
    const first = await start('--port', '0', '--data', dataIn('owned'))
    await call(first, { action: 'own' })
    expect(await end(first.child, 'SIGTERM')).toBe(0)
    expect((await start('--port', '0', '--data', dataIn('owned'))).output).toMatch(/sample=none\n$/)
  })

  test('5: a second start on the same data is refused by name; the first goes on', async () => {
    const first = await start('--port', '0', '--data', dataIn('shared'))
    const second = await start('--port', '0', '--data', dataIn('shared'))
    expect(second.code).toBe(1)
    expect(second.errors).toBe(
      `qunpu: the data directory ${dataIn('shared')} is in use by process ${first.child.pid}\n`,
    )
    expect(second.output).toBe('')
    expect(await call(first, { action: 'hours' })).toBe(0)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('6: %s ends it cleanly', async (signal) => {
    const started = await start('--port', '0', '--data', dataIn('signals'))
    await call(started, { action: 'hours' })
    expect(await end(started.child, signal)).toBe(0)
  })

  test('7: a port in use is named', async () => {
    const first = await start('--port', '0', '--data', dataIn('port-1'))
    const port = /:(\d+) /.exec(first.output)?.[1] ?? ''
    const second = await start('--port', port, '--data', dataIn('port-2'))
    expect([second.code, second.errors]).toEqual([1, `qunpu: port ${port} is in use\n`])
  })

  test.each([
    ['an unknown flag', ['--speed', '3'], '--speed'],
    ['a port that is none', ['--port', '70000'], '--port'],
    ['a port in words', ['--port', 'eighty'], '--port'],
    ['an unknown sample', ['--sample', 'huge'], '--sample'],
    ['a word without a flag', ['start'], 'start'],
  ])('8: %s gives a usage line and code 2', async (_name, flags, named) => {
    const { code, errors, output } = await start(...flags)
    expect([code, output]).toEqual([2, ''])
    expect(errors).toContain(named)
    expect(errors).toContain('usage: npm run local --')
  })
})
