import type { CheckinPart } from '../checkin/state'
import type { PointsPart } from '../points/state'

/** What a badge may look at: facts that only grow. */
export interface Deeds {
  readonly checkin: CheckinPart
  readonly checkInDays: number
  readonly points: PointsPart
}

/** One badge: one file, so that the folder is the catalogue (SPEC 4.2). */
export interface Badge {
  readonly id: string
  readonly title: string
  /** The deed, in one short sentence. */
  readonly deed: string
  readonly need: number
  readonly have: (deeds: Deeds) => number
}
