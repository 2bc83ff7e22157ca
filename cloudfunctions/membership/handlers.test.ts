import { type Community, startCommunity } from '../../journeys/community'
import { accepted, namesOf } from '../../journeys/outcomes'
import { list } from '../../shared/audit/contract'
import { mine } from '../../shared/badges/contract'
import { checkIn } from '../../shared/checkin/contract'
import { changeSettings, settings } from '../../shared/community/contract'
import {
  appoint,
  claimOwnership,
  dismiss,
  editProfile,
  exportMyData,
  find,
  join,
  leave,
  me,
  search,
} from '../../shared/membership/contract'
import { adjust, prove } from '../../shared/points/contract'
import { open } from '../../shared/today/contract'

let community: Community

beforeAll(async () => {
  community = await startCommunity()
})
afterAll(() => community.close())

let people = 0
async function member(nickname?: string): Promise<{ openid: string; account: string }> {
  const openid = `member-${++people}`
  const { account } = await accepted(community.ask(openid, join, nickname === undefined ? {} : { nickname }))
  return { openid, account }
}

describe('claiming an empty community', () => {
  it('takes the printed key, once, whoever else tries at the same moment', async () => {
    expect(await community.ask('stranger', claimOwnership, { key: 'guess' })).toMatchObject({ refusal: 'wrong-key' })
    const { ownershipKey: key } = community
    const told = await Promise.all(
      ['owner', 'rival-1', 'rival-2', 'rival-3'].map((openid) => community.ask(openid, claimOwnership, { key })),
    )
    expect(namesOf(told)).toEqual(['already-owned', 'already-owned', 'already-owned', 'ok'])
    const winner = ['owner', 'rival-1', 'rival-2', 'rival-3'][told.findIndex((one) => one.ok)] ?? ''
    expect(await accepted(community.ask(winner, me, {}))).toMatchObject({ role: 'owner' })
    expect(await community.ask(winner, leave, { confirm: true })).toMatchObject({ refusal: 'owner-stays' })
    owner = winner
  })
})

let owner = ''

describe('joining', () => {
  it('makes a member of a visitor who has seen the community first', async () => {
    const seen = await accepted(community.ask('curious', open, {}))
    expect(seen.member).toBeNull()
    expect(seen.community.name).not.toBe('')
    await accepted(community.ask('curious', join, { nickname: '  山茶 ' }))
    expect(await accepted(community.ask('curious', me, {}))).toMatchObject({ nickname: '山茶', role: null, balance: 0 })
    expect(await community.ask('curious', join, {})).toMatchObject({ refusal: 'already-member' })
  })

  it('30 parallel joins of one visitor make one account', async () => {
    const told = await Promise.all(Array.from({ length: 30 }, () => community.ask('eager', join, {})))
    expect(namesOf(told).filter((name) => name === 'ok')).toHaveLength(1)
  })

  it('gives a name to who brings none', async () => {
    const { openid } = await member()
    expect((await accepted(community.ask(openid, me, {}))).nickname).toMatch(/^\p{Script=Han}{2}\d{2}$/u)
  })

  it('looks at a name before others see it, at joining and later', async () => {
    expect(await community.ask('dealer', join, { nickname: '加v信领红包' })).toMatchObject({
      refusal: 'text-rejected',
      detail: { places: expect.arrayContaining([{ text: 0, from: 0, to: 3 }]) },
    })
    const { openid } = await member('大麻烦')
    expect(await community.ask(openid, editProfile, { nickname: 'ｄｕ 博' })).toMatchObject({
      refusal: 'text-rejected',
    })
    expect(await accepted(community.ask(openid, me, {}))).toMatchObject({ nickname: '大麻烦' })
  })

  it.each([
    '',
    '   ',
    'a'.repeat(21),
    '\u200b\u200b',
    '\u202eabc',
    'a\u0000b',
    '👨‍👩‍👧‍👦'.repeat(21),
    { $ne: null },
    7,
    null,
  ])('refuses the nickname %p', async (nickname) => {
    expect(await community.call('nobody', 'member', 'membership.join', { nickname })).toMatchObject({
      refusal: 'invalid-input',
      detail: { faults: expect.arrayContaining([expect.objectContaining({ path: 'input.nickname' })]) },
    })
  })

  it('keeps an emoji nickname as it was typed', async () => {
    const { openid } = await member('🌱小苗👨‍👩‍👧')
    expect((await accepted(community.ask(openid, me, {}))).nickname).toBe('🌱小苗👨‍👩‍👧')
  })
})

describe('leaving', () => {
  it('erases the person, keeps a ledger that belongs to nobody, and begins anew on return', async () => {
    const { openid, account } = await member('要走的人')
    await accepted(community.ask(openid, checkIn, {}))
    const exported = await accepted(community.ask(openid, exportMyData, {}))
    expect(exported).toMatchObject({ profile: { account, nickname: '要走的人' }, balance: 2, entries: [{ points: 2 }] })
    await accepted(community.ask(openid, leave, { confirm: true }))
    expect(await community.ask(openid, me, {})).toMatchObject({ refusal: 'not-allowed' })
    expect(await community.ask(owner, find, { member: account })).toMatchObject({ refusal: 'no-such-member' })
    const back = await accepted(community.ask(openid, join, {}))
    expect(back.account).not.toBe(account)
    expect(await accepted(community.ask(openid, me, {}))).toMatchObject({ balance: 0, growth: 0, checkInDays: 0 })
    await community.runTimer('sweep')
    expect((await accepted(community.ask(owner, prove, {}))).mismatches).toEqual([])
  })

  it('asks for a plain yes', async () => {
    const { openid } = await member()
    expect(await community.call(openid, 'member', 'membership.leave', { confirm: 'yes' })).toMatchObject({
      refusal: 'invalid-input',
    })
  })
})

describe('roles', () => {
  it('decide at the server who may do what, and every use leaves a record', async () => {
    const helper = await member('助手')
    const ask = () => community.ask(helper.openid, adjust, { member: helper.account, points: 1, reason: '给自己' })
    expect(await ask()).toMatchObject({ refusal: 'not-allowed' })
    await accepted(community.ask(owner, appoint, { member: helper.account, role: 'assistant' }))
    expect(await accepted(community.ask(helper.openid, search, {}))).toMatchObject({ members: expect.any(Array) })
    expect(await ask()).toMatchObject({ refusal: 'not-allowed' })
    await accepted(community.ask(owner, appoint, { member: helper.account, role: 'supervisor' }))
    expect(await accepted(ask())).toMatchObject({ state: 'waiting' })
    expect((await accepted(community.ask(helper.openid, open, {}))).member?.may).toContain('points.adjust')
    await accepted(community.ask(owner, dismiss, { member: helper.account }))
    expect(await ask()).toMatchObject({ refusal: 'not-allowed' })
    expect((await accepted(community.ask(helper.openid, open, {}))).member?.may).toEqual([])
    const { records } = await accepted(community.ask(owner, list, { member: helper.account }))
    expect(records.map((record) => [record.action, record.before, record.after])).toEqual([
      ['membership.dismiss', 'supervisor', null],
      ['points.adjust', { balance: 0 }, { balance: 0, waiting: 1 }],
      ['membership.appoint', 'assistant', 'supervisor'],
      ['membership.appoint', null, 'assistant'],
    ])
  })

  it('a key member is marked and has no rights', async () => {
    const kol = await member()
    await accepted(community.ask(owner, appoint, { member: kol.account, role: 'kol' }))
    expect(await community.ask(kol.openid, search, {})).toMatchObject({ refusal: 'not-allowed' })
  })

  it('nobody is made owner by appointment', async () => {
    const { account } = await member()
    expect(
      await community.call(owner, 'operator', 'membership.appoint', { member: account, role: 'owner' }),
    ).toMatchObject({ refusal: 'invalid-input' })
  })
})

describe('finding members', () => {
  it('by the beginning of a nickname, in pages, without treating text as a pattern', async () => {
    const same = ['柳一', '柳三', '柳二', '柳二', '柳二', '柳二']
    for (const name of [...same, '.*']) await member(name)
    const names: string[] = []
    let cursor: string | null = null
    do {
      const page: { members: { nickname: string }[]; next: string | null } = await accepted(
        community.ask(owner, search, { text: '柳', limit: 2, ...(cursor === null ? {} : { cursor }) }),
      )
      names.push(...page.members.map((found) => found.nickname))
      cursor = page.next
    } while (cursor !== null)
    expect(names.sort()).toEqual([...same].sort())
    expect((await accepted(community.ask(owner, search, { text: '.*' }))).members.map((one) => one.nickname)).toEqual([
      '.*',
    ])
  })

  it('by account', async () => {
    const { account } = await member('找我')
    expect((await accepted(community.ask(owner, search, { text: account }))).members).toMatchObject([
      { nickname: '找我' },
    ])
  })
})

describe('the profile', () => {
  it('changes what is named and nothing else', async () => {
    const { openid } = await member('旧名')
    expect(await accepted(community.ask(openid, editProfile, { hidden: true }))).toEqual({
      nickname: '旧名',
      avatar: null,
      hidden: true,
    })
    expect(await community.ask(openid, editProfile, { nickname: '旧名' })).toMatchObject({
      refusal: 'nothing-to-change',
    })
  })

  it.each(['http://evil.example/a.png', 'cloud://', 'cloud://a/../../b c', 'javascript:alert(1)'])(
    'refuses the avatar %j',
    async (avatar) => {
      const { openid } = await member()
      expect(await community.ask(openid, editProfile, { avatar })).toMatchObject({ refusal: 'invalid-input' })
    },
  )

  it('shows badges with what is still missing', async () => {
    const { openid } = await member()
    await accepted(community.ask(openid, checkIn, {}))
    const { badges } = await accepted(community.ask(openid, mine, {}))
    expect(badges[0]).toMatchObject({ badge: 'first-check-in', have: 1, need: 1, on: expect.any(String) })
    expect(badges[1]).toMatchObject({ badge: 'streak-7', have: 1, need: 7, on: null })
  })
})

describe('settings', () => {
  it('change by key, all or none, and price only what comes after', async () => {
    const { openid } = await member()
    await accepted(community.ask(openid, checkIn, {}))
    const bad = await community.ask(owner, changeSettings, {
      changes: [
        { key: 'checkin.points', value: 9 },
        { key: 'points.silverFrom', value: 5_000 },
      ],
      reason: '试',
    })
    expect(bad).toMatchObject({ refusal: 'invalid-setting', detail: { key: 'points.goldFrom' } })
    const { settings: before } = await accepted(community.ask(owner, settings, {}))
    expect(before.find((one) => one.key === 'checkin.points')).toMatchObject({ value: 2, initial: 2 })
    const changed = await accepted(
      community.ask(owner, changeSettings, { changes: [{ key: 'checkin.points', value: 3 }], reason: '涨一点' }),
    )
    expect(changed.revision).toBe(1)
    expect((await accepted(community.ask(openid, exportMyData, {}))).entries[0]).toMatchObject({ points: 2 })
  })

  it.each([
    ['checkin.points', -1],
    ['checkin.points', 1.5],
    ['checkin.points', '3'],
    ['community.readOnly', 1],
    ['membership.entry', 'sesame'],
    ['community.name', 'x'.repeat(21)],
  ])('%s cannot become %p', async (key, value) => {
    expect(await community.ask(owner, changeSettings, { changes: [{ key, value }], reason: '试' })).toMatchObject({
      refusal: 'invalid-setting',
      detail: { key },
    })
  })

  it.each(['__proto__', 'constructor', 'checkin.nothing'])('a setting called %s is unknown', async (key) => {
    expect(await community.ask(owner, changeSettings, { changes: [{ key, value: 1 }], reason: '试' })).toMatchObject({
      refusal: 'unknown-setting',
    })
  })
})
