import type { OutputOf } from '../../../../shared/action'
import type { adjust } from '../../../../shared/points/contract'

/** What an adjustment asked for, and what became of it. */
export interface Adjusted {
  readonly points: number
  readonly before: number
  readonly reply: OutputOf<typeof adjust>
}
