/** Every way to be paid for a friend, or not, from the first visit on (SPEC 2.1, 2.6, 5.2, 5.3): by actions alone. */
import { admitByTest, begin, takeTest } from '../../journeys/admission'
import { type Community, startCommunity } from '../../journeys/community'
import { everywhere, foundCommunity } from '../../journeys/founding'
import { sceneOf } from '../../journeys/giving'
import { lawsBroken } from '../../journeys/laws'
import { accepted } from '../../journeys/outcomes'
import { visit } from '../../shared/arrival/contract'
import { checkIn } from '../../shared/checkin/contract'
import { changeSettings } from '../../shared/community/contract'
import { start, state } from '../../shared/entry/contract'
import { join, leave, me, remove } from '../../shared/membership/contract'
import { statement } from '../../shared/points/contract'
import { held, mine, reject, release } from '../../shared/referral/contract'
import { openCoupon, orders } from '../../shared/rewards/contract'
import { importCodes, publish, save } from '../../shared/rewards/operator-contract'
import { accept } from '../../shared/rulebook/contract'

let community: Community
let number = 0
const somebody = (kind: string) => `${kind}-${++number}`

let nowMs = 0
async function passes(spanMs: number): Promise<void> {
  nowMs += spanMs
  await community.clock(new Date(nowMs).toISOString())
}
const at = (beijing: string) => passes(Date.parse(`${beijing}+08:00`) - nowMs)
/** A few minutes later everything that was on its way has arrived: a gift, and then its place. */
async function everythingArrives(): Promise<void> {
  for (const _sweep of ['the deed', 'what follows from it']) {
    await passes(180_000)
    await community.runTimer('sweep')
  }
}
/** People do one thing after the other: a second passes. */
const ask: Community['ask'] = async (...asked) => {
  await passes(1_000)
  return community.ask(...asked)
}

beforeAll(async () => {
  community = await startCommunity()
  await at('2027-03-01T09:00:00')
  await foundCommunity(community)
  await set('referral.perDay', 3)
}, 60_000)
afterAll(() => community.close())

async function set(key: string, value: number | boolean | string): Promise<void> {
  await accepted(ask('owner', changeSettings, { changes: [{ key, value }], reason: '试' }))
  await everywhere()
}

const joins = (openid: string) => accepted(ask(openid, join, {}))
const checksIn = (openid: string) => accepted(ask(openid, checkIn, {}))
const leaves = (openid: string) => accepted(ask(openid, leave, { confirm: true }))
const opensCard = async (openid: string, of: string) => ask(openid, visit, { scene: await sceneOf(community, of) })
const accountOf = async (openid: string) => (await accepted(ask(openid, me, {}))).account

async function removed(openid: string, fraud: boolean): Promise<void> {
  await accepted(ask('owner', remove, { member: await accountOf(openid), reason: '小号', fraud }))
}

async function member(kind = 'inviter'): Promise<string> {
  const openid = somebody(kind)
  await joins(openid)
  return openid
}

/** Somebody who came by this member's card, joined, and checked in. */
async function friendOf(by: string, openid = somebody('friend')): Promise<string> {
  await accepted(opensCard(openid, by))
  await joins(openid)
  await checksIn(openid)
  return openid
}

async function friendsOf(by: string, count: number): Promise<string[]> {
  const friends: string[] = []
  while (friends.length < count) friends.push(await friendOf(by))
  return friends
}

async function heldFriends(by: string) {
  const account = await accountOf(by)
  const { inviters } = await accepted(ask('owner', held, {}))
  const found = inviters.find((one) => one.member === account)
  return { member: account, invitees: found?.friends.map(({ invitee }) => invitee) ?? [] }
}

/** What an inviter has of it in the end, once everything has arrived. */
async function outcomeFor(by: string) {
  await everythingArrives()
  const { entries } = await accepted(ask(by, statement, { limit: 100 }))
  const told = entries.filter(({ reason, points }) => ['invitation', 'reverse'].includes(reason) && points !== 0)
  const { counted, held: waiting, gifts, friends } = await accepted(ask(by, mine, {}))
  const given = (await accepted(ask(by, orders, {}))).orders
  return {
    counted,
    held: waiting,
    points: told.map(({ points }) => points).reverse(),
    steps: friends.map(({ step, why }) => why ?? step).sort(),
    gifts: gifts.flatMap(({ need, on }) => (on === null ? [] : [need])),
    orders: given.map((order) => order.state),
  }
}

interface Case {
  readonly what: string
  readonly play: (by: string) => Promise<unknown>
  readonly leads: Readonly<Record<string, unknown>>
}

const nothing = { counted: 0, held: 0, points: [], gifts: [], orders: [] }
const once = { counted: 1, held: 0, points: [15], steps: ['counted'] }

const cases: readonly Case[] = [
  {
    what: 'a friend who only looks',
    play: async (by) => accepted(opensCard(somebody('friend'), by)),
    leads: { ...nothing, steps: ['visited'] },
  },
  {
    what: 'a friend who joins and does not check in',
    play: async (by) => {
      const friend = somebody('friend')
      await opensCard(friend, by)
      await joins(friend)
    },
    leads: { ...nothing, steps: ['joined'] },
  },
  { what: 'a friend who joins and checks in', play: (by) => friendOf(by), leads: once },
  {
    what: 'every step of it sent again with the same request id',
    play: async (by) => {
      const friend = somebody('friend')
      const scene = await sceneOf(community, by)
      const [seen, joined, paid] = [community.newRequestId(), community.newRequestId(), community.newRequestId()]
      for (let round = 0; round < 3; round++) {
        await accepted(community.ask(friend, visit, { scene }, seen))
        await accepted(community.ask(friend, join, {}, joined))
        await accepted(community.ask(friend, checkIn, {}, paid))
      }
    },
    leads: once,
  },
  {
    what: 'every step of it tapped again',
    play: async (by) => {
      const friend = await friendOf(by)
      expect(await opensCard(friend, by)).toMatchObject({ refusal: 'not-new' })
      expect(await ask(friend, join, {})).toMatchObject({ refusal: 'already-member' })
      expect(await ask(friend, checkIn, {})).toMatchObject({ refusal: 'already-checked-in' })
    },
    leads: once,
  },
  {
    what: 'inviting oneself',
    play: async (by) => {
      expect(await opensCard(by, by)).toMatchObject({ refusal: 'not-new' })
      await checksIn(by)
    },
    leads: { ...nothing, steps: [] },
  },
  {
    what: 'inviting oneself by leaving and coming back through one’s own card',
    play: async (by) => {
      const scene = await sceneOf(community, by)
      await leaves(by)
      expect(await ask(by, visit, { scene })).toMatchObject({ refusal: 'not-new' })
      await joins(by)
      await checksIn(by)
    },
    leads: { ...nothing, steps: [] },
  },
  {
    what: 'a circle of two: the friend invites the inviter back',
    play: async (by) => {
      const friend = await friendOf(by)
      expect(await opensCard(by, friend)).toMatchObject({ refusal: 'not-new' })
      await checksIn(by)
      expect(await outcomeFor(friend)).toMatchObject(nothing)
    },
    leads: once,
  },
  {
    what: 'a circle of three',
    play: async (by) => {
      const second = await friendOf(by)
      const third = await friendOf(second)
      expect(await opensCard(by, third)).toMatchObject({ refusal: 'not-new' })
      await checksIn(by)
      expect(await outcomeFor(second)).toMatchObject(once)
      expect(await outcomeFor(third)).toMatchObject(nothing)
    },
    leads: once,
  },
  {
    what: 'a circle of two who both leave and come back through each other’s cards',
    play: async (by) => {
      const friend = await friendOf(by)
      for (const [one, other] of [
        [by, friend],
        [friend, by],
      ] as const) {
        await leaves(one)
        expect(await opensCard(one, other)).toMatchObject({ refusal: 'not-new' })
        await joins(one)
        await checksIn(one)
      }
      expect(await outcomeFor(friend)).toMatchObject(nothing)
    },
    leads: { ...nothing, steps: [] },
  },
  {
    what: 'a friend of a friend: only the direct inviter is paid',
    play: async (by) => friendOf(await friendOf(by)),
    leads: once,
  },
  {
    what: 'somebody who was a member before, with another card',
    play: async (by) => {
      const friend = await friendOf(await member('other'))
      await leaves(friend)
      expect(await opensCard(friend, by)).toMatchObject({ refusal: 'not-new' })
      await joins(friend)
      await checksIn(friend)
    },
    leads: { ...nothing, steps: [] },
  },
  {
    what: 'a second inviter: the first touch wins',
    play: async (by) => {
      const friend = somebody('friend')
      const first = await member('other')
      await accepted(opensCard(friend, first))
      expect(await opensCard(friend, by)).toMatchObject({ refusal: 'not-new' })
      await joins(friend)
      await checksIn(friend)
      expect(await outcomeFor(first)).toMatchObject(once)
    },
    leads: { ...nothing, steps: [] },
  },
  {
    what: 'a friend who came once without any card',
    play: async (by) => {
      const friend = somebody('friend')
      await accepted(ask(friend, visit, { scene: '' }))
      expect(await opensCard(friend, by)).toMatchObject({ refusal: 'not-new' })
      await joins(friend)
      await checksIn(friend)
    },
    leads: { ...nothing, steps: [] },
  },
  {
    what: 'a friend who deletes the account before the first check-in and comes back',
    play: async (by) => {
      const friend = somebody('friend')
      await opensCard(friend, by)
      await joins(friend)
      await leaves(friend)
      await joins(friend)
      await checksIn(friend)
    },
    leads: { ...nothing, steps: [] },
  },
  {
    what: 'a friend who deletes the account afterwards and comes back: paid once, and no name is left',
    play: async (by) => {
      const friend = await friendOf(by)
      await leaves(friend)
      await joins(friend)
      await checksIn(friend)
      const { friends } = await accepted(ask(by, mine, {}))
      expect(friends).toMatchObject([{ step: 'counted', name: null, avatar: null }])
    },
    leads: once,
  },
  {
    what: 'an inviter who deletes the account and comes back: the friend of before is nobody’s',
    play: async (by) => {
      const friend = somebody('friend')
      await opensCard(friend, by)
      await leaves(by)
      await joins(by)
      await joins(friend)
      await checksIn(friend)
    },
    leads: { ...nothing, steps: [] },
  },
  {
    what: 'four on a day of three: the fourth is held',
    play: (by) => friendsOf(by, 4),
    leads: {
      ...{ counted: 3, held: 1, points: [15, 15, 15], gifts: [3], orders: ['owed'] },
      steps: ['counted', 'counted', 'counted', 'held'],
    },
  },
  {
    what: 'a held one that is released, twice',
    play: async (by) => {
      await friendsOf(by, 4)
      const decision = await heldFriends(by)
      await accepted(ask('owner', release, decision))
      expect(await ask('owner', release, decision)).toMatchObject({ refusal: 'not-held' })
    },
    leads: { counted: 4, held: 0, points: [15, 15, 15, 15], gifts: [3], orders: ['owed'] },
  },
  {
    what: 'a held one that is rejected',
    play: async (by) => {
      await friendsOf(by, 4)
      await accepted(ask('owner', reject, { ...(await heldFriends(by)), reason: '小号' }))
    },
    leads: { counted: 3, held: 0, points: [15, 15, 15], steps: ['counted', 'counted', 'counted', 'rejected'] },
  },
  {
    what: 'a held one who is removed for fraud: there is nothing to decide any more',
    play: async (by) => {
      const friends = await friendsOf(by, 4)
      await removed(friends[3] ?? '', true)
      await everythingArrives()
      expect((await heldFriends(by)).invitees).toEqual([])
    },
    leads: { counted: 3, held: 0, points: [15, 15, 15], steps: ['counted', 'counted', 'counted', 'reversed'] },
  },
  {
    what: 'a friend removed for fraud: the points go, and the gift that is no longer met',
    play: async (by) => {
      const friends = await friendsOf(by, 3)
      await removed(friends[0] ?? '', true)
    },
    leads: {
      ...{ counted: 2, points: [15, 15, 15, -15], gifts: [], orders: ['cancelled'] },
      steps: ['counted', 'counted', 'reversed'],
    },
  },
  {
    what: 'a friend removed for fraud, and another who counts in their place: the gift is granted again',
    play: async (by) => {
      const friends = await friendsOf(by, 3)
      await removed(friends[0] ?? '', true)
      await everythingArrives()
      await friendOf(by)
      await accepted(ask('owner', release, await heldFriends(by)))
    },
    leads: { counted: 3, held: 0, points: [15, 15, 15, -15, 15], gifts: [3], orders: ['owed', 'cancelled'] },
  },
  {
    what: 'a friend removed for something else: what was paid stays',
    play: async (by) => removed(await friendOf(by), false),
    leads: once,
  },
  {
    what: 'a friend removed for fraud before the first check-in: nothing was paid, nothing goes',
    play: async (by) => {
      const friend = somebody('friend')
      await opensCard(friend, by)
      await joins(friend)
      await removed(friend, true)
    },
    leads: { ...nothing, steps: [] },
  },
  {
    what: 'a friend removed for fraud whose inviter has come back under a new account: nothing goes',
    play: async (by) => {
      const friend = await friendOf(by)
      await leaves(by)
      await joins(by)
      await removed(friend, true)
    },
    leads: { ...nothing, steps: [] },
  },
]

test.each(cases)('$what', async ({ play, leads }) => {
  const by = await member()
  await play(by)
  expect(await outcomeFor(by)).toMatchObject(leads)
})

describe('thirty days', () => {
  test.each([
    ['exactly after the first check-in fraud still takes the points back', 0, [15, -15]],
    ['and a moment later it takes nothing back', 1, [15]],
  ])('%s', async (_name, late, points) => {
    await at('2027-03-02T09:00:00')
    const by = await member()
    const friend = await friendOf(by)
    // Removing takes two requests, of which the second decides.
    await passes(30 * 86_400_000 - 2_000 + late)
    await removed(friend, true)
    expect((await outcomeFor(by)).points).toEqual(points)
  })
})

describe('a gift of which something has been used', () => {
  beforeAll(async () => {
    await at('2027-04-05T09:00:00')
    const asked = { kind: 'coupon', title: '咖啡券', price: 0, limited: true, gift: 'friends-basic' } as const
    const { reward } = await accepted(ask('owner', save, asked))
    await accepted(ask('owner', importCodes, { reward, lines: 'CUP-1' }))
    await accepted(ask('owner', publish, { reward }))
    await everywhere()
  })

  // There is one code: what is taken back is given to the next, what is kept is not.
  test.each([
    ['goes while its code was not seen', 'waiting', false, 'cancelled'],
    ['stays when its code was seen', 'waiting', true, 'waiting'],
    ['goes while it is owed, for want of another code', 'owed', false, 'cancelled'],
  ])('%s', async (_name, arrives, isSeen, ends) => {
    const by = await member()
    const friends = await friendsOf(by, 3)
    await everythingArrives()
    const [given] = (await accepted(ask(by, orders, {}))).orders
    expect(given).toMatchObject({ title: '咖啡券', state: arrives, price: 0, gift: true })
    if (isSeen) await accepted(ask(by, openCoupon, { order: given?.order ?? '' }))
    await removed(friends[1] ?? '', true)
    expect(await outcomeFor(by)).toMatchObject({ counted: 2, orders: [ends] })
  })
})

test('nothing is paid for friends while invitations bring no points, also when that is switched on again', async () => {
  await set('referral.rewards', false)
  const by = await member()
  await friendOf(by)
  expect(await outcomeFor(by)).toMatchObject({ ...nothing, steps: ['switched-off'] })
  await set('referral.rewards', true)
  expect(await outcomeFor(by)).toMatchObject({ ...nothing, steps: ['switched-off'] })
})

describe('whoever was removed', () => {
  /** Every door there is, with somebody else's card in the hand. */
  const findsAllShut = async (openid: string, by: string) => {
    expect(await opensCard(openid, by)).toMatchObject({ refusal: 'not-new' })
    expect(await ask(openid, join, {})).toMatchObject({ refusal: 'banned' })
    expect(await ask(openid, start, {})).toMatchObject({ refusal: 'banned' })
    expect(await ask(openid, accept, { version: 1 })).toMatchObject({ refusal: 'banned' })
    expect(await ask(openid, checkIn, {})).toMatchObject({ refusal: 'not-allowed' })
    expect(await accepted(ask(openid, state, {}))).toMatchObject({ standing: 'banned' })
    expect(await outcomeFor(by)).toMatchObject({ ...nothing, steps: [] })
  }
  const gone: string[] = []

  it('does not come back by another’s card, with or without what was theirs erased', async () => {
    const by = await member()
    for (const isErased of [false, true]) {
      const openid = await friendOf(await member('other'))
      await removed(openid, isErased)
      if (isErased) await leaves(openid)
      gone.push(openid)
      await findsAllShut(openid, by)
    }
  })

  it('does not come back by an entry test either, nor by one that was begun before', async () => {
    await admitByTest(community)
    const by = 'tested-inviter'
    expect(await takeTest(community, by, '对')).toMatchObject({ result: 'passed' })
    for (const openid of gone) await findsAllShut(openid, by)
    // Whoever is nobody's friend yet comes in by the same card.
    const stranger = somebody('stranger')
    await accepted(opensCard(stranger, by))
    await begin(community, stranger)
  })
})

it('in the end no law is broken', async () => {
  await everythingArrives()
  expect(await lawsBroken(community)).toEqual([])
})
