/** What becomes of a claim when it is known (PROTOCOL 17): one write settles it, by its purpose. */
import type { Answer, Claim, ClaimPurpose, Effect } from './documents'
import type { Fact } from './facts'
import type { Person } from './person'
import type { Moment, Plan } from './plan'
import { settleRedemption } from './rewards/redeeming'

export interface Settlement {
  readonly person: Person
  readonly facts: readonly Fact[]
  /** What other documents must learn; another claim may follow (the waiting line, when every lot has refused). */
  readonly effects: readonly Effect[]
  /** The final answer to the request that waits, made of the one that was kept open. */
  readonly answer: (open: Answer) => Answer
}

/**
 * @param lot the lot (or the page of the line) that holds the claim; null when every one that was asked has definitely refused
 */
export type Settle = (person: Person, claim: Claim, lot: string | null, plan: Plan, moment: Moment) => Settlement

/** One line for each purpose. */
const settlements: Readonly<Partial<Record<ClaimPurpose, Settle>>> = {
  redeem: (person, claim, lot, _plan, { now }) => settleRedemption(person, claim, lot, now),
}

export const settle: Settle = (person, claim, lot, plan, moment) => {
  const settlement = settlements[claim.purpose]
  if (settlement === undefined) throw new Error(`nobody settles claims for ${claim.purpose}`)
  return settlement(person, claim, lot, plan, moment)
}
