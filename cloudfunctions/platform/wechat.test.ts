/** The port to WeChat, with the real SDK against the emulator's WeChat. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { decodeMessage, encodeMessage } from './protobuf'
import { pushed } from './pushed'
import { openWeChat, type WeChat } from './wechat'

let community: Community
let connect: ReturnType<typeof openWeChat>
let wechat: WeChat

const surroundings = (url: string) => {
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local',
  })
}

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  community = await startCommunity()
  await foundCommunity(community)
  surroundings(community.url)
  connect = openWeChat()
})
afterAll(() => community.close())
beforeEach(() => {
  wechat = connect('member')
})
afterEach(async () => {
  await community.wechat({})
  await community.resetWeChat()
})

const check = (content: string) => wechat.msgSecCheck({ content, surface: 'forum' })

test('a mini program code is a picture that opens the page with its scene', async () => {
  const told = await wechat.getUnlimited({ scene: 'c=ab&i=0123456789', page: 'today/pages/index' })
  if (!told.ok) throw new Error(told.refusal)
  expect(told.value.extension).toBe('png')
  const { data, width, height } = PNG.sync.read(told.value.bytes)
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(
    `${community.url}/#/today/pages/index?scene=c%3Dab%26i%3D0123456789`,
  )
})

test.each(['pass', 'review', 'risky'] as const)('a text is judged: %s', async (suggest) => {
  await community.wechat({ 'security.msgSecCheck': [{ suggest, label: 20003 }] })
  const told = await check('谁都看得到')
  expect(told).toMatchObject({ ok: true, value: { suggest, label: 20003 } })
})

test.each([
  [61010, 'user-not-recent'],
  [-1, 'no-answer'],
  [45009, 'too-often'],
  [45011, 'too-often'],
  [-604101, 'not-permitted'],
  [-604102, 'no-answer'],
  [48001, 'not-permitted'],
  [47001, 'rejected'],
])('the code %i is said by its name: %s', async (errcode, refusal) => {
  const rule = { errcode }
  await community.wechat({
    'security.msgSecCheck': [rule],
    'security.mediaCheckAsync': [rule],
    'wxacode.getUnlimited': [rule],
  })
  const refused = { ok: false, refusal, detail: { code: errcode } }
  expect(await check('早')).toEqual(refused)
  expect(await wechat.mediaCheckAsync({ mediaUrl: 'https://a/b.png', surface: 'forum' })).toEqual(refused)
  expect(await wechat.getUnlimited({ scene: 'c=a', page: 'today/pages/index' })).toEqual(refused)
})

test('what the first version of the check calls an error is a risky text', async () => {
  await community.wechat({ 'security.msgSecCheck': [{ errcode: 87014 }] })
  expect(await check('早')).toMatchObject({ ok: true, value: { suggest: 'risky' } })
})

test('when WeChat stays silent there is no answer, after 4 s and one request', async () => {
  await community.wechat({ 'security.msgSecCheck': [{ silent: true }] })
  const startedAt = performance.now()
  expect(await check('早')).toEqual({ ok: false, refusal: 'no-answer' })
  expect(performance.now() - startedAt).toBeLessThan(5_500)
  expect((await community.askedOfWeChat()).length).toBe(1)
})

test('within one call the same is asked once, however often an attempt is repeated; in another call anew', async () => {
  await Promise.all([check('同样的话'), check('同样的话'), check('别的话')])
  await check('同样的话')
  expect((await community.askedOfWeChat()).map(({ parameters }) => parameters.content)).toEqual(['同样的话', '别的话'])
  await connect('member').msgSecCheck({ content: '同样的话', surface: 'forum' })
  expect(await community.askedOfWeChat()).toHaveLength(3)
})

test('it asks in the caller’s name, by version 2 and the kind of place', async () => {
  await wechat.msgSecCheck({ content: '小满', surface: 'profile', nickname: '小满' })
  expect(await community.askedOfWeChat()).toEqual([
    {
      api: 'security.msgSecCheck',
      parameters: { version: 2, openid: 'member', scene: 1, content: '小满', nickname: '小满' },
    },
  ])
})

test.each(['', '  ', '长'.repeat(2_501)])(
  'a text that WeChat cannot check is a bug, and is not asked: %#',
  async (content) => {
    await expect(check(content)).rejects.toThrow('characters')
    expect(await community.askedOfWeChat()).toEqual([])
  },
)

describe('while the gateway is broken', () => {
  let broken: Server
  afterEach(() => {
    broken.close()
    surroundings(community.url)
  })

  test.each<[string, (answer: import('node:http').ServerResponse) => unknown]>([
    ['nothing', (answer) => answer.destroy()],
    ['an HTTP error', (answer) => answer.writeHead(502).end()],
    ['an empty body', (answer) => answer.end()],
    ['bytes that are no message', (answer) => answer.end(Buffer.from([0x0a, 0xff]))],
    ['JSON in place of a message', (answer) => answer.end('{"code":"SYS_ERR","message":"?"}')],
    [
      'an error of the service',
      (answer) =>
        answer.setHeader('content-type', 'application/json; charset=utf-8').end('{"code":"SYS_ERR","message":"?"}'),
    ],
    [
      'a verdict that is none',
      (answer) =>
        answer.end(
          encodeMessage([
            [1, '{"errcode":0,"result":{}}'],
            [2, 'application/json'],
          ]),
        ),
    ],
  ])('%s is no answer, never a clean text', async (_name, give) => {
    broken = createServer((request, response) => void request.resume().on('end', () => give(response)))
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve))
    surroundings(`http://127.0.0.1:${(broken.address() as AddressInfo).port}`)
    const told = await openWeChat()('member').msgSecCheck({ content: '早', surface: 'forum' })
    expect(told).toEqual({ ok: false, refusal: 'no-answer' })
  })
})

describe('the function that WeChat tells', () => {
  const context = { environment: JSON.stringify({ TRIGGER_SRC: 'wx_unknown', WX_OPENID: 'somebody' }) }
  const event = {
    ...{ MsgType: 'event', Event: 'wxa_media_check', trace_id: '0123-4567', version: 2, errcode: 0 },
    result: { suggest: 'risky', label: 20002 },
  }
  const heard: unknown[] = []
  const listening = (answers: boolean) => (checked: unknown) => {
    heard.push(checked)
    return Promise.resolve(answers)
  }
  const main = () => pushed({ mediaChecked: [listening(false), listening(true), listening(true)] })
  afterEach(() => void heard.splice(0))

  test('gives the verdict to the first capability whose picture it is', async () => {
    expect(await main()(event, context)).toBe('success')
    const checked = { traceId: '0123-4567', verdict: { suggest: 'risky', label: 20002, traceId: '0123-4567' } }
    expect(heard).toEqual([checked, checked])
  })

  test('tells that a picture could not be judged', async () => {
    await main()({ ...event, errcode: -1008, result: undefined }, context)
    expect(heard[0]).toEqual({ traceId: '0123-4567', verdict: null })
  })

  test.each([{}, null, 'text', { ...event, Event: 'other' }, { ...event, trace_id: { $ne: 1 } }])(
    'takes what it does not know, and does nothing: %j',
    async (other) => {
      expect(await main()(other, context)).toBe('success')
      expect(heard).toEqual([])
    },
  )

  test('hears no client that speaks in WeChat’s name', async () => {
    const client = { environment: JSON.stringify({ TRIGGER_SRC: 'wx_client', WX_OPENID: 'somebody' }) }
    expect(await main()(event, client)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await community.call('somebody', 'wechat', 'x', {})).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(heard).toEqual([])
  })

  test('does not say that it took an event which it could not keep', async () => {
    jest.spyOn(console, 'error').mockImplementationOnce(() => undefined)
    const failing = pushed({ mediaChecked: [() => Promise.reject(new Error('the database is away'))] })
    await expect(failing(event, context)).rejects.toThrow('not taken')
  })
})

test('messages are read as they were written', () => {
  const field = fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.oneof(fc.integer(), fc.string(), fc.uint8Array()))
  fc.assert(
    fc.property(fc.array(field), (fields) => {
      const read = decodeMessage(encodeMessage(fields))
      const plain = fields.map(([number, value]) => [
        number,
        typeof value === 'number' ? value : Buffer.from(value as string),
      ])
      expect(read).toEqual(plain)
    }),
  )
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeMessage(Buffer.from(bytes))))
})
