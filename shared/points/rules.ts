import { accept, type Outcome, refuse } from '../outcome'
import type { Settings } from '../settings'
import { canSpend } from './posting'
import type { Entry, PointsPart, WaitingAdjustment } from './state'

/** More waiting adjustments than this for one member means that nobody looks at them. */
const MOST_WAITING = 20

/** Reasons whose entries an operator may reverse; a redemption is undone by its order, a make-up not at all. */
const REVERSIBLE: readonly Entry['reason'][] = [
  'check-in',
  'streak-bonus',
  'quality',
  'invitation',
  'activity',
  'adjust',
]

export type AdjustDecision = { readonly now: true } | { readonly now: false; readonly points: PointsPart }

/** Does this adjustment happen now, wait for a second operator, or not at all? (SPEC 3.5) */
export function decideAdjust(
  state: PointsPart,
  asked: WaitingAdjustment,
  forOneself: boolean,
  settings: Settings,
): Outcome<AdjustDecision, 'not-enough-points' | 'too-many-waiting'> {
  if (asked.points < 0 && !canSpend(state, -asked.points))
    return refuse('not-enough-points', { balance: state.balance })
  if (Math.abs(asked.points) <= settings['points.approvalAbove'] && !forOneself) return accept({ now: true })
  if (state.waiting.length >= MOST_WAITING) return refuse('too-many-waiting')
  return accept({ now: false, points: { ...state, waiting: [...state.waiting, asked] } })
}

/** Approves a waiting adjustment: by somebody else than who asked, and not for oneself. */
export function decideApproval(
  state: PointsPart,
  id: string,
  operator: string,
  owner: string,
): Outcome<
  { points: PointsPart; approved: WaitingAdjustment },
  'no-such-adjustment' | 'same-operator' | 'not-enough-points' | 'not-yourself'
> {
  const approved = state.waiting.find((one) => one.id === id)
  if (approved === undefined) return refuse('no-such-adjustment')
  if (approved.by === operator) return refuse('same-operator')
  if (owner === operator) return refuse('not-yourself')
  if (approved.points < 0 && !canSpend(state, -approved.points))
    return refuse('not-enough-points', { balance: state.balance })
  return accept({ approved, points: without(state, id) })
}

/** Takes a waiting adjustment off the list. */
export function decideRejection(
  state: PointsPart,
  id: string,
): Outcome<{ points: PointsPart; rejected: WaitingAdjustment }, 'no-such-adjustment'> {
  const rejected = state.waiting.find((one) => one.id === id)
  return rejected === undefined ? refuse('no-such-adjustment') : accept({ rejected, points: without(state, id) })
}

/** An entry that moved nothing (a held invitation, a capped deed): there is nothing to take back. */
const isEmpty = (entry: Entry): boolean => entry.points === 0 && entry.growth === 0

const without = (state: PointsPart, id: string): PointsPart => ({
  ...state,
  waiting: state.waiting.filter((one) => one.id !== id),
})

/**
 * May this entry be reversed? Once, by name (SPEC 3.3).
 * @param entries what stands under the entry's id and under its reversal's id, in the document or the ledger
 */
export function decideReversal(
  account: string,
  id: string,
  entries: readonly Entry[],
): Outcome<Entry, 'no-such-entry' | 'already-reversed' | 'not-reversible'> {
  const entry = entries.find((one) => one.id === id && one.account === account)
  if (entry === undefined) return refuse('no-such-entry')
  if (!REVERSIBLE.includes(entry.reason) || isEmpty(entry)) return refuse('not-reversible')
  return entries.some((one) => one.id === `reverse:${id}`) ? refuse('already-reversed') : accept(entry)
}
