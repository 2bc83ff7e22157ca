/** Which seed makes which kind of schedule: quiet and stormy networks, few and many members, long and short nights. */
import type { Rates } from './faulty-documents'
import { offering, offeringCoupons } from './preparations'
import type { Plot } from './simulate'

const STORMY: Rates = {
  dropped: 0.06,
  unanswered: 0.06,
  late: 0.05,
  throttled: 0.015,
  diesBefore: 0.01,
  diesAfter: 0.01,
}

/** Every rate of the storm, made so much weaker. */
export const ratesAt = (strength: number): Rates => {
  const weaker = Object.entries(STORMY).map(([fault, rate]): [string, number] => [fault, rate * strength])
  return Object.fromEntries(weaker) as unknown as Rates
}

/** The clock stands still for as long as it takes. */
const NEVER_MS = 1e12

const STRENGTHS = [0, 0.3, 1, 1.6]
const NIGHTS_MS = [10_000, 60_000, NEVER_MS]
const CROWDED_EVERY = 12
/** Now and then everybody mends their calendars, so that the month's make-ups run out. */
const MENDING_EVERY = 7
/** … and now and then a community is all about inviting, about places in groups, about what points can buy. */
const INVITING_EVERY = 11
const PLACING_EVERY = 13
const REDEEMING_EVERY = 8
const WRITING_EVERY = 17

/** Everybody wants the few places in the groups. */
export const PLACING: Partial<Plot> = {
  members: 5,
  favours: [
    'groups.ask',
    'groups.leave',
    'groups.create',
    'groups.open',
    'groups.close',
    'groups.move',
    'groups.remove',
  ],
}

/** Everybody wants the few things that points can buy, and the gift for the first friend. */
export const REDEEMING: Partial<Plot> = {
  members: 4,
  commands: 25,
  largestBytes: 40_000,
  // Gifts arrive with the sweeper, a minute later.
  nightEveryMs: 40_000,
  firstChanges: [
    { key: 'referral.basicFrom', value: 1 },
    { key: 'checkin.points', value: 6 },
  ],
  prepared: [
    offering({ title: '头一份', price: 2, places: 2 }),
    offeringCoupons('头一券', 2, ['FIRST-1', 'FIRST-2', 'FIRST-3']),
  ],
  favours: [
    ...['checkin.checkIn', 'rewards.order'],
    ...['rewards.redeem', 'rewards.cancel', 'rewards.openCoupon', 'points.adjust'],
    ...['rewards.save', 'rewards.publish', 'rewards.restock', 'rewards.importCodes'],
    ...['rewards.cancelOrder', 'rewards.fulfil', 'rewards.scan', 'rewards.supply'],
  ],
}
/** Everybody writes, operators mark what is good, and some leave: what they wrote goes with them. */
const WRITING: Partial<Plot> = {
  ...{ members: 3, commands: 20, firstChanges: [{ key: 'posts.wechatCheck', value: false }] },
  favours: [
    ...['posts.publish', 'posts.like', 'posts.answer', 'posts.remove', 'posts.markQuality', 'posts.unmarkQuality'],
    ...['posts.takeDown', 'posts.pin', 'membership.leave', 'membership.join', 'checkin.checkIn'],
  ],
}

/** What a document may have (PROTOCOL); a hundred operator commands on one member within a day may double it for a while. */
const LARGEST_BYTES = 20_000

/** So many commands on one member within one day that answers must be forgotten. */
const crowded = (seed: number): Plot => ({
  ...{ seed, members: 1, commands: 60, nightEveryMs: NEVER_MS, largestBytes: 2 * LARGEST_BYTES },
  rates: ratesAt(STRENGTHS[(seed / CROWDED_EVERY) % STRENGTHS.length] ?? 1),
})

export const plotOf = (seed: number): Plot =>
  seed % CROWDED_EVERY === 0
    ? crowded(seed)
    : {
        ...{ seed, members: 1 + (seed % 5), commands: 10 + 5 * (seed % 4) },
        rates: ratesAt(STRENGTHS[seed % STRENGTHS.length] ?? 1),
        largestBytes: LARGEST_BYTES,
        nightEveryMs: NIGHTS_MS[seed % NIGHTS_MS.length] ?? NEVER_MS,
        ...occasionOf(seed),
      }

/** What is different about some schedules. */
function occasionOf(seed: number): Partial<Plot> {
  if (seed % MENDING_EVERY === 0) {
    const firstChanges = [
      { key: 'checkin.makeUpCost', value: 0 },
      { key: 'checkin.makeUpsPerMonth', value: 1 },
    ]
    return { nightEveryMs: 10_000, favours: ['checkin.makeUp'], firstChanges }
  }
  if (seed % WRITING_EVERY === 0) return WRITING
  if (seed % PLACING_EVERY === 0) return PLACING
  if (seed % REDEEMING_EVERY === 0) return REDEEMING
  if (seed % INVITING_EVERY !== 0) return {}
  // Many friends on one day, under a low limit.
  const favours = ['checkin.checkIn', 'community.changeSettings', 'referral.release', 'referral.reject']
  const firstChanges = [{ key: 'referral.perDay', value: 1 }]
  return { members: 5, nightEveryMs: NEVER_MS, largestBytes: 2 * LARGEST_BYTES, favours, firstChanges }
}
