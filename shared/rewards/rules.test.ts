/** Who may have what, from when on, for how much (SPEC 4.1, 6.1, 6.2): tables first, then laws. */
import fc from 'fast-check'
import { type Tier, tierIds } from '../points/tiers'
import { defaultSettings, type Settings } from '../settings'
import { decidePublish, decideTerms } from './editing'
import { lotsToAsk } from './redeeming'
import {
  type Buyer,
  decideRedeem,
  inOrder,
  MOST_OPEN,
  type Offer,
  obstacleTo,
  opensFor,
  placeOf,
  priceFor,
} from './rules'
import { noOrders, type Order, type Reward, type RewardTerms } from './state'

const HOUR_MS = 3_600_000
const NOW = Date.parse('2027-05-05T12:00:00+08:00')
const terms: RewardTerms = {
  ...{ kind: 'privilege', title: '旧书一本', about: '', picture: null, drawing: 'book', price: 300, tier: 'bronze' },
  ...{ perMember: null, limited: true, opensAt: null, closesAt: null, usableDays: 0, gift: null },
}
const offerOf = (changes: Partial<RewardTerms> = {}, left: number | null = 5): Offer => ({
  ...{ id: 'r1', shelf: 'published', left },
  terms: { ...terms, ...changes },
})
const buyerOf = (changes: Partial<Buyer> = {}): Buyer => ({
  ...{ tier: 'bronze', balance: 1_000, available: 1_000, orders: noOrders },
  ...changes,
})
const openOrders = (count: number): Buyer['orders'] => ({
  ...noOrders,
  current: Array.from({ length: count }, () => ({ state: 'waiting' }) as Order),
})

describe('the price', () => {
  test.each<[number, Tier, number]>([
    [300, 'bronze', 300],
    [300, 'silver', 300],
    [300, 'gold', 285],
    [300, 'platinum', 270],
    [1, 'platinum', 1],
    [7, 'gold', 7],
    [11, 'platinum', 10],
    [333, 'gold', 317],
    [0, 'platinum', 0],
  ])('of %i for %s is %i: the discount of the tier, rounded up', (price, tier, paid) =>
    expect(priceFor(price, tier, defaultSettings)).toBe(paid),
  )

  test('is never less than the discount gives, never more than without, and never nothing unless it was', () => {
    const property = fc.property(
      fc.nat(1_000_000),
      fc.constantFrom(...tierIds),
      fc.integer({ min: 0, max: 90 }),
      (price, tier, percent) => {
        const settings: Settings = { ...defaultSettings, [`rewards.${tier}Discount`]: percent }
        const paid = priceFor(price, tier, settings)
        expect(Number.isInteger(paid)).toBe(true)
        expect(paid * 100).toBeGreaterThanOrEqual(price * (100 - percent))
        expect((paid - 1) * 100).toBeLessThan(price * (100 - percent) + (price === 0 ? 1 : 0))
        expect(paid).toBeLessThanOrEqual(price)
        expect(paid === 0).toBe(price === 0)
      },
    )
    fc.assert(property)
  })
})

describe('early access', () => {
  const opensAt = NOW
  test.each<[Tier, number]>([
    ['bronze', 0],
    ['silver', 0],
    ['gold', 2],
    ['platinum', 24],
  ])('lets %s in %i hours before the others where something is limited', (tier, hours) => {
    expect(opensFor({ ...terms, opensAt }, tier, defaultSettings)).toBe(NOW - hours * HOUR_MS)
    const offer = offerOf({ opensAt })
    const buyer = buyerOf({ tier })
    const first = NOW - hours * HOUR_MS
    expect(obstacleTo(offer, buyer, defaultSettings, first - 1)).toBe('not-yet-open')
    expect(obstacleTo(offer, buyer, defaultSettings, first)).toBeNull()
  })
  test('is none where nothing can run out', () =>
    expect(opensFor({ ...terms, opensAt, limited: false }, 'platinum', defaultSettings)).toBe(NOW))
  test('is none where there is no beginning', () =>
    expect(opensFor({ ...terms, opensAt: null }, 'platinum', defaultSettings)).toBeNull())
})

describe('what stands between a member and a reward', () => {
  const day = 24 * HOUR_MS
  const had = (count: number) => buyerOf({ orders: { ...noOrders, counts: { r1: count } } })
  test.each<[string, Offer, Buyer, ReturnType<typeof obstacleTo>]>([
    ['nothing', offerOf(), buyerOf(), null],
    ['exactly enough points', offerOf(), buyerOf({ available: 300 }), null],
    ['one point', offerOf(), buyerOf({ available: 299 }), 'not-enough-points'],
    ['points that are held for another order', offerOf(), buyerOf({ available: 100 }), 'not-enough-points'],
    ['a balance below zero', offerOf(), buyerOf({ balance: -1, available: -1 }), 'balance-below-zero'],
    ['nothing for what costs nothing, even below zero', offerOf({ price: 0 }), buyerOf({ balance: -9 }), null],
    ['stock', offerOf({}, 0), buyerOf(), 'sold-out'],
    ['no stock where nothing limits it', offerOf({ limited: false }, null), buyerOf(), null],
    ['a tier', offerOf({ tier: 'gold' }), buyerOf({ tier: 'silver' }), 'tier-too-low'],
    ['not the tier that has just been reached', offerOf({ tier: 'gold' }), buyerOf({ tier: 'gold' }), null],
    ['a limit', offerOf({ perMember: 2 }), had(2), 'limit-reached'],
    ['not the last one of a limit', offerOf({ perMember: 2 }), had(1), null],
    ['a beginning', offerOf({ opensAt: NOW + 1 }), buyerOf(), 'not-yet-open'],
    ['an end', offerOf({ closesAt: NOW }), buyerOf(), 'over'],
    ['not the last moment', offerOf({ closesAt: NOW + 1 }), buyerOf(), null],
    ['the end before anything else', offerOf({ closesAt: NOW - day, tier: 'gold' }, 0), buyerOf(), 'over'],
    ['the tier before the stock', offerOf({ tier: 'gold' }, 0), buyerOf(), 'tier-too-low'],
    ['the stock before the points', offerOf({}, 0), buyerOf({ available: 0 }), 'sold-out'],
  ])('can be: %s', (_name, offer, buyer, expected) =>
    expect(obstacleTo(offer, buyer, defaultSettings, NOW)).toBe(expected),
  )
})

describe('redeeming', () => {
  const decide = (offer: Offer | null, seen: number, buyer = buyerOf()) =>
    decideRedeem(offer, seen, buyer, defaultSettings, NOW)

  test.each<[string, Offer | null, number, Buyer, unknown]>([
    ['the price that was seen is the price', offerOf(), 300, buyerOf(), { ok: true, value: 300 }],
    ['with the discount of the tier', offerOf(), 285, buyerOf({ tier: 'gold' }), { ok: true, value: 285 }],
    ['another price', offerOf(), 299, buyerOf(), { ok: false, refusal: 'price-changed', detail: { price: 300 } }],
    [
      'another price that is too much as well: decided anew first',
      offerOf(),
      30,
      buyerOf({ available: 40 }),
      { ok: false, refusal: 'price-changed', detail: { price: 300 } },
    ],
    ['another price of what is sold out', offerOf({}, 0), 30, buyerOf(), { ok: false, refusal: 'sold-out' }],
    ['nothing of that name', null, 300, buyerOf(), { ok: false, refusal: 'no-such-reward' }],
    ['a draft', { ...offerOf(), shelf: 'draft' }, 300, buyerOf(), { ok: false, refusal: 'no-such-reward' }],
    [
      'what was withdrawn',
      { ...offerOf(), shelf: 'withdrawn' },
      300,
      buyerOf(),
      { ok: false, refusal: 'no-such-reward' },
    ],
    [
      'what is kept for a gift',
      offerOf({ gift: 'friends-basic', price: 0 }),
      0,
      buyerOf(),
      { ok: false, refusal: 'no-such-reward' },
    ],
    [
      'how much is missing',
      offerOf(),
      300,
      buyerOf({ available: 120 }),
      { ok: false, refusal: 'not-enough-points', detail: { price: 300, available: 120, missing: 180 } },
    ],
    [
      'the last of many open orders',
      offerOf(),
      300,
      buyerOf({ orders: openOrders(MOST_OPEN - 1) }),
      { ok: true, value: 300 },
    ],
    [
      'too many open orders',
      offerOf(),
      300,
      buyerOf({ orders: openOrders(MOST_OPEN) }),
      { ok: false, refusal: 'too-many-open', detail: { most: MOST_OPEN } },
    ],
  ])('%s', (_name, offer, seen, buyer, expected) =>
    expect(decide(offer, seen, buyer)).toMatchObject(expected as object),
  )

  test('is never accepted for more than is available, and never at a price that was not seen', () => {
    const property = fc.property(
      ...([fc.nat(2_000), fc.nat(2_000), fc.integer({ min: -500, max: 2_000 }), fc.constantFrom(...tierIds)] as const),
      (price, seen, available, tier) => {
        const told = decide(offerOf({ price }), seen, buyerOf({ tier, balance: available, available }))
        if (!told.ok) return
        expect(told.value).toBe(seen)
        expect(told.value).toBeLessThanOrEqual(Math.max(0, available))
      },
    )
    fc.assert(property)
  })
})

test('what can be had now comes first, then what is near by how far it is, then the rest', () => {
  const rewards = [
    { name: 'sold out', obstacle: 'sold-out', missing: 0 },
    { name: '200 more', obstacle: 'not-enough-points', missing: 200 },
    { name: 'now', obstacle: null, missing: 0 },
    { name: '10 more', obstacle: 'not-enough-points', missing: 10 },
    { name: 'tomorrow', obstacle: 'not-yet-open', missing: 0 },
    { name: 'gold', obstacle: 'tier-too-low', missing: 0 },
  ] as const
  expect(inOrder([...rewards]).map(({ name }) => name)).toEqual([
    ...['now', 'tomorrow', '10 more', '200 more', 'sold out', 'gold'],
  ])
  expect(rewards.map(placeOf)).toEqual(['away', 'near', 'now', 'near', 'near', 'away'])
})

describe('the lots that are asked', () => {
  const lot = (_id: string, rank: number, left = 1) => ({ _id, rank, left })
  test('are those with places: operators’ in their order, then returned ones from anywhere', () => {
    const lots = [
      lot('back:b', 1_000_000),
      lot('second', 200),
      lot('empty', 50, 0),
      lot('first', 100),
      lot('back:a', 1_000_000),
    ]
    expect(lotsToAsk(lots, 0)).toEqual(['first', 'second', 'back:b', 'back:a'])
    expect(lotsToAsk(lots, 0.6)).toEqual(['first', 'second', 'back:a', 'back:b'])
  })
  test('are never more than forty', () =>
    expect(
      lotsToAsk(
        Array.from({ length: 90 }, (_, index) => lot(`back:${index}`, 1_000_000)),
        0.5,
      ),
    ).toHaveLength(40))
})

describe('an operator', () => {
  const reward: Reward = {
    ...{ _id: 'reward:r1', version: 3, kind: 'reward', shelf: 'draft', rank: 1, terms, made: 0, restocks: 0 },
    ...{ outbox: [], answered: [], forgottenUpTo: '', due: 1 },
  }
  test.each<[string, Reward, Partial<RewardTerms>, unknown]>([
    ['may change the price', reward, { price: 10 }, { ok: true, value: { price: 10 } }],
    ['may not turn the window', reward, { opensAt: 5, closesAt: 5 }, { refusal: 'window-turned' }],
    ['changes nothing by the same', reward, {}, { refusal: 'nothing-to-change' }],
    ['may change the kind of a draft', reward, { kind: 'seat' }, { ok: true }],
    ['may not once there is stock', { ...reward, made: 1 }, { kind: 'seat' }, { refusal: 'kind-stays' }],
    [
      'may not make it unlimited once it was published',
      { ...reward, shelf: 'withdrawn' },
      { limited: false },
      { refusal: 'kind-stays' },
    ],
    [
      'gets a limited coupon in any case',
      reward,
      { kind: 'coupon', limited: false, usableDays: 9 },
      { value: { limited: true, usableDays: 9 } },
    ],
    ['never prices a gift', reward, { gift: 'friends-basic', price: 40 }, { value: { price: 0 } }],
  ])('%s', (_name, before, changes, expected) =>
    expect(decideTerms(before, { ...terms, ...changes })).toMatchObject(expected as object),
  )

  test.each<[string, Reward, number, boolean, unknown]>([
    ['publishes what has stock', { ...reward, made: 1 }, 3, true, { ok: true, value: { shelf: 'published' } }],
    ['not what has none', reward, 3, true, { refusal: 'no-stock' }],
    ['nor twice', { ...reward, shelf: 'published' }, 3, true, { refusal: 'already-so' }],
    ['nor what is over', { ...reward, made: 1, terms: { ...terms, closesAt: NOW } }, 3, true, { refusal: 'over' }],
    [
      'nor a parcel without a key',
      { ...reward, made: 1, terms: { ...terms, kind: 'physical' } },
      3,
      false,
      { refusal: 'no-address-key' },
    ],
    ['nor more than a page holds', { ...reward, made: 1 }, 100, true, { refusal: 'too-many-published' }],
  ])('%s', (_name, before, published, canSeal, expected) =>
    expect(decidePublish(before, published, canSeal, NOW)).toMatchObject(expected as object),
  )
})
