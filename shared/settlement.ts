import type { Answer, Effect } from './documents'
import type { Fact } from './facts'
import type { Person } from './person'

/** What becomes of a claim: the one write that settles it (PROTOCOL 17). */
export interface Settlement {
  readonly person: Person
  readonly facts: readonly Fact[]
  /** What other documents must learn; another claim may follow (the waiting line, when every lot has refused). */
  readonly effects: readonly Effect[]
  /** The final answer to the request that waits, made of the one that was kept open. */
  readonly answer: (open: Answer) => Answer
  /** Why an operator's command was not done although its answer is no refusal: for the audit log. */
  readonly undone?: string
}
