/** WeChat's open interface on this machine, asked by the SDK that WeChat itself documents for it. */
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { startTestEmulator, type TestEmulator } from '../test-emulator'

let emulator: TestEmulator

const official = `
  const cloud = require(${JSON.stringify(require.resolve('wx-server-sdk'))})
  cloud.init({ env: 'local' })
  exports.main = async ({ group, api, data }) => {
    try {
      const told = await cloud.openapi[group][api](data)
      return told.buffer ? { contentType: told.contentType, picture: told.buffer.toString('base64') } : told
    } catch ({ errCode, errMsg }) { return { errCode, errMsg } }
  }`

/** Says into the log what WeChat told it. */
const listener = `exports.main = async (event, context) => { console.log('heard ' + JSON.stringify({ event, environment: context.environment })); return 'success' }`

beforeAll(async () => {
  emulator = await startTestEmulator({ official, wechat: listener })
})
afterAll(() => emulator.close())
afterEach(() => emulator.ask('POST', '/emulator/wechat', {}))

interface Told {
  readonly errCode?: number
  readonly contentType?: string
  readonly picture: string
  readonly traceId: string
}

const ask = async (group: string, api: string, data: object, openid = 'somebody') =>
  (await emulator.call('official', { group, api, data }, openid)).body as Told
const plan = (rules: object) => emulator.ask('POST', '/emulator/wechat', rules)

const text = (content: string, more: object = {}) =>
  ask('security', 'msgSecCheck', { version: 2, openid: 'somebody', scene: 3, content, ...more })

function scanned(picture: string): string | undefined {
  const { data, width, height } = PNG.sync.read(Buffer.from(picture, 'base64'))
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

describe('a mini program code', () => {
  test.each(['c=ab&i=0123456789', "!#$&'()*+,/:;=?@-._~", 'x'.repeat(32)])(
    'is a picture that says %j',
    async (scene) => {
      const told = await ask('wxacode', 'getUnlimited', { scene, page: 'today/pages/index', checkPath: false })
      expect(told.contentType).toBe('image/png')
      expect(scanned(told.picture)).toBe(`${emulator.url}/#/today/pages/index?scene=${encodeURIComponent(scene)}`)
    },
  )

  test.each([
    [{}, 40169],
    [{ scene: '' }, 40169],
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: 'a%20b' }, 40129],
    [{ scene: '群' }, 40129],
    [{ scene: 'a', page: '/today/pages/index' }, 41030],
    [{ scene: 'a', page: 'today/pages/index?x=1' }, 41030],
    [{ scene: 'a', width: 100 }, 40097],
  ])('of %j is refused', async (data, errCode) => {
    expect(await ask('wxacode', 'getUnlimited', data)).toMatchObject({ errCode })
  })
})

describe('the check of a text', () => {
  test('finds nothing until a plan says what it finds, where, and how often', async () => {
    expect(await text('早上好')).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } })
    await plan({
      'security.msgSecCheck': [
        { includes: '加微信', suggest: 'risky', label: 10001, times: 1 },
        { includes: '加微信', suggest: 'review' },
      ],
    })
    expect(await text('加微信吧')).toMatchObject({ result: { suggest: 'risky', label: 10001 } })
    expect(await text('加微信吧')).toMatchObject({ result: { suggest: 'review', label: 20001 } })
    expect(await text('早上好')).toMatchObject({ result: { suggest: 'pass' } })
  })

  test.each([87014, 61010, -1, 45009, -604101])('says the error %i when it is told to', async (errcode) => {
    await plan({ 'security.msgSecCheck': [{ errcode }] })
    expect(await text('早上好')).toMatchObject({ errCode: errcode })
  })

  test.each([
    [{ version: 1 }, 40097],
    [{ scene: 9 }, 40097],
    [{ content: '' }, 40097],
    [{ content: '长'.repeat(2_501) }, 40097],
    [{ openid: '' }, 40003],
    [{ openid: 'never-here' }, 61010],
  ])('refuses %j as WeChat does', async (more, errCode) => {
    expect(await text('早上好', more)).toMatchObject({ errCode })
  })

  test('knows nobody who has not opened the mini program for two hours', async () => {
    await emulator.ask('POST', '/emulator/clock', { now: '2027-03-01T08:00:00Z' })
    await emulator.call('official', {}, 'early')
    await emulator.ask('POST', '/emulator/clock', { now: '2027-03-01T10:00:00Z' })
    expect(await text('好', { openid: 'early' })).toMatchObject({ errCode: 0 })
    await emulator.ask('POST', '/emulator/clock', { now: '2027-03-01T10:00:01Z' })
    expect(await text('好', { openid: 'early' })).toMatchObject({ errCode: 61010 })
    await emulator.ask('POST', '/emulator/clock', { now: null })
  })
})

describe('the check of a picture', () => {
  const check = (mediaUrl: string) =>
    ask('security', 'mediaCheckAsync', { mediaUrl, mediaType: 2, version: 2, scene: 3, openid: 'somebody' })
  const heard = async (traceId: string) => {
    const lines = await emulator.waitForLog(traceId)
    const line = lines.map((one) => one.text ?? '').find((one) => one.includes(traceId)) ?? ''
    return JSON.parse(line.slice(line.indexOf('{'))) as { event: Record<string, unknown>; environment: string }
  }
  const store = async (name: string) => {
    await emulator.ask('POST', `/emulator/files?path=${name}`, 'picture')
    return `${emulator.url}/emulator/files?id=cloud://local.bucket/${name}`
  }

  test('answers a trace id, and tells the function `wechat` the verdict later, with that id', async () => {
    await plan({ 'security.mediaCheckAsync': [{ suggest: 'risky', label: 20002, afterMs: 1 }] })
    const { traceId } = await check(await store('a.png'))
    const { event, environment } = await heard(traceId)
    expect(event).toMatchObject({
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: traceId,
      errcode: 0,
      version: 2,
    })
    expect(event.result).toEqual({ suggest: 'risky', label: 20002 })
    expect(JSON.parse(environment)).toMatchObject({ TRIGGER_SRC: 'wx_unknown' })
  })

  test('tells that the picture could not be fetched', async () => {
    const { traceId } = await check(`${emulator.url}/storage/none.png`)
    expect((await heard(traceId)).event).toMatchObject({ errcode: -1008, detail: [] })
  })

  test('never tells when the plan says so', async () => {
    await plan({ 'security.mediaCheckAsync': [{ afterMs: null }] })
    const { traceId } = await check(await store('b.png'))
    expect(traceId).toMatch(/^[0-9a-f-]{26}$/)
    const { traceId: told } = await plan({}).then(async () => check(await store('c.png')))
    const lines = await emulator.waitForLog(told)
    expect(JSON.stringify(lines)).not.toContain(traceId)
  })
})

test('what was asked is told, and forgotten when asked to', async () => {
  await emulator.ask('DELETE', '/emulator/wechat')
  await text('一次')
  expect((await emulator.ask('GET', '/emulator/wechat')).body).toMatchObject({
    asked: [{ api: 'security.msgSecCheck', parameters: { content: '一次', openid: 'somebody' } }],
  })
  await emulator.ask('DELETE', '/emulator/wechat')
  expect((await emulator.ask('GET', '/emulator/wechat')).body).toEqual({ asked: [] })
})

test('an interface that is not there is refused by the gateway', async () => {
  expect(await ask('wxacode', 'get', { path: 'a' })).toMatchObject({ errCode: -604100 })
})

describe('a plan that is no plan is refused by name', () => {
  test.each([
    [{ nothing: [] }, 'nothing'],
    [{ 'security.msgSecCheck': {} }, 'security.msgSecCheck'],
    [{ 'security.msgSecCheck': [7] }, 'security.msgSecCheck[0]'],
    [{ 'security.msgSecCheck': [{ suggest: 'maybe' }] }, 'security.msgSecCheck[0].suggest'],
    [{ 'security.msgSecCheck': [{}, { often: 1 }] }, 'security.msgSecCheck[1].often'],
    [{ 'security.msgSecCheck': [{ errcode: 0 }] }, 'security.msgSecCheck[0].errcode'],
    [{ 'security.mediaCheckAsync': [{ afterMs: -1 }] }, 'security.mediaCheckAsync[0].afterMs'],
  ])('%j', async (rules, path) => {
    expect(await plan(rules)).toMatchObject({ status: 400, body: { refusal: 'invalid-input', detail: [{ path }] } })
  })
})
