/** What becomes of a claim when it is known (PROTOCOL 17): one write settles it, by its purpose. */
import type { Claim, ClaimPurpose } from './documents'
import { settleEvent } from './event/settling'
import { settleMove, settlePlace } from './groups/placing'
import type { Person } from './person'
import type { Moment, Plan } from './plan'
import { settleRelay } from './relay/settling'
import { settleRedemption } from './rewards/redeeming'
import type { Settlement } from './settlement'

/**
 * @param lot the lot (or the page of the line) that holds the claim; null when every one that was asked has definitely refused
 */
export type Settle = (person: Person, claim: Claim, lot: string | null, plan: Plan, moment: Moment) => Settlement

/** One line for each purpose. */
const settlements: Readonly<Partial<Record<ClaimPurpose, Settle>>> = {
  place: (person, claim, lot, _plan, { now }) => settlePlace(person, claim, lot, now),
  move: (person, claim, lot, _plan, { now }) => settleMove(person, claim, lot, now),
  redeem: (person, claim, lot, _plan, { now }) => settleRedemption(person, claim, lot, now),
  relay: (person, claim, lot, _plan, { now }) => settleRelay(person, claim, lot, now),
  event: (person, claim, lot, _plan, { now }) => settleEvent(person, claim, lot, now),
}

export const settle: Settle = (person, claim, lot, plan, moment) => {
  const settlement = settlements[claim.purpose]
  if (settlement === undefined) throw new Error(`nobody settles claims for ${claim.purpose}`)
  return settlement(person, claim, lot, plan, moment)
}
