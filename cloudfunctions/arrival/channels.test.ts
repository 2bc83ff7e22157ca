import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted, tallyOf } from '../../journeys/outcomes'
import {
  changeChannel,
  channelFunnel,
  channels,
  closeChannel,
  createChannel,
  drawChannelCode,
  openChannel,
  questionFilters,
} from '../../shared/arrival/channel-contract'
import { visit } from '../../shared/arrival/contract'
import { list } from '../../shared/audit/contract'
import { changeSettings } from '../../shared/community/contract'
import { saveQuestion, start, submit } from '../../shared/entry/contract'
import { appoint, search } from '../../shared/membership/contract'
import { accept, publish } from '../../shared/rulebook/contract'

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())

const terms = { name: '公众号', kind: 'official', costFen: 12_000, note: '每周二的文章末尾' } as const
const make = (more: Partial<Parameters<typeof community.ask<typeof createChannel>>[2]> = {}) =>
  accepted(community.ask('owner', createChannel, { ...terms, ...more }))
const funnelOf = (channel: string) => accepted(community.ask('owner', channelFunnel, { channel }))
const listed = (shelf: 'open' | 'closed') => accepted(community.ask('owner', channels, { shelf }))

/** A picture in the storage, as a phone's camera reads it. */
async function scanned(picture: string): Promise<string> {
  const file = await fetch(`${community.url}/emulator/files?id=${encodeURIComponent(picture)}`)
  const { data, width, height } = PNG.sync.read(Buffer.from(await file.arrayBuffer()))
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? ''
}

describe('a channel', () => {
  it('has a code of its own, short enough for a scene with an inviter; the same request makes one', async () => {
    const id = community.newRequestId()
    const told = await Promise.all([1, 2, 3].map(() => community.ask('owner', createChannel, terms, id)))
    expect(tallyOf(told)).toEqual({ ok: 3 })
    expect(new Set(told.map((one) => (one.ok ? one.value.channel : '')))).toHaveProperty('size', 1)
    expect(told[0]).toMatchObject({
      value: { ...terms, open: true, channel: expect.stringMatching(/^[0-9A-Za-z]{6}$/) },
    })
    expect((await listed('open')).channels).toHaveLength(1)
  })

  it('is changed, closed with a reason and opened again, and each is in the audit log', async () => {
    const { channel } = await make({ name: '海报', kind: 'offline' })
    await accepted(
      community.ask('owner', changeChannel, { channel, name: '门店海报', kind: 'offline', costFen: 50_000 }),
    )
    expect(await funnelOf(channel)).toMatchObject({ name: '门店海报', costFen: 50_000, note: '', expected: null })
    await accepted(community.ask('owner', closeChannel, { channel, reason: '活动结束' }))
    expect(await community.ask('owner', closeChannel, { channel, reason: '再关' })).toMatchObject({
      refusal: 'already-closed',
    })
    expect((await listed('closed')).channels).toMatchObject([{ channel, open: false }])
    await accepted(community.ask('second', openChannel, { channel, reason: '再来' }))
    expect(await community.ask('owner', openChannel, { channel, reason: '再开' })).toMatchObject({
      refusal: 'already-open',
    })
    const { records } = await accepted(community.ask('owner', list, {}))
    expect(records.slice(0, 4)).toMatchObject([
      { action: 'arrival.openChannel', reason: '再来', before: { open: false }, after: { open: true } },
      { action: 'arrival.closeChannel', reason: '活动结束' },
      { action: 'arrival.changeChannel', before: { name: '海报' }, after: { name: '门店海报', costFen: 50_000 } },
      { action: 'arrival.createChannel', before: null, after: { name: '海报' } },
    ])
  })

  it.each([
    [changeChannel, { ...terms }],
    [closeChannel, { reason: '关' }],
    [openChannel, { reason: '开' }],
    [drawChannelCode, {}],
    [channelFunnel, {}],
  ])('that is not there is refused by name', async (action, input) => {
    expect(
      await community.ask('owner', action as typeof closeChannel, { channel: 'nobody', ...input } as never),
    ).toEqual({
      ok: false,
      refusal: 'no-such-channel',
    })
  })

  it('is not of another kind of thing, whatever name is given', async () => {
    for (const channel of ['community', 'groups', '../x', 'a:b', '', 'x'.repeat(9)]) {
      expect(await community.ask('owner', channelFunnel, { channel })).toMatchObject({ ok: false })
    }
  })

  it('may be read by every operator, and changed by those who answer for it', async () => {
    const { members } = await accepted(community.ask('owner', search, { text: '木' }))
    await accepted(
      community.ask('owner', appoint, { member: members[0]?.account ?? '', role: 'content', reason: '试' }),
    )
    expect(await community.ask('member', channels, { shelf: 'open' })).toMatchObject({ ok: true })
    expect(await community.ask('member', createChannel, terms)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await community.ask('stranger', channels, { shelf: 'open' })).toEqual({ ok: false, refusal: 'not-allowed' })
  })
})

describe('the picture of its code', () => {
  it('is drawn once, kept in the storage, and leads to the page of visitors with its scene', async () => {
    const { channel } = await make({ name: '邻群', kind: 'groups' })
    await community.resetWeChat()
    const { picture, scene } = await accepted(community.ask('owner', drawChannelCode, { channel }))
    expect(scene).toBe(`c=${channel}`)
    expect(await scanned(picture)).toBe(`${community.url}/#/arrival/pages/look?scene=c%3D${channel}`)
    expect(await accepted(community.ask('second', drawChannelCode, { channel }))).toEqual({ picture, scene })
    expect(await community.askedOfWeChat()).toHaveLength(1)
    expect(await funnelOf(channel)).toMatchObject({ picture })
  })

  it.each([
    [{ errcode: -1 }, 'code-later'],
    [{ errcode: 45009 }, 'code-later'],
    [{ errcode: -604101 }, 'code-refused'],
  ])('that WeChat does not draw (%j) is a named refusal, and may be drawn later', async (rule, refusal) => {
    const { channel } = await make({ name: '广告', kind: 'ads' })
    await community.wechat({ 'wxacode.getUnlimited': [rule] })
    expect(await community.ask('owner', drawChannelCode, { channel })).toMatchObject({ ok: false, refusal })
    await community.wechat({})
    await accepted(community.ask('owner', drawChannelCode, { channel }))
  })
})

describe('the funnel', () => {
  const choice = (text: string) => ({
    ...{ kind: 'single' as const, text, shelf: 'published' as const },
    options: ['对', '错'].map((option) => ({ text: option, right: option === '对' })),
  })
  let channel: string

  beforeAll(async () => {
    await accepted(community.ask('owner', publish, { revision: 0 }))
    for (const text of ['第一题', '第二题', '第三题'])
      await accepted(community.ask('owner', saveQuestion, choice(text)))
    const test = { changes: [{ key: 'membership.entry', value: 'test' }], reason: '试' }
    await accepted(community.ask('owner', changeSettings, test))
    channel = (await make({ name: '漏斗', kind: 'ads', costFen: 9_000 })).channel
    await new Promise((resolve) => setTimeout(resolve, 3_200))
  })

  /** Takes the test and gets the named questions wrong. */
  async function takes(openid: string, wrong: readonly string[]): Promise<string> {
    const { attempt } = await accepted(community.ask(openid, start, {}))
    const answers = attempt.questions.map(({ question, text, options }) => {
      const chosen = wrong.includes(text) ? '错' : '对'
      return { question, chosen: [options.find((option) => option.text === chosen)?.option ?? ''] }
    })
    return (await accepted(community.ask(openid, submit, { attempt: attempt.id, answers }))).result
  }

  it('tells how far people came by a channel, and which question kept whom out', async () => {
    for (const openid of ['a', 'b', 'c', 'd']) await accepted(community.ask(openid, visit, { scene: `c=${channel}` }))
    for (const openid of ['b', 'c', 'd']) await accepted(community.ask(openid, accept, { version: 1 }))
    expect(await takes('c', ['第二题'])).toBe('failed')
    expect(await takes('d', ['第三题'])).toBe('failed')
    expect(await takes('d', [])).toBe('passed')
    const told = await funnelOf(channel)
    expect(told.funnel).toEqual({ seen: 4, read: 3, started: 2, passed: 1, joined: 1 })
    expect(told).toMatchObject({
      costPerMemberFen: 9_000,
      expected: { from: 8, to: 12 },
      judgement: 'too-early',
      takers: 2,
    })
    expect(told.questions).toEqual([
      { text: '第二题', asked: 2, wrong: 1, stopped: 1 },
      { text: '第三题', asked: 2, wrong: 1, stopped: 0 },
      { text: '第一题', asked: 2, wrong: 0, stopped: 0 },
    ])
    expect(await accepted(community.ask('owner', questionFilters, {}))).toMatchObject({
      takers: 2,
      questions: told.questions,
    })
  })

  it('of a channel that nobody came by is empty, and foreign codes are nobody’s', async () => {
    const { channel: other } = await make({ name: '没人' })
    await accepted(community.ask('e', visit, { scene: 'c=foreign1' }))
    const { funnel, costPerMemberFen, questions } = await funnelOf(other)
    expect([Object.values(funnel), costPerMemberFen, questions]).toEqual([[0, 0, 0, 0, 0], null, []])
  })

  it('goes on counting who comes by a closed channel’s code, first touch only', async () => {
    const { channel: closed } = await make({ name: '旧海报', kind: 'offline' })
    await accepted(community.ask('owner', closeChannel, { channel: closed, reason: '换新' }))
    await accepted(community.ask('f', visit, { scene: `c=${closed}` }))
    expect(await community.ask('f', visit, { scene: `c=${channel}` })).toMatchObject({ refusal: 'not-new' })
    expect((await funnelOf(closed)).funnel).toMatchObject({ seen: 1, joined: 0 })
  })

  it('costs a visitor nothing beyond the write that stores the visit, and an operator a bounded number of counts', async () => {
    await community.resetRequests()
    await accepted(community.ask('g', visit, { scene: `c=${channel}` }))
    expect(await community.requests()).toMatchObject({ total: 2, byCollection: { people: 2 } })
    const { channels: open } = await listed('open')
    await community.resetRequests()
    await listed('open')
    const again = (await community.requests()).total
    expect(again).toBeLessThanOrEqual(3 + 2 * open.length + 7)
    await community.resetRequests()
    await funnelOf(channel)
    expect((await community.requests()).total).toBeLessThanOrEqual(12)
  })
})

it('a list that is full takes no more', async () => {
  const { channels: open } = await listed('open')
  const missing = Array.from({ length: 30 - open.length }, (_, number) => make({ name: `渠道${number}` }))
  await Promise.all(missing)
  expect(await community.ask('owner', createChannel, terms)).toMatchObject({ refusal: 'too-many-channels' })
})
