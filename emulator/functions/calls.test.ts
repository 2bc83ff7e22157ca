import { type Anything, startTestEmulator, type TestEmulator, withSdk } from '../test-emulator'

const member = withSdk(`
  const { threadId } = require('node:worker_threads')
  const doing = {
    context: async (event, context) => ({
      event, context, caller: tcb.getCloudbaseContext(context), parsed: tcb.parseContext(context),
    }),
    environment: async () => ({ ...process.env }),
    thread: async () => threadId,
    nap: async (event) => { await new Promise((wake) => setTimeout(wake, event.ms)); return threadId },
    nothing: async () => undefined,
    log: async () => { console.log('hello', { a: 1 }); console.error('beware'); return null },
  }
  exports.main = (event, context) => doing[event.action](event, context)
`)
const relay = withSdk(`
  exports.main = async (event) => app.callFunction({ name: event.name, data: event.data })
    .then(({ result }) => result, ({ code, message }) => ({ code, message }))
`)

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startTestEmulator({ member, relay }, { maxInstances: 3, ownershipKey: 'the-key' })
})
afterAll(() => emulator.close())

const act = async (action: string, more: object = {}, openid?: string): Promise<Anything> =>
  (await emulator.call('member', { action, ...more }, openid)).body

describe('a function', () => {
  test('1: learns who calls from its context, as the SDK reads it', async () => {
    const { context, caller, parsed } = await act('context', {}, 'o-alice')
    expect(caller).toMatchObject({
      WX_OPENID: 'o-alice',
      WX_APPID: 'wx0000000000000000',
      TCB_ENV: 'local',
      TRIGGER_SRC: 'wx_client',
    })
    expect(context).toMatchObject({ function_name: 'member', memory_limit_in_mb: 256, time_limit_in_ms: 20_000 })
    expect(parsed.requestId).toBe(context.request_id)
    expect(context.request_id).toMatch(/^[\w-]{36}$/)
  })

  test('2: sees no openid when the caller has none', async () => {
    const { caller, event } = await act('context')
    expect(caller).not.toHaveProperty('WX_OPENID')
    expect(event).toEqual({ action: 'context' })
  })

  test('3: gets the event as it was sent, opened group information included, and the userInfo that CloudBase adds', async () => {
    const groupInfo = { cloudID: '1', data: { opengid: 'g-1' } }
    const { event } = await act(
      'context',
      { input: { a: [1] }, requestId: 'r', groupInfo, userInfo: { openId: 'forged' } },
      'o-bob',
    )
    const userInfo = { appId: 'wx0000000000000000', openId: 'o-bob' }
    expect(event).toEqual({ action: 'context', input: { a: [1] }, requestId: 'r', groupInfo, userInfo })
  })

  test('4: has an environment of its own that points the SDK here', async () => {
    expect(await act('environment')).toEqual({
      TENCENTCLOUD: 'true',
      // Made for this data directory: addresses are sealed with it.
      QUNPU_ADDRESS_KEYS: expect.stringMatching(/^local:[\w+/]{43}=$/),
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${emulator.url}/admin` }),
      TENCENTCLOUD_SECRETID: 'local-secret-id',
      TENCENTCLOUD_SECRETKEY: 'local-secret-key',
      SILENCE: 'true',
      TCB_ENV: 'local',
      QUNPU_OWNERSHIP_KEY: 'the-key',
    })
  })

  test('5: that gives nothing back answers null', async () => {
    expect(await act('nothing')).toBeNull()
  })

  test('6: can call another through the SDK, which then sees another source', async () => {
    const { body } = await emulator.call('relay', { name: 'member', data: { action: 'context' } }, 'o-carol')
    expect(body.caller).toMatchObject({ TRIGGER_SRC: 'scf' })
    expect(body.caller).not.toHaveProperty('WX_OPENID')
  })

  test('7: writes its output to the log, with the request it belongs to', async () => {
    await act('log')
    const log = await emulator.waitForLog('beware')
    const [hello, beware] = [
      log.find(({ text }) => text.startsWith('hello')),
      log.find(({ text }) => text === 'beware'),
    ]
    expect(hello).toMatchObject({ level: 'info', text: 'hello { a: 1 }', function: 'member' })
    expect(beware).toMatchObject({ level: 'error', requestId: hello?.requestId })
  })
})

describe('instances', () => {
  test('8: calls one after another meet the same warm instance', async () => {
    const threads = new Set<number>()
    for (let i = 0; i < 5; i += 1) threads.add(Number(await act('thread')))
    expect(threads.size).toBe(1)
  })

  test('9: after a rush, the one that worked last is taken first', async () => {
    await Promise.all([1, 2, 3].map(() => act('nap', { ms: 100 })))
    const naps = [act('nap', { ms: 300 }), act('nap', { ms: 100 }), act('nap', { ms: 200 })]
    const [slowest] = await Promise.all(naps)
    expect([await act('thread'), await act('thread')]).toEqual([slowest, slowest])
  })

  test('10: each has one event at a time; beyond their number calls wait in line', async () => {
    await Promise.all([1, 2, 3].map(() => act('nap', { ms: 100 })))
    const begun = performance.now()
    const threads = await Promise.all([1, 2, 3, 4].map(() => act('nap', { ms: 150 })))
    expect(new Set(threads).size).toBe(3)
    expect(performance.now() - begun).toBeGreaterThanOrEqual(295)
  })

  test('11: a bundle that was built anew is used by the next call', async () => {
    await emulator.deploy('fresh', 'exports.main = async () => 1')
    expect((await emulator.call('fresh')).body).toBe(1)
    await emulator.deploy('fresh', 'exports.main = async () => "two"')
    expect((await emulator.call('fresh')).body).toBe('two')
  })
})
