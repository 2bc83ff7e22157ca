import type { Day } from '../time'

/** How a person came here and how far they have come: fixed by their first visit and kept for good (SPEC 2.1, 2.5). */
export interface Arrival {
  /** The channel's code; '' for who came by none. */
  readonly channel: string
  /** The invite code of the card or poster; '' for none. Who it leads to is kept by the referral. */
  readonly invite: string
  readonly at: number
  readonly day: Day
  /** The place of the farthest step in `steps` (membership/steps.ts): a number, so that an index can count "at least". */
  readonly step: number
}
