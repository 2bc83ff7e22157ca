import type { Documents } from './documents'
import type { Courier } from './effects'
import type { Deadline } from './retry'

/** What a job may use. The plan is read only when there is work, so that an idle tick asks twice and no more. */
export interface Shift {
  readonly documents: Documents
  readonly now: number
  readonly deadline: Deadline
  readonly courier: () => Promise<Courier>
}
