/** Posts before WeChat's checks, with the real SDK against the emulator's WeChat: verdicts that come, late, twice, or never. */
import { type Community, startCommunity } from '../../journeys/community'
import { drawnPicture } from '../../journeys/drawn-picture'
import { accepted } from '../../journeys/outcomes'
import type { InputOf } from '../../shared/action'
import { changeSettings } from '../../shared/community/contract'
import { appoint, claimOwnership, join } from '../../shared/membership/contract'
import { list as inbox } from '../../shared/messages/contract'
import { CHECKING_MS } from '../../shared/posts/checks'
import { answer, appeal, decide, evidence, feed, mine, publish, queue } from '../../shared/posts/contract'
import { pushed } from '../platform/pushed'
import { partsOf } from '../platform/texts'
import { pictureChecked } from './checking'

let community: Community
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey, nickname: '园丁' }))
  const { account } = await accepted(community.ask('officer', join, { nickname: '青禾' }))
  await accepted(community.ask('owner', appoint, { member: account, role: 'content' }))
  await accepted(community.ask('writer', join, { nickname: '山茶' }))
  // Names were looked at too.
  await community.resetWeChat()
})
afterAll(() => community.close())
afterEach(async () => {
  await community.clock(null)
  await community.wechat({})
  await community.resetWeChat()
})

const write = (input: InputOf<typeof publish>, id?: string) => community.ask('writer', publish, input, id)
const waiting = async () => (await accepted(community.ask('officer', queue, { limit: 50 }))).items
const whyOf = async (id: string) => (await waiting()).find((item) => item.id === id)?.why
const stateOf = async (id: string) =>
  (await accepted(community.ask('writer', mine, { limit: 50 }))).posts.find((post) => post.id === id)?.state
const isInFeed = async (id: string) =>
  (await accepted(community.ask('officer', feed, { limit: 50 }))).posts.some((post) => post.id === id)
const asked = async (api: string) => (await community.askedOfWeChat()).filter((one) => one.api === api).length

let pictures = 0
async function picture(): Promise<string> {
  const name = `posts/account/${++pictures}.png`
  const door = `${community.url}/emulator/files?path=${encodeURIComponent(name)}`
  const response = await fetch(door, { method: 'POST', body: new Uint8Array(drawnPicture(pictures, 32, 32)) })
  return ((await response.json()) as { fileID: string }).fileID
}

async function becomes(id: string, state: string): Promise<void> {
  for (let look = 0; look < 60; look++) {
    if ((await stateOf(id)) === state) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(await stateOf(id)).toBe(state)
}

describe('a text', () => {
  it('that is fine is shown at once, for one request to WeChat', async () => {
    const { post, waitsFor } = await accepted(write({ text: '今天的月季开了' }))
    expect([waitsFor, await isInFeed(post), await asked('security.msgSecCheck')]).toEqual(['nobody', true, 1])
  })

  it.each([
    ['with a doubt', { suggest: 'review', label: 20_001 }, '20001'],
    ['of somebody whom WeChat has not seen for long (61010)', { errcode: 61_010 }, 'user-not-recent'],
    ['when the quota is used up', { errcode: 45_009 }, 'too-often'],
    ['when the deployment may not ask', { errcode: -604_101 }, 'not-permitted'],
    ['when WeChat says nothing', { silent: true }, 'no-answer'],
  ] as const)('%s goes to people, who see why', async (_what, rule, label) => {
    await community.wechat({ 'security.msgSecCheck': [rule] })
    const { post, waitsFor } = await accepted(write({ text: '说一件事' }))
    expect([waitsFor, await isInFeed(post)]).toEqual(['people', false])
    expect(await whyOf(post)).toEqual([{ because: 'wechat', label }])
    await accepted(community.ask('officer', decide, { item: post, approve: true }))
    expect(await isInFeed(post)).toBe(true)
  })

  it('that is bad is refused, sent again it is refused without asking WeChat again', async () => {
    await community.wechat({ 'security.msgSecCheck': [{ suggest: 'risky', label: 20_002 }] })
    const id = community.newRequestId()
    const refused = { refusal: 'text-rejected', detail: { places: [] } }
    expect(await write({ text: '不好的话' }, id)).toMatchObject(refused)
    expect(await write({ text: '不好的话' }, id)).toMatchObject(refused)
    expect(await asked('security.msgSecCheck')).toBe(1)
  })

  it('that the word list refuses, or that is not allowed anyway, is not sent to WeChat', async () => {
    expect(await write({ text: '来玩六合彩' })).toMatchObject({ refusal: 'text-rejected' })
    expect(await write({ text: '花', topics: ['彩票'] })).toMatchObject({ refusal: 'no-such-topic' })
    expect(await asked('security.msgSecCheck')).toBe(0)
  })

  it('a comment is looked at likewise', async () => {
    const { post } = await accepted(write({ text: '问个好' }))
    await community.wechat({ 'security.msgSecCheck': [{ suggest: 'review', label: 20_003 }] })
    const told = await accepted(community.ask('writer', answer, { post, text: '不太好的话' }))
    expect([told.held, await whyOf(told.comment)]).toEqual([true, [{ because: 'wechat', label: '20003' }]])
  })

  it('is cut between characters where it is longer than WeChat takes', () => {
    const parts = partsOf('🌼'.repeat(2_000))
    expect(parts.map((part) => part.length <= 2_500 && !part.includes('\ufffd'))).toEqual([true, true])
    expect(parts.join('')).toBe('🌼'.repeat(2_000))
    expect(partsOf(' \n ')).toEqual([])
  })
})

describe('pictures', () => {
  it('stay unseen until WeChat has looked at each, then they are shown by themselves', async () => {
    await community.wechat({ 'security.mediaCheckAsync': [{ afterMs: 1_500 }] })
    const { post, waitsFor } = await accepted(write({ text: '两张', pictures: [await picture(), await picture()] }))
    expect([waitsFor, await isInFeed(post), await stateOf(post)]).toEqual(['wechat', false, 'checking'])
    expect((await waiting()).map(({ id }) => id)).not.toContain(post)
    await becomes(post, 'shown')
    expect([await isInFeed(post), await asked('security.mediaCheckAsync')]).toEqual([true, 2])
  })

  it('with a doubt go to people; when WeChat could not fetch one, too', async () => {
    await community.wechat({ 'security.mediaCheckAsync': [{ suggest: 'review', label: 20_002 }] })
    const { post } = await accepted(write({ pictures: [await picture()] }))
    await becomes(post, 'held')
    expect(await whyOf(post)).toEqual([{ because: 'wechat', label: '20002' }])
    const gone = await accepted(write({ pictures: [(await picture()).replace(/\d+\.png$/, 'gone.png')] }))
    expect([gone.waitsFor, await whyOf(gone.post)]).toEqual(['people', [{ because: 'pictures' }]])
  })

  it('that are bad are refused with a word to the author, a frozen copy, and a way to object', async () => {
    await community.wechat({ 'security.mediaCheckAsync': [{ suggest: 'risky', label: 20_002 }] })
    const { post } = await accepted(write({ text: '看图', pictures: [await picture()] }))
    await becomes(post, 'rejected')
    const { messages } = await accepted(community.ask('writer', inbox, {}))
    expect(messages.map(({ kind }) => kind)).toContain('post-rejected')
    expect((await accepted(community.ask('officer', evidence, { item: post }))).copies).toMatchObject([
      { item: post, text: '看图', decision: { is: 'rejected', by: '' } },
    ])
    await accepted(community.ask('writer', appeal, { post, text: '是一朵花' }))
    await accepted(community.ask('officer', decide, { item: post, approve: true }))
    expect(await isInFeed(post)).toBe(true)
  })

  it('that WeChat never speaks of go to people after ten minutes, by the sweeper', async () => {
    await community.wechat({ 'security.mediaCheckAsync': [{ afterMs: null }] })
    const { post } = await accepted(write({ pictures: [await picture()] }))
    await community.runTimer('sweep')
    expect(await stateOf(post)).toBe('checking')
    await community.clock(new Date(Date.now() + CHECKING_MS + 1_000).toISOString())
    await community.runTimer('sweep')
    expect([await stateOf(post), await whyOf(post)]).toEqual(['held', [{ because: 'unchecked' }]])
    await community.clock(null)
    await community.resetRequests()
    await community.runTimer('sweep')
    expect((await community.requests()).total).toBe(2)
  })

  it.each([
    ['61010', { errcode: 61_010 }],
    ['a used-up quota', { errcode: 45_009 }],
    ['silence', { silent: true }],
  ])('go to people at once after %s', async (_what, rule) => {
    await community.wechat({ 'security.mediaCheckAsync': [rule] })
    const { post, waitsFor } = await accepted(write({ pictures: [await picture()] }))
    expect([waitsFor, await whyOf(post)]).toEqual(['people', [{ because: 'pictures' }]])
  })

  it('are left to people where the community does not ask WeChat', async () => {
    const changes = (value: boolean) => ({ changes: [{ key: 'posts.wechatCheck', value }], reason: '先自己看' })
    await accepted(community.ask('owner', changeSettings, changes(false)))
    await new Promise((resolve) => setTimeout(resolve, 3_200))
    const told = await accepted(write({ text: '自己看', pictures: [await picture()] }))
    expect([told.waitsFor, (await community.askedOfWeChat()).length]).toEqual(['people', 0])
    await accepted(community.ask('owner', changeSettings, changes(true)))
    await new Promise((resolve) => setTimeout(resolve, 3_200))
  })
})

describe('the word of WeChat', () => {
  let tell: (traceId: string, suggest: string) => Promise<unknown>
  beforeAll(() => {
    Object.assign(process.env, {
      ...{ TENCENTCLOUD: 'true', TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${community.url}/admin` }) },
      ...{ TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local', TCB_ENV: 'local' },
    })
    const main = pushed({ mediaChecked: [pictureChecked] })
    tell = (traceId, suggest) =>
      main(
        { MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, errcode: 0, result: { suggest, label: 100 } },
        {},
      )
  })

  /** A post whose picture WeChat will not speak of by itself, and the name of its check. */
  async function silentPost() {
    await community.wechat({ 'security.mediaCheckAsync': [{ afterMs: null }] })
    const { post } = await accepted(write({ pictures: [await picture()] }))
    return post
  }
  const traceOf = async (post: string): Promise<string> => {
    const { openAsAdministrator } = await import('../../journeys/administrator')
    const { data } = await openAsAdministrator(community.url).collection('things').doc(post).get()
    return (data as { pictures: { trace: string }[] }[])[0]?.pictures[0]?.trace ?? ''
  }

  it('counts once when it comes twice, the first time', async () => {
    const post = await silentPost()
    const trace = await traceOf(post)
    expect(await tell(trace, 'pass')).toBe('success')
    expect(await stateOf(post)).toBe('shown')
    expect(await tell(trace, 'risky')).toBe('success')
    expect(await stateOf(post)).toBe('shown')
  })

  it('that comes late releases a post that waits for nothing else', async () => {
    const post = await silentPost()
    const trace = await traceOf(post)
    await community.clock(new Date(Date.now() + CHECKING_MS + 1_000).toISOString())
    await community.runTimer('sweep')
    expect(await stateOf(post)).toBe('held')
    await community.clock(null)
    await tell(trace, 'pass')
    expect([await stateOf(post), await whyOf(post)]).toEqual(['shown', undefined])
  })

  it('does not change what people have decided meanwhile', async () => {
    const post = await silentPost()
    const trace = await traceOf(post)
    await community.clock(new Date(Date.now() + CHECKING_MS + 1_000).toISOString())
    await community.runTimer('sweep')
    await community.clock(null)
    await accepted(community.ask('officer', decide, { item: post, approve: false, note: '广告' }))
    await tell(trace, 'pass')
    expect(await stateOf(post)).toBe('rejected')
  })

  it('about a picture that nobody knows is taken and changes nothing', async () => {
    expect(await tell('0123456789abcdef', 'risky')).toBe('success')
  })
})
