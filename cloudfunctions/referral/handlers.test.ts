import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { bringFriend, visit } from '../../journeys/invitations'
import { accepted, namesOf } from '../../journeys/outcomes'
import { mine as badges } from '../../shared/badges/contract'
import { checkIn } from '../../shared/checkin/contract'
import { changeSettings } from '../../shared/community/contract'
import { editProfile, join, leave, me, remove as removeMember } from '../../shared/membership/contract'
import { list as inbox } from '../../shared/messages/contract'
import { adjust, prove, statement } from '../../shared/points/contract'
import { code, held, mine, reject, release } from '../../shared/referral/contract'
import { orders } from '../../shared/rewards/contract'
import { publish, save, supply } from '../../shared/rewards/operator-contract'

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await at('2027-03-01T09:00:00')
  await foundCommunity(community)
})
afterAll(() => community.close())

const at = (beijing: string) => community.clock(new Date(`${beijing}+08:00`).toISOString())
const noon = (day: string) => at(`${day}T12:00:00`)
const instant = (day: string) => Date.parse(`${day}T12:00:00+08:00`)

let people = 0
const somebody = (kind: string) => `${kind}-${String(++people).padStart(3, '0')}`

/** A member with an invite code, who joined at the clock's instant. */
async function inviter(): Promise<string> {
  const openid = somebody('inviter')
  await accepted(community.ask(openid, join, { nickname: `邀请人${people}` }))
  await accepted(community.ask(openid, code, {}))
  return openid
}
const invitations = (openid: string) => accepted(community.ask(openid, mine, {}))
const entries = async (openid: string) => (await accepted(community.ask(openid, statement, { limit: 100 }))).entries
const earned = async (openid: string) => (await entries(openid)).filter((one) => one.reason === 'invitation')
const accountOf = async (openid: string) => (await accepted(community.ask(openid, me, {}))).account
const bring = (by: string, day: string, openid = somebody('friend')) => bringFriend(community, openid, by, instant(day))
const bringMany = (by: string, day: string, count: number) =>
  Promise.all(Array.from({ length: count }, () => bring(by, day)))

describe('thirty friends', () => {
  it('who come on two days are paid thirty times, each gift is granted once', async () => {
    const by = await inviter()
    await noon('2027-03-02')
    await bringMany(by, '2027-03-02', 20)
    await noon('2027-03-03')
    await bringMany(by, '2027-03-03', 10)
    await at('2027-03-03T12:05:00')
    await community.runTimer('sweep')
    const paid = await earned(by)
    expect(paid).toHaveLength(30)
    expect(paid.every(({ points }) => points === 15)).toBe(true)
    expect(new Set(paid.map(({ id }) => id)).size).toBe(30)
    const view = await invitations(by)
    expect(view).toMatchObject({ counted: 30, held: 0, gifts: [{ need: 3 }, { need: 10 }, { need: 30 }] })
    expect(view.gifts.map(({ on }) => on)).not.toContain(null)
    const owned = (await accepted(community.ask(by, badges, {}))).badges.filter(({ on }) => on !== null)
    expect(owned.map(({ badge }) => badge).sort()).toEqual(['friends-10', 'friends-3', 'friends-30'])
    expect((await accepted(community.ask(by, me, {}))).balance).toBe(450)
    const given = (await accepted(community.ask(by, orders, {}))).orders
    expect(given.map(({ title, price, gift, state }) => [title, price, gift, state]).sort()).toEqual([
      ['专属福利', 0, true, 'owed'],
      ['基础礼包', 0, true, 'owed'],
      ['进阶权益', 0, true, 'owed'],
    ])
    await community.runTimer('sweep')
    expect((await accepted(community.ask(by, orders, {}))).orders).toHaveLength(3)
    const { messages } = await accepted(community.ask(by, inbox, {}))
    expect(messages.filter(({ kind }) => kind === 'reward-granted').map(({ values }) => values.friends)).toEqual([
      30, 10, 3,
    ])
  }, 60_000)

  it('are given what an operator keeps for the gift, also when it comes only later', async () => {
    await noon('2027-03-04')
    const by = await inviter()
    await bringMany(by, '2027-03-04', 3)
    await at('2027-03-04T12:05:00')
    await community.runTimer('sweep')
    const member = await accountOf(by)
    const [owed] = (await accepted(community.ask(by, orders, {}))).orders
    const order = owed?.order ?? ''
    expect(await community.ask('owner', supply, { member, order })).toMatchObject({ refusal: 'no-such-reward' })
    const kept = {
      kind: 'privilege',
      title: '共读书签',
      price: 0,
      limited: true,
      places: 1,
      gift: 'friends-basic',
    } as const
    const { reward } = await accepted(community.ask('owner', save, kept))
    await accepted(community.ask('owner', publish, { reward }))
    await accepted(community.ask('owner', supply, { member, order }))
    expect((await accepted(community.ask(by, orders, {}))).orders).toMatchObject([
      { order, title: '共读书签', state: 'waiting', price: 0 },
    ])
    await noon('2027-03-04')
    const other = await inviter()
    await bringMany(other, '2027-03-04', 3)
    await at('2027-03-04T12:15:00')
    await community.runTimer('sweep')
    // Nothing is left of it: the gift is owed under the name of what is kept for it.
    expect((await accepted(community.ask(other, orders, {}))).orders).toMatchObject([
      { title: '共读书签', state: 'owed' },
    ])
  }, 30_000)
})

describe('what it costs', () => {
  it('an invited person’s first check-in that pays the inviter is six database requests', async () => {
    await noon('2027-03-04')
    const by = await inviter()
    const friend = somebody('friend')
    await visit(community, friend, by, instant('2027-03-04'))
    await community.ask(friend, join, {})
    await community.resetRequests()
    await accepted(community.ask(friend, checkIn, {}))
    expect(await community.requests()).toMatchObject({
      total: 6,
      byAction: { 'database.getDocument': 3, 'database.modifyDocument': 3 },
      byCollection: { people: 5, ledger: 1 },
    })
    expect(await earned(by)).toHaveLength(1)
  })

  it('the page is at most three, whatever the number of friends', async () => {
    const by = await inviter()
    await bringMany(by, '2027-03-04', 5)
    await community.resetRequests()
    await invitations(by)
    expect((await community.requests()).total).toBeLessThanOrEqual(3)
  })
})

describe('one cause', () => {
  it('a first check-in sent sixteen times at once and again later pays the inviter once', async () => {
    await noon('2027-03-05')
    const by = await inviter()
    const friend = somebody('friend')
    await visit(community, friend, by, instant('2027-03-05'))
    await community.ask(friend, join, {})
    const requestId = community.newRequestId()
    const send = () => community.ask(friend, checkIn, {}, requestId)
    expect(namesOf(await Promise.all(Array.from({ length: 16 }, send)))).toEqual(Array.from({ length: 16 }, () => 'ok'))
    await at('2027-03-05T12:30:00')
    await send()
    await community.runTimer('sweep')
    await noon('2027-03-06')
    await community.ask(friend, checkIn, {})
    expect(await earned(by)).toMatchObject([{ points: 15 }])
  })

  it('my code is made once, however often it is asked for', async () => {
    const openid = somebody('inviter')
    await community.ask(openid, join, {})
    const told = await Promise.all(Array.from({ length: 8 }, () => accepted(community.ask(openid, code, {}))))
    expect(new Set(told.map((one) => one.code)).size).toBe(1)
    expect(told[0]?.code).toMatch(/^[0-9A-Za-z]{10}$/)
    expect((await invitations(openid)).code).toBe(told[0]?.code)
  })
})

describe('beyond twenty a day', () => {
  it('invitations are held until an operator releases or rejects them, once', async () => {
    await noon('2027-03-08')
    const by = await inviter()
    await accepted(
      community.ask('owner', changeSettings, { changes: [{ key: 'referral.perDay', value: 2 }], reason: '试' }),
    )
    // Until the last instance has heard of it; it stays so for the tests that follow.
    await new Promise((resolve) => setTimeout(resolve, 3_100))
    const friends = []
    for (let number = 0; number < 5; number++) friends.push(await bring(by, '2027-03-08'))
    expect(await invitations(by)).toMatchObject({ counted: 2, held: 3 })
    expect((await earned(by)).map(({ points, note }) => note ?? points)).toEqual(['held', 'held', 'held', 15, 15])
    const member = await accountOf(by)
    const waiting = (await accepted(community.ask('second', held, {}))).inviters.find((one) => one.member === member)
    expect(waiting).toMatchObject({ counted: 2, held: 3, mine: false })
    expect(waiting?.friends).toMatchObject([{ checkInDays: 1, points: 15 }, { points: 15 }, { points: 15 }])
    const [first = '', second = '', third = ''] = waiting?.friends.map(({ invitee }) => invitee) ?? []
    const freed = await Promise.all(
      Array.from({ length: 4 }, () => community.ask('second', release, { member, invitees: [first, second] })),
    )
    expect(namesOf(freed)).toEqual(['not-held', 'not-held', 'not-held', 'ok'])
    expect(await community.ask('owner', reject, { member, invitees: [third], reason: '小号' })).toMatchObject({
      ok: true,
      value: { rejected: 1 },
    })
    expect(await community.ask('owner', release, { member, invitees: [third] })).toMatchObject({ refusal: 'not-held' })
    const view = await invitations(by)
    expect(view).toMatchObject({ counted: 4, held: 0 })
    expect(view.gifts[0]?.on).toBe('2027-03-08')
    expect(view.friends.map(({ step }) => step).sort()).toEqual([
      'counted',
      'counted',
      'counted',
      'counted',
      'rejected',
    ])
    expect((await accepted(community.ask(by, me, {}))).balance).toBe(60)
    expect((await accepted(community.ask('second', held, {}))).inviters).toEqual([])
    expect(friends).toHaveLength(5)
  }, 30_000)

  it('nobody decides about their own friends', async () => {
    await accepted(community.ask('second', code, {}))
    for (let number = 0; number < 3; number++) await bring('second', '2027-03-08')
    const member = await accountOf('second')
    const waiting = (await accepted(community.ask('second', held, {}))).inviters.find((one) => one.member === member)
    expect(waiting).toMatchObject({ mine: true, held: 1 })
    const invitees = waiting?.friends.map(({ invitee }) => invitee) ?? []
    expect(await community.ask('second', release, { member, invitees })).toMatchObject({ refusal: 'not-yourself' })
    expect(await community.ask('owner', release, { member, invitees })).toMatchObject({ ok: true })
  })
})

describe('who does not count', () => {
  it('a person who was a member before: the inviter sees why', async () => {
    await noon('2027-03-10')
    const by = await inviter()
    const friend = somebody('friend')
    await bring(by, '2027-03-10', friend)
    expect(await earned(by)).toHaveLength(1)
    await accepted(community.ask(friend, leave, { confirm: true }))
    // What was paid for somebody who deletes the account stays, and nothing of them is shown.
    expect(await invitations(by)).toMatchObject({ counted: 1, friends: [{ step: 'counted', name: null, points: 15 }] })
  })

  it('an inviter who has left gets nothing, and the friend notices nothing', async () => {
    await noon('2027-03-11')
    const by = await inviter()
    const friend = somebody('friend')
    await visit(community, friend, by, instant('2027-03-11'))
    await accepted(community.ask(by, leave, { confirm: true }))
    await community.ask(friend, join, {})
    expect(await community.ask(friend, checkIn, {})).toMatchObject({ ok: true, value: { points: 2 } })
    await at('2027-03-11T12:00:10')
    await accepted(community.ask(by, join, {}))
    expect(await earned(by)).toEqual([])
  })

  it('an inviter who joined only after the friend first came', async () => {
    await noon('2027-03-12')
    const by = await inviter()
    await bring(by, '2027-03-11')
    expect(await earned(by)).toMatchObject([{ points: 0, note: 'joined-later' }])
    expect((await invitations(by)).friends).toMatchObject([{ step: 'refused', why: 'joined-later' }])
  })
})

describe('a friend removed for fraud', () => {
  const remove = async (friend: string, fraud: boolean) =>
    accepted(community.ask('owner', removeMember, { member: await accountOf(friend), reason: '小号', fraud }))
  const asOfDay = (day: string, time = '12:00:00') => at(`${day}T${time}`)

  it('within 30 days: the points are taken back, once, and the gift that is no longer met', async () => {
    await asOfDay('2027-04-01')
    const by = await inviter()
    const friends = [somebody('friend'), somebody('friend'), somebody('friend')]
    const [first = '', second = '', third = ''] = friends
    for (const friend of [first, second]) await bring(by, '2027-04-01', friend)
    await asOfDay('2027-04-02')
    await bring(by, '2027-04-02', third)
    expect((await invitations(by)).gifts[0]?.on).toBe('2027-04-02')
    await asOfDay('2027-04-20')
    const requestId = community.newRequestId()
    const member = await accountOf(first)
    const removal = { member, reason: '同一人的小号', fraud: true }
    const told = await Promise.all(
      Array.from({ length: 4 }, () => community.ask('owner', removeMember, removal, requestId)),
    )
    expect(told.filter((one) => one.ok)).not.toEqual([])
    await at('2027-04-20T12:10:00')
    await community.runTimer('sweep')
    const view = await invitations(by)
    expect(view).toMatchObject({ counted: 2, gifts: [{ on: null }, { on: null }, { on: null }] })
    expect(view.friends.map(({ step }) => step).sort()).toEqual(['counted', 'counted', 'reversed'])
    expect((await accepted(community.ask(by, me, {}))).balance).toBe(30)
    expect((await entries(by)).filter(({ reason }) => reason === 'reverse')).toMatchObject([{ points: -15 }])
    const given = (await accepted(community.ask(by, orders, {}))).orders
    expect(given).toMatchObject([{ state: 'cancelled', gift: true, price: 0 }])
  })

  it('after 30 days, or removed for something else, nothing is taken back', async () => {
    await asOfDay('2027-05-01')
    const by = await inviter()
    const [late, other] = [somebody('friend'), somebody('friend')]
    await bring(by, '2027-05-01', late)
    await bring(by, '2027-05-01', other)
    await remove(other, false)
    await asOfDay('2027-06-01')
    await remove(late, true)
    expect(await invitations(by)).toMatchObject({ counted: 2 })
    expect((await accepted(community.ask(by, me, {}))).balance).toBe(30)
  })

  it('whose points are spent takes the balance below zero, and a released one is undone too', async () => {
    await asOfDay('2027-06-10')
    const by = await inviter()
    const friends = [somebody('friend'), somebody('friend'), somebody('friend')]
    for (const friend of friends) await bring(by, '2027-06-10', friend)
    const member = await accountOf(by)
    const last = await accountOf(friends[2] ?? '')
    expect(await invitations(by)).toMatchObject({ counted: 2, held: 1 })
    await accepted(community.ask('second', release, { member, invitees: [last] }))
    await accepted(community.ask('owner', adjust, { member, points: -45, reason: '换书' }))
    await remove(friends[2] ?? '', true)
    expect(await invitations(by)).toMatchObject({ counted: 2, held: 0 })
    expect((await accepted(community.ask(by, me, {}))).balance).toBe(-15)
  })
})

describe('the list', () => {
  it('tells how far each friend has come, and a name only where the friend allows it', async () => {
    await noon('2027-03-15')
    const by = await inviter()
    const [looks, joins, hides] = [somebody('friend'), somebody('friend'), somebody('friend')]
    for (const friend of [looks, joins, hides]) await visit(community, friend, by, instant('2027-03-15'))
    await community.ask(joins, join, { nickname: '愿意' })
    await community.ask(hides, join, { nickname: '不愿意' })
    await accepted(community.ask(hides, editProfile, { shownToInviter: false }))
    const { friends } = await invitations(by)
    expect(friends.map(({ step, name }) => `${step} ${name ?? '-'}`).sort()).toEqual([
      'joined -',
      'joined 愿意',
      'visited -',
    ])
  })

  it('names nobody’s account and no document', async () => {
    const by = await inviter()
    await bring(by, '2027-03-15')
    const { friends } = await invitations(by)
    expect(Object.keys(friends[0] ?? {}).sort()).toEqual(['at', 'avatar', 'name', 'points', 'step'])
  })
})

describe('in the end', () => {
  it('every balance is the sum of its entries', async () => {
    await community.clock(null)
    const { mismatches } = await accepted(community.ask('owner', prove, {}))
    expect(mismatches).toEqual([])
  })
})
