import type { Answer, Answered, Claim, Effect, Versioned } from '../../shared/documents'
import { instantOfRequestId } from '../../shared/ids'

/** Answers kept for replays. Beyond this the smallest ids are forgotten, and said to be (PROTOCOL 4). */
const KEPT_ANSWERS = 50

/** A request id is good for so long … */
const OLDEST_MS = 24 * 3_600_000
/** … and may be stamped so far ahead by a clock that runs fast. */
const AHEAD_MS = 10 * 60_000

/** Is this request too old, or from the future? Asked before anything is loaded. */
export function isStale(requestId: string, now: number): boolean {
  const age = now - instantOfRequestId(requestId)
  return age > OLDEST_MS || age < -AHEAD_MS
}

/** The answer that was given to this request, if it was. */
export const answerTo = (document: Versioned, requestId: string): Answered | undefined =>
  document.answered.find((answered) => answered.id === requestId)

/** Was this request possibly answered and forgotten since? Then nothing is known of it. */
export const isForgotten = (document: Versioned, requestId: string): boolean => requestId <= document.forgottenUpTo

/** Keeps an answer; forgets those that nobody can ask for any more and, when there are too many, the smallest ids. */
export function withAnswer<State extends Versioned>(document: State, given: Answered, now: number): State {
  const all = [...document.answered, given].sort((a, b) => (a.id < b.id ? -1 : 1))
  // An open answer is somebody's place or points under way: its claim must find it.
  const fresh = all.filter((answered) => answered.open || !isStale(answered.id, now))
  const kept = fresh.slice(-KEPT_ANSWERS)
  const forgotten = all.filter((answered) => !kept.includes(answered)).map((answered) => answered.id)
  const forgottenUpTo = forgotten.reduce((last, next) => (next > last ? next : last), document.forgottenUpTo)
  return { ...document, answered: kept, forgottenUpTo }
}

/** Does the answer to this request wait for a claim that the document makes? */
export const isOpen = (document: Versioned, requestId: string): boolean =>
  document.outbox.some((effect) => isClaim(effect) && effect.request === requestId)

export const isClaim = (effect: Effect): effect is Claim => 'purpose' in effect

/** Closes an open answer with what became of its claim; it stays open while a further claim of the same request waits. */
export function withSettledAnswer<State extends Versioned>(
  document: State,
  requestId: string,
  settled: (open: Answer) => Answer,
): State {
  const answered = document.answered.map((one): Answered => {
    if (one.id !== requestId || one.open !== true) return one
    const { id, hash } = one
    const answer = settled(one.answer)
    return isOpen(document, requestId) ? { id, hash, answer, open: true } : { id, hash, answer }
  })
  return { ...document, answered }
}
