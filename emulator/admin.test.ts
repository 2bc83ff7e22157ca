import { type Anything, startTestEmulator, type TestEmulator, withSdk } from './test-emulator'

const bundle = withSdk(`
  const things = db.collection('things')
  const doing = {
    roundTrip: async () => {
      const { id } = await things.add({ name: '群圃', left: 3, at: new Date(5) })
      await things.where({ _id: id, left: 3 }).update({ left: db.command.inc(-1) })
      const [thing] = (await things.doc(id).get()).data
      return { left: thing.left, at: thing.at.getTime(), name: thing.name }
    },
    weixin: () => app.callWxOpenApi({ apiName: 'security.msgSecCheck', requestData: {} }),
    absentCollection: () => db.collection('absent').count(),
  }
  exports.main = (event) => doing[event.action]().catch(({ code, message }) => ({ code, message }))
`)

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startTestEmulator({ bundle })
})
afterAll(() => emulator.close())

const act = async (action: string): Promise<Anything> => (await emulator.call('bundle', { action })).body
const knock = (body: unknown) => emulator.ask('POST', '/admin?env=local', body)

describe('the SDK’s door', () => {
  test('1: serves the database to a function with the real SDK', async () => {
    expect(await act('roundTrip')).toEqual({ left: 2, at: 5, name: '群圃' })
  })

  test('2: passes the database’s own errors on', async () => {
    expect(await act('absentCollection')).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })

  test.each([
    ['a page in a browser, even of this machine', { origin: 'http://127.0.0.1:10086' }],
    ['whoever WeChat vouches for', { 'x-wx-openid': 'a-member' }],
  ])('is closed to clients: %s reads and writes nothing (law 8)', async (_who, headers) => {
    const before = await act('roundTrip')
    for (const action of ['database.queryDocument', 'database.getDocument', 'database.addDocument'])
      expect(
        (await emulator.ask('POST', '/admin?env=local', { action, collectionName: 'things' }, headers)).body,
      ).toEqual(expect.objectContaining({ code: 'DATABASE_PERMISSION_DENIED' }))
    expect(await act('roundTrip')).toEqual(before)
  })

  test('3: refuses what it does not know by name', async () => {
    expect(await act('weixin')).toMatchObject({ code: 'INVALID_ACTION', message: expect.stringContaining('wx.api') })
    expect((await knock({ action: 'database.dropEverything' })).body.code).toMatch(/./)
    expect((await knock({ action: 7 })).body).toMatchObject({ code: 'INVALID_ACTION' })
  })

  test.each([
    ['not JSON', '{'],
    ['an array', '[]'],
    ['nothing', ''],
  ])('4: %s is a wrong parameter, with HTTP 200', async (_name, body) => {
    const heard = await knock(body)
    expect(heard).toMatchObject({ status: 200, body: { code: 'INVALID_PARAM', requestId: expect.any(String) } })
    expect(heard.headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  test('5: a function’s event beyond 6 MB is refused', async () => {
    const event = JSON.stringify({ text: 'x'.repeat(6 * 1024 * 1024) })
    const heard = await knock({ action: 'functions.invokeFunction', function_name: 'bundle', request_data: event })
    expect(heard.body).toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' })
  })
})
