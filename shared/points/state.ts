import type { Day, Month } from '../time'
import type { EntryReason } from './reasons'
import type { Tier } from './tiers'

/** Points that end on the same day. `expires` is the first day on which they are gone. */
export interface Lot {
  readonly expires: Day
  readonly points: number
}

/** One change of points. Never changed, never deleted (SPEC 3.3). */
export interface Entry {
  /** Names its cause, so that one cause pays once (law 1). */
  readonly id: string
  readonly account: string
  /** Counts the account's entries from 1; a gap is a fault. */
  readonly n: number
  readonly points: number
  /** What it changed growth by. */
  readonly growth: number
  readonly balance: number
  readonly reason: EntryReason
  /** The cause's instant (ms). */
  readonly at: number
  /** `self`, `system`, or the account of the operator who did it. */
  readonly by: string
  /** The revision of the settings that priced it. */
  readonly rule: number
  /** Earning: when it ends. */
  readonly expires?: Day
  /** Spending: the lots it took from, to which a refund goes back. */
  readonly lots?: readonly Lot[]
  readonly cut?: number
  readonly reverses?: string
  readonly note?: string
}

/** A manual adjustment that waits for a second operator. */
export interface WaitingAdjustment {
  readonly id: string
  readonly points: number
  readonly reason: string
  readonly by: string
  readonly at: number
}

/** Deeds counted towards a cap, by the day of the deed. */
export interface Capped {
  readonly quality?: number
  /** Points from quizzes and events. */
  readonly activity?: number
}

/** The figures that rankings are read from: derived, kept for their indexes, recomputed in tests. */
export interface Board {
  /** 1 when shown in rankings: a member, not an operator, not hidden. */
  readonly shown: 0 | 1
  readonly week: Day
  readonly weekEarned: number
  readonly month: Month
  readonly monthEarned: number
  readonly streak: number
  readonly lastDay: Day
}

export interface PointsPart {
  readonly balance: number
  /** Of the balance, what is held for orders whose place is being claimed (PROTOCOL 17). Spending does not touch it. */
  readonly held: number
  readonly growth: number
  /** The number of the newest entry. */
  readonly n: number
  /** Unspent points, soonest to expire first. Their sum is the balance, or 0 when the balance is below. */
  readonly lots: readonly Lot[]
  readonly capped: Readonly<Record<Day, Capped>>
  /** The highest tier that was announced. */
  readonly announced: Tier
  readonly waiting: readonly WaitingAdjustment[]
}

export const noPoints: PointsPart = {
  balance: 0,
  held: 0,
  growth: 0,
  n: 0,
  lots: [],
  capped: {},
  announced: 'bronze',
  waiting: [],
}

export const noBoard: Board = {
  shown: 0,
  week: '',
  weekEarned: 0,
  month: '',
  monthEarned: 0,
  streak: 0,
  lastDay: '',
}
