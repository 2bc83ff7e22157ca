import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import { visit } from '../../shared/arrival/contract'
import { code, mine, poster } from '../../shared/referral/contract'

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())
afterEach(() => community.wechat({}))

const ask = (openid: string) => community.ask(openid, poster, {})

it('a member’s code is drawn once, and a friend who scans it is theirs', async () => {
  await community.resetWeChat()
  const [first, second] = [await accepted(ask('member')), await accepted(ask('member'))]
  expect(second).toEqual(first)
  expect(await community.askedOfWeChat()).toHaveLength(1)
  const file = await fetch(`${community.url}/emulator/files?id=${encodeURIComponent(first.picture)}`)
  const { data, width, height } = PNG.sync.read(Buffer.from(await file.arrayBuffer()))
  const address = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? ''
  const scene = new URLSearchParams(address.split('?')[1]).get('scene') ?? ''
  const { code: invite } = await accepted(community.ask('member', code, {}))
  expect(scene).toBe(`i=${invite}`)
  expect(await accepted(community.ask('friend', visit, { scene }))).toMatchObject({ invited: true })
  expect((await accepted(community.ask('member', mine, {}))).friends).toMatchObject([{ step: 'visited' }])
})

it('two members have two pictures', async () => {
  const pictures = await Promise.all(['member', 'owner'].map((openid) => accepted(ask(openid))))
  expect(new Set(pictures.map(({ picture }) => picture)).size).toBe(2)
})

it('when WeChat does not draw it, it is refused by name and may be asked again', async () => {
  await community.wechat({ 'wxacode.getUnlimited': [{ errcode: -1 }] })
  expect(await ask('second')).toMatchObject({ ok: false, refusal: 'code-later', detail: { fault: 'no-answer' } })
  await community.wechat({ 'wxacode.getUnlimited': [{ errcode: 48001 }] })
  expect(await ask('second')).toMatchObject({ ok: false, refusal: 'code-refused' })
  await community.wechat({})
  await accepted(ask('second'))
})

it('a visitor has no poster', async () => {
  expect(await ask('nobody')).toEqual({ ok: false, refusal: 'not-allowed' })
})
