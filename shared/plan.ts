import type { Settings } from './settings'
import type { Day } from './time'

/** Days on which the community paused check-in, both ends included; an open end is still paused. */
export interface Pause {
  readonly from: Day
  readonly to: Day | null
}

/** What the community has decided: the rules by which a command is judged and priced. */
export interface Plan {
  readonly settings: Settings
  /** Rises with every change of the settings; each ledger entry carries the one that priced it. */
  readonly revision: number
  readonly pauses: readonly Pause[]
}

/** When a command is judged: fixed once per request (law 9). */
export interface Moment {
  /** ms since 1970, the server's clock. */
  readonly now: number
  readonly today: Day
}
