import { startTestEmulator, type TestEmulator, withSdk } from './test-emulator'

const look = `
  exports.main = async (event) => {
    const begun = performance.now()
    const times = [Date.now()]
    await new Promise((wake) => setTimeout(wake, event.ms ?? 0))
    times.push(Date.now(), new Date().getTime(), +new Date(Date()), Reflect.construct(Date, []).valueOf())
    class Later extends Date { shifted() { return this.getTime() + 1 } }
    return {
      times,
      wokeAfterMs: performance.now() - begun,
      thread: require('node:worker_threads').threadId,
      traits: [
        new Date() instanceof Date, new Later() instanceof Later, new Later(5).shifted(), new Date().constructor === Date,
        new Date(2026, 0, 31).getDate(), new Date('2026-01-31T00:00:00Z').toISOString(), Date.UTC(1970, 0, 2), Date.parse('1970-01-01'),
        typeof Date(), Date.name, Date.length, structuredClone(new Date(7)).getTime(), Object.prototype.toString.call(new Date()),
      ],
    }
  }`
const scheduled =
  'exports.main = async (event, context) => ({ event, environment: JSON.parse(context.environment), now: Date.now() })'
const server = withSdk(`exports.main = async () => {
  const { id } = await db.collection('things').add({ at: db.serverDate() })
  return (await db.collection('things').doc(id).get()).data[0].at
}`)

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startTestEmulator({ look, scheduled, server })
})
afterEach(() => emulator.ask('POST', '/emulator/clock', { now: null }))
afterAll(() => emulator.close())

const setClock = (now: unknown) => emulator.ask('POST', '/emulator/clock', { now })
const noon = '2027-03-01T04:00:00.000Z'

describe('the server clock', () => {
  test('1: runs with real time until it is set', async () => {
    const before = Date.now()
    const { times } = (await emulator.call('look')).body
    expect(times[0]).toBeGreaterThanOrEqual(before)
    expect(times[0]).toBeLessThanOrEqual(Date.now())
    expect((await emulator.ask('GET', '/emulator/clock')).body).toMatchObject({ set: false })
  })

  test('2: stands still in every instance once it is set, while timers and the monotonic clock go on', async () => {
    await Promise.all([1, 2, 3].map(() => emulator.call('look', { ms: 300 })))
    expect((await setClock(noon)).body).toEqual({ now: noon, set: true })
    const seen = await Promise.all([1, 2, 3].map(() => emulator.call('look', { ms: 60 })))
    expect(new Set(seen.map(({ body }) => body.thread as number)).size).toBe(3)
    for (const { body } of seen) {
      expect(body.times).toEqual(Array(5).fill(Date.parse(noon)))
      expect(body.wokeAfterMs).toBeGreaterThanOrEqual(59)
    }
  })

  test('3: changes at once, also in the middle of a call', async () => {
    await setClock(noon)
    const running = emulator.call('look', { ms: 200 })
    await new Promise((resolve) => setTimeout(resolve, 80))
    await setClock('2028-01-01T00:00:00+08:00')
    const [first, second] = (await running).body.times
    expect([first, second]).toEqual([Date.parse(noon), Date.parse('2027-12-31T16:00:00Z')])
  })

  test('4: leaves everything else of Date as it is', async () => {
    await setClock(noon)
    const { traits } = (await emulator.call('look')).body
    const texts = ['string', 'Date', 7, 7, '[object Date]']
    expect(traits).toEqual([true, true, 6, true, 31, '2026-01-31T00:00:00.000Z', 86_400_000, 0, ...texts])
  })

  test('5: runs free again with null', async () => {
    await setClock(noon)
    await setClock(null)
    const { times } = (await emulator.call('look')).body
    expect(Math.abs(times[0] - Date.now())).toBeLessThan(2_000)
  })

  test('6: is the one of the database too', async () => {
    await setClock(noon)
    expect((await emulator.call('server')).body).toBe(noon)
  })

  test.each([
    ['a text that is no instant', { now: 'tomorrow' }],
    ['an instant without a zone', { now: '2026-01-31T08:00:00' }],
    ['a day without a time', { now: '2026-01-31' }],
    ['a day that does not exist', { now: '2026-02-30T00:00:00Z' }],
    ['an hour that does not exist', { now: '2026-02-03T25:00:00Z' }],
    ['a number', { now: 0 }],
    ['nothing', {}],
    ['something else beside', { now: null, speed: 2 }],
    ['an array', []],
    ['not JSON', 'now'],
  ])('7: %s is refused and changes nothing', async (_name, body) => {
    await setClock(noon)
    const heard = await emulator.ask('POST', '/emulator/clock', body)
    expect(heard).toMatchObject({ status: 400, body: { ok: false, refusal: 'invalid-input' } })
    expect(heard.body.detail[0].reason).toMatch(/\w/)
    expect((await emulator.ask('GET', '/emulator/clock')).body).toEqual({ now: noon, set: true })
  })

  test('8: takes a leap day', async () => {
    expect((await setClock('2028-02-29T00:00:00Z')).status).toBe(200)
  })
})

describe('a timer', () => {
  test('9: is run by name at the time of the clock, without an openid', async () => {
    await setClock(noon)
    const { status, body } = await emulator.ask('POST', '/emulator/timers/nightly')
    expect(status).toBe(200)
    expect(body.event).toEqual({ Type: 'Timer', TriggerName: 'every-5-minutes', Message: 'nightly', Time: noon })
    expect(body.environment).toEqual({ TCB_ENV: 'local', SCF_NAMESPACE: 'local', TRIGGER_SRC: 'timer' })
    expect(body.now).toBe(Date.parse(noon))
  })

  test.each(['', '..%2Fetc', 'a b', '%'])('10: %p is no name of a job', async (name) => {
    expect((await emulator.ask('POST', `/emulator/timers/${name}`)).status).toBe(400)
  })

  test('11: without the function it is told so', async () => {
    const bare = await startTestEmulator({})
    const heard = await bare.ask('POST', '/emulator/timers/nightly')
    expect(heard).toMatchObject({ status: 404, body: { ok: false, refusal: 'unknown-function' } })
    await bare.close()
  })
})
