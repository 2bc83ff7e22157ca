import { keptTaken, MOST_AT_ONCE, phaseOf } from '../activity/rules'
import { accept, type Outcome, refuse } from '../outcome'
import type { Poll, PollsPart } from './state'

export type VoteRefusal = 'ended' | 'already-voted' | 'does-not-fit' | 'too-many-at-once'

/** May this member vote so? Afterwards the member's part tells that they voted, not what (SPEC 7.2). */
export function decideVote(
  part: PollsPart,
  id: string,
  poll: Poll,
  choices: readonly number[],
  now: number,
): Outcome<PollsPart, VoteRefusal> {
  if (hasVoted(part, id)) return refuse('already-voted')
  if (phaseOf(poll, now) !== 'open') return refuse('ended')
  const good = choices.every((choice, place) => choice < poll.options.length && choices.indexOf(choice) === place)
  if (!good || choices.length === 0 || choices.length > poll.most) return refuse('does-not-fit')
  const kept = keptTaken(part, now)
  if (kept.length >= MOST_AT_ONCE) return refuse('too-many-at-once')
  return accept([...kept, { id, closesAt: poll.closesAt }])
}

export const hasVoted = (part: PollsPart, id: string): boolean => part.some((voted) => voted.id === id)

/** What keeps a poll from being asked; null when nothing does. */
export function faultOfPoll(options: readonly string[], most: number): 'same-options' | 'too-many-choices' | null {
  if (new Set(options).size < options.length) return 'same-options'
  return most > options.length ? 'too-many-choices' : null
}
