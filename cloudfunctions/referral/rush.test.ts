/**
 * Thirty friends come at once: each is paid once, each gift is granted once, whatever the network does (SPEC 5.2, 5.3).
 * The long form is for a machine that has time: `QUNPU_FRIENDS_RUSH=20 npx jest cloudfunctions/referral/rush` repeats the
 * one over a bad network so many times.
 */
import { type Community, startCommunity } from '../../journeys/community'
import { everywhere, foundCommunity } from '../../journeys/founding'
import { aFewMinutesPass, sceneOf } from '../../journeys/giving'
import { lawsBroken, settle } from '../../journeys/laws'
import { accepted, namesOf } from '../../journeys/outcomes'
import { BAD_NETWORK, untilTold } from '../../journeys/persistence'
import { visit } from '../../shared/arrival/contract'
import { mine as badges } from '../../shared/badges/contract'
import { checkIn } from '../../shared/checkin/contract'
import { changeSettings } from '../../shared/community/contract'
import { join, me } from '../../shared/membership/contract'
import { list as inbox } from '../../shared/messages/contract'
import { statement } from '../../shared/points/contract'
import { held, mine, release } from '../../shared/referral/contract'
import { orders } from '../../shared/rewards/contract'

const FRIENDS = 30
const ROUNDS = Number(process.env.QUNPU_FRIENDS_RUSH ?? 1)
const LONG_MS = 60_000 + ROUNDS * 30_000

let community: Community
let rounds = 0

beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
}, 60_000)
afterAll(() => community.close())

/** So many invitations count on one day without an operator, from now on and in every instance. */
async function countDaily(value: number): Promise<void> {
  const changes = [{ key: 'referral.perDay', value }]
  await accepted(community.ask('owner', changeSettings, { changes, reason: '试' }))
  await everywhere()
}

/** A member, and thirty strangers who hold their card. */
async function inviterAndFriends() {
  const round = ++rounds
  const by = `inviter-${round}`
  await accepted(community.ask(by, join, { nickname: `邀请人${round}` }))
  const scene = await sceneOf(community, by)
  const friends = Array.from({ length: FRIENDS }, (_, index) => `friend-${round}-${index}`)
  return { by, scene, friends }
}

/** All of what a friend does who opens the card, joins and checks in; over any network. */
async function comes(openid: string, scene: string): Promise<string> {
  const seen = await untilTold(community, openid, visit, { scene })
  const joined = await untilTold(community, openid, join, {})
  const paid = await untilTold(community, openid, checkIn, {})
  return [seen, joined, paid].map((one) => (one.ok ? 'ok' : one.refusal)).join()
}

const comeAtOnce = async ({ friends, scene }: { friends: readonly string[]; scene: string }) =>
  expect(new Set(await Promise.all(friends.map((friend) => comes(friend, scene))))).toEqual(new Set(['ok,ok,ok']))

const balanceOf = async (openid: string) => (await accepted(community.ask(openid, me, {}))).balance

/** Thirty payments of 15 points, all causes different; the gifts for 3, 10 and 30 friends lie there once each. */
async function isPaidForThirty(by: string): Promise<void> {
  const { entries } = await accepted(community.ask(by, statement, { limit: 100 }))
  const paid = entries.filter(({ reason, points }) => reason === 'invitation' && points !== 0)
  expect(paid.map(({ points }) => points)).toEqual(Array.from({ length: FRIENDS }, () => 15))
  expect(new Set(paid.map(({ id }) => id.split(':')[1])).size).toBe(FRIENDS)
  expect(await balanceOf(by)).toBe(FRIENDS * 15)
  const view = await accepted(community.ask(by, mine, {}))
  expect(view).toMatchObject({ counted: FRIENDS, held: 0 })
  expect(view.gifts.map(({ need, on, arrived }) => [need, on !== null, arrived])).toEqual([
    [3, true, true],
    [10, true, true],
    [30, true, true],
  ])
  const given = (await accepted(community.ask(by, orders, {}))).orders
  expect(given.map(({ title, price, gift }) => [title, price, gift]).sort()).toEqual([
    ['专属福利', 0, true],
    ['基础礼包', 0, true],
    ['进阶权益', 0, true],
  ])
  const { messages } = await accepted(community.ask(by, inbox, {}))
  const told = messages.filter(({ kind }) => kind === 'reward-granted').map(({ values }) => Number(values.friends))
  expect(told.sort((a, b) => a - b)).toEqual([3, 10, 30])
  const owned = (await accepted(community.ask(by, badges, {}))).badges.filter(({ on }) => on !== null)
  expect(owned.map(({ badge }) => badge).filter((badge) => badge.startsWith('friends-'))).toHaveLength(3)
}

it(
  'thirty who come, join and check in for the first time in parallel: thirty payments, each gift once',
  async () => {
    await countDaily(FRIENDS)
    const all = await inviterAndFriends()
    await comeAtOnce(all)
    await aFewMinutesPass(community)
    await isPaidForThirty(all.by)
    await aFewMinutesPass(community)
    await isPaidForThirty(all.by)
    await community.clock(null)
    expect(await lawsBroken(community)).toEqual([])
  },
  LONG_MS,
)

it(
  'with twenty a day: ten are held, and two operators who release them at once pay each of them once',
  async () => {
    await countDaily(20)
    const all = await inviterAndFriends()
    await community.clock('2027-05-04T12:00:00+08:00')
    await comeAtOnce(all)
    await community.clock('2027-05-04T12:10:00+08:00')
    await community.runTimer('sweep')
    expect(await accepted(community.ask(all.by, mine, {}))).toMatchObject({ counted: 20, held: 10 })
    expect(await balanceOf(all.by)).toBe(20 * 15)
    const [waiting] = (await accepted(community.ask('owner', held, {}))).inviters
    const { member = '', friends = [] } = waiting ?? {}
    const invitees = friends.map(({ invitee }) => invitee)
    expect(invitees).toHaveLength(10)
    const told = await Promise.all([
      ...invitees.map((invitee) => community.ask('owner', release, { member, invitees: [invitee] })),
      ...invitees.map((invitee) => community.ask('second', release, { member, invitees: [invitee] })),
    ])
    expect(namesOf(told)).toEqual([...Array(10).fill('not-held'), ...Array(10).fill('ok')])
    await community.runTimer('sweep')
    await isPaidForThirty(all.by)
    await community.clock(null)
    expect(await lawsBroken(community)).toEqual([])
  },
  LONG_MS,
)

it.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
  'over a network that loses, repeats, refuses and delays: the same (%s)',
  async (seed) => {
    await countDaily(FRIENDS)
    const all = await inviterAndFriends()
    await community.faults(BAD_NETWORK, seed)
    await comeAtOnce(all)
    await settle(community)
    await isPaidForThirty(all.by)
    expect(await lawsBroken(community)).toEqual([])
  },
  LONG_MS,
)
