/** Which seed makes which kind of schedule: quiet and stormy networks, few and many members, long and short nights. */
import type { Rates } from './faulty-documents'
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
const ratesAt = (strength: number): Rates => {
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
/** … and now and then a community is all about inviting. */
const INVITING_EVERY = 5
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
        ...favoursOf(seed),
      }

function favoursOf(seed: number): Pick<Plot, 'favours'> {
  if (seed % MENDING_EVERY === 0) return { favours: ['checkin.makeUp'] }
  return seed % INVITING_EVERY === 0
    ? { favours: ['checkin.checkIn', 'community.changeSettings', 'referral.release', 'referral.reject'] }
    : {}
}
