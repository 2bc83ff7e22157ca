/** The only place where points change (style 4: points are only posted). Pure: a state goes in, a state and its entry come out. */
import { addDays, type Day } from '../time'
import { addLot, sumOf, takeFromLotFirst, takeFromLots } from './lots'
import type { EntryReason } from './reasons'
import type { Entry, PointsPart } from './state'

/** A refund is usable for at least 30 whole days (SPEC 3.4). */
const REFUND_DAYS = 31

/** What every entry says beside its figures. */
export interface Cause {
  readonly id: string
  readonly account: string
  readonly reason: EntryReason
  readonly at: number
  readonly by: string
  readonly rule: number
  readonly note?: string
}

export interface Posted {
  readonly points: PointsPart
  readonly entry: Entry
}

type Change = Pick<Entry, 'points' | 'growth'> & Partial<Pick<Entry, 'expires' | 'lots' | 'cut' | 'reverses'>>

function record(state: PointsPart, cause: Cause, change: Change, lots: PointsPart['lots']): Posted {
  const balance = state.balance + change.points
  const n = state.n + 1
  const entry: Entry = { ...cause, n, balance, ...change }
  return { points: { ...state, balance, growth: state.growth + change.growth, n, lots }, entry }
}

/** Adds to the lots what is left after a balance below zero is paid back. */
function credit(state: PointsPart, points: number, expires: Day): PointsPart['lots'] {
  const owed = Math.max(0, -state.balance)
  return addLot(state.lots, { expires, points: points - Math.min(owed, points) })
}

/**
 * Posts an earning. Growth rises by what is paid.
 * @param expires the first day on which the points are gone
 * @param cut points that a cap cut off, told on the entry
 */
export function earn(state: PointsPart, cause: Cause, points: number, expires: Day, cut = 0): Posted {
  const change = { points, growth: points, expires, ...(cut > 0 ? { cut } : {}) }
  return record(state, cause, change, credit(state, points, expires))
}

/** What is not held for orders under way. */
export const availableIn = ({ balance, held }: Pick<PointsPart, 'balance' | 'held'>): number => balance - held

/** Can this much be spent now? A balance below zero spends nothing (SPEC 3.3). */
export const canSpend = (state: PointsPart, points: number): boolean => points === 0 || availableIn(state) >= points

/** Posts a spending, soonest to expire first. The rule must have asked `canSpend`; overspending is a bug. */
export function spend(state: PointsPart, cause: Cause, points: number): Posted {
  if (!canSpend(state, points)) throw new Error(`spending ${points} from a balance of ${availableIn(state)}`)
  return take(state, cause, points)
}

function take(state: PointsPart, cause: Cause, points: number): Posted {
  const { left, taken } = takeFromLots(state.lots, points)
  return record(state, cause, { points: 0 - points, growth: 0, lots: taken }, left)
}

/** Holds points for an order whose place is being claimed: no entry, and nothing else can spend them (PROTOCOL 17). */
export function hold(state: PointsPart, points: number): PointsPart {
  if (!canSpend(state, points)) throw new Error(`holding ${points} of ${availableIn(state)}`)
  return { ...state, held: state.held + points }
}

export const release = (state: PointsPart, points: number): PointsPart => ({ ...state, held: state.held - points })

/**
 * Posts the spending that was held. It stands even when a reversal has taken the balance below it meanwhile: as if the
 * order had been settled first.
 */
export const spendHeld = (state: PointsPart, cause: Cause, points: number): Posted =>
  take(release(state, points), cause, points)

/** Leaves an entry that moves nothing, so that a second delivery finds it (PROTOCOL 9). */
export const leaveEntry = (state: PointsPart, cause: Cause): Posted =>
  record(state, cause, { points: 0, growth: 0 }, state.lots)

/**
 * Posts the reversal of an entry of the same account (SPEC 3.3, 3.4): an earning is taken back, below zero if it was spent,
 * and books 0 points when its lot has expired; a spending goes back to the lots it came from.
 */
export function reverseEntry(state: PointsPart, cause: Cause, entry: Entry, today: Day): Posted {
  if (entry.points < 0) return refund(state, cause, entry, today)
  const expired = entry.expires !== undefined && entry.expires <= today
  const points = expired ? 0 : entry.points
  const lots = takeFromLotFirst(state.lots, entry.expires, Math.min(points, sumOf(state.lots)))
  return record(state, cause, { points: 0 - points, growth: 0 - entry.growth, reverses: entry.id }, lots)
}

function refund(state: PointsPart, cause: Cause, entry: Entry, today: Day): Posted {
  const earliest = addDays(today, REFUND_DAYS)
  // What was spent below zero came from no lot; it pays back a balance below zero first.
  const uncovered = -entry.points - sumOf(entry.lots ?? [])
  let owed = Math.max(0, -state.balance)
  let lots = addLot(state.lots, { expires: earliest, points: uncovered - Math.min(owed, uncovered) })
  owed -= Math.min(owed, uncovered)
  for (const lot of entry.lots ?? []) {
    const paidBack = Math.min(owed, lot.points)
    owed -= paidBack
    lots = addLot(lots, { expires: lot.expires > earliest ? lot.expires : earliest, points: lot.points - paidBack })
  }
  return record(state, cause, { points: -entry.points, growth: 0, reverses: entry.id }, lots)
}

/** Posts the end of every lot whose day has come (SPEC 3.4); nothing when none has, or while points are held from them. */
export function expire(
  state: PointsPart,
  today: Day,
  cause: Omit<Cause, 'id' | 'reason' | 'by'>,
): { points: PointsPart; entries: Entry[] } {
  const entries: Entry[] = []
  if (state.held > 0) return { points: state, entries }
  let points = state
  for (const lot of state.lots.filter((one) => one.expires <= today)) {
    const named: Cause = { ...cause, id: `expire:${cause.account}:${lot.expires}`, reason: 'expire', by: 'system' }
    const others = points.lots.filter((other) => other !== lot)
    const posted = record(points, named, { points: -lot.points, growth: 0, lots: [lot] }, others)
    points = posted.points
    entries.push(posted.entry)
  }
  return { points, entries }
}
