import type { Day, Month } from '../time'

/** The days a member checked in: one 31-bit number per month, bit n−1 is day n. */
export interface CheckinPart {
  /** Checked-in days, made-up ones included. */
  readonly days: Readonly<Record<Month, number>>
  /** The made-up ones among them. */
  readonly madeUp: Readonly<Record<Month, number>>
  /** How many make-ups were made in which month: the newest such month only. */
  readonly makeUps: { readonly month: Month; readonly count: number }
  /** The last day checked in, or null. */
  readonly lastDay: Day | null
  readonly best: number
}

export const noCheckins: CheckinPart = {
  days: {},
  madeUp: {},
  makeUps: { month: '', count: 0 },
  lastDay: null,
  best: 0,
}
