import type { Settings } from '../../settings'
import type { Day } from '../../time'
import type { EntryReason } from '../reasons'
import type { Capped, PointsPart } from '../state'

/** One way to earn points: one file each, so that the folder is the catalogue (SPEC 3.2). */
export interface EarningRule {
  readonly reason: EntryReason
  /** What is left under the caps on the day of the deed: at most `points` are paid, the rest is cut and told. */
  readonly allowed: (state: PointsPart, settings: Settings, day: Day, points: number) => number
  /** What a payment counts towards its caps; null where the cause's id is the cap. */
  readonly counts: { readonly what: keyof Capped; readonly amount: (paid: number) => number } | null
}
