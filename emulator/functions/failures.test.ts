import { type Anything, startTestEmulator, type TestEmulator, withSdk } from '../test-emulator'

const troubled = withSdk(`
  let calls = 0
  const doing = {
    count: async () => ++calls,
    throw: async () => { throw new Error('secret stack') },
    exit: async () => process.exit(3),
    stray: async () => { setTimeout(() => { throw new Error('stray') }); await new Promise(() => {}) },
    later: async () => { setTimeout(() => { throw new Error('later') }, 20); return 'answered' },
    spin: async () => { for (;;); },
    hang: async () => new Promise(() => {}),
    grow: async () => { const kept = []; for (;;) kept.push(new Array(1e5).fill(1.5)) },
    huge: async () => 'x'.repeat(6 * 1024 * 1024),
    nothing: async () => undefined,
  }
  exports.main = (event) => doing[event.action]()
`)
const relay = withSdk(`
  exports.main = async (event) => app.callFunction({ name: event.name, data: event.data })
    .then(({ result }) => result, ({ code, message }) => ({ code, message }))
`)

let emulator: TestEmulator
beforeAll(async () => {
  const broken = { unloadable: 'throw new Error("cannot load")', empty: 'exports.other = 1' }
  // Memory is used up at the machine's pace, so only what must run out of time has little of it.
  const functions = { troubled, hasty: troubled, relay, ...broken }
  emulator = await startTestEmulator(functions, { timeoutsMs: { hasty: 1_000 } })
})
afterAll(() => emulator.close())

const act = async (action: string, name = 'troubled'): Promise<Anything> => (await emulator.call(name, { action })).body

describe('a call that fails', () => {
  const internal = { ok: false, refusal: 'internal' }

  test.each(['spin', 'hang'])(
    '12: %s: after the time-out it is busy, and the next call finds a new instance',
    async (action) => {
      expect(await emulator.call('hasty', { action })).toMatchObject({
        status: 200,
        body: { ok: false, refusal: 'busy' },
      })
      expect(await act('nothing', 'hasty')).toBeNull()
    },
  )

  test.each(['exit', 'stray', 'grow', 'huge', 'throw'])('2: %s: it is internal and tells no stack', async (action) => {
    const { status, body } = await emulator.call('troubled', { action })
    expect({ status, body }).toEqual({ status: 200, body: internal })
    expect(await act('nothing')).toBeNull()
  })

  test('3: an instance that only threw keeps serving; one that crashed is replaced', async () => {
    const before = await act('count')
    await act('throw')
    expect(await act('count')).toBe(before + 1)
    await act('exit')
    expect(await act('count')).toBe(1)
  })

  test('4: an instance that crashes after its answer is replaced too', async () => {
    expect(await act('later')).toBe('answered')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await act('nothing')).toBeNull()
  })

  test.each(['unloadable', 'empty'])(
    '16: a bundle that is %s is internal each time, and the log says why',
    async (name) => {
      expect((await emulator.call(name)).body).toEqual(internal)
      expect((await emulator.call(name)).body).toEqual(internal)
      await emulator.waitForLog(name === 'empty' ? 'does not export' : 'cannot load')
    },
  )

  test.each([
    ['spin', 'hasty', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
    ['throw', 'troubled', 'FUNCTIONS_EXECUTE_FAIL'],
    ['grow', 'troubled', 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'],
    ['huge', 'troubled', 'FUNCTION_RESULT_SIZE_EXCEED_LIMIT'],
  ])('6: %s: the SDK hears from %s the code %s of the service', async (action, name, code) => {
    expect((await emulator.call('relay', { name, data: { action } })).body).toMatchObject({ code })
  })

  test('7: the SDK hears that a function does not exist', async () => {
    expect((await emulator.call('relay', { name: 'absent', data: {} })).body).toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    })
  })
})
