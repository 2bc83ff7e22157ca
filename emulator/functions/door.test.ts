import { startTestEmulator, type TestEmulator } from '../test-emulator'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startTestEmulator({ member: 'exports.main = async () => null' })
})
afterAll(() => emulator.close())

describe('bad input at the function door', () => {
  test.each([
    ['not JSON', '{', 'is not JSON'],
    ['an array', '[]', 'must be a JSON object'],
    ['a text', '"a"', 'must be a JSON object'],
    ['null', 'null', 'must be a JSON object'],
    ['nothing', '', 'is not JSON'],
  ])('1: %s is invalid input', async (_name, body, reason) => {
    const heard = await emulator.call('member', body, 'o-dora')
    expect(heard).toMatchObject({
      status: 400,
      body: { ok: false, refusal: 'invalid-input', detail: [{ path: '', reason }] },
    })
  })

  test('2: more than 100 KB is invalid input; the door still serves', async () => {
    const heard = await emulator.call('member', { action: 'nothing', input: 'x'.repeat(200 * 1024) })
    expect(heard).toMatchObject({ status: 413, body: { ok: false, refusal: 'invalid-input' } })
    expect((await emulator.call('member')).body).toBeNull()
  })

  test.each(['absent', '..', '..%2F..%2Fetc', 'Member', '', 'member/index.js', '%00'])(
    '21: %p is an unknown function',
    async (name) => {
      const heard = await emulator.ask('POST', `/functions/${name}`, {})
      expect(heard.status).toBe(404)
      expect(heard.body).toMatchObject({ ok: false })
    },
  )

  test('4: an openid that cannot be one is invalid input', async () => {
    const heard = await emulator.call('member', { action: 'nothing' }, 'a b; c')
    expect(heard).toMatchObject({ status: 400, body: { refusal: 'invalid-input', detail: [{ path: 'x-wx-openid' }] } })
  })

  test('5: another method is told which one there is', async () => {
    const heard = await emulator.ask('GET', '/functions/member')
    expect(heard.status).toBe(405)
    expect(heard.headers.get('allow')).toBe('POST')
  })
})
