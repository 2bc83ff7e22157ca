import { accept, type Outcome, refuse } from '../outcome'
import { DAY_MS } from '../time'
import type { Activity, Taken } from './state'

export type Phase = 'draft' | 'open' | 'ended'

/** Where an activity stands, by the server's clock alone. */
export function phaseOf({ shelf, closesAt }: Pick<Activity, 'shelf' | 'closesAt'>, now: number): Phase {
  if (shelf !== 'shown') return 'draft'
  return now < closesAt ? 'open' : 'ended'
}

/**
 * Closing takes effect a little later: an instance may know the activity as it was 3 s ago, and must not take an answer
 * from somebody who has seen the results elsewhere.
 */
export const CLOSING_MS = 5_000

/** From an hour's quarter to a season. */
const SHORTEST_MS = 60_000
const LONGEST_MS = 92 * DAY_MS

/** How many of what a member took part in are kept when they have ended. */
const KEPT_ENDED = 12
/** No more than so many at once: a member's document must stay small. */
export const MOST_AT_ONCE = 30

/** What a member keeps: everything that is still open, and of what has ended the newest. */
export function keptTaken<T extends Taken>(
  taken: readonly T[],
  now: number,
  isNeeded = (_one: T) => false,
): readonly T[] {
  const ended = taken.filter((one) => one.closesAt <= now && !isNeeded(one))
  const forgotten = new Set(ended.slice(0, Math.max(0, ended.length - KEPT_ENDED)))
  return forgotten.size === 0 ? taken : taken.filter((one) => !forgotten.has(one))
}

/** Puts a draft where everybody sees it. */
export function decidePublish<A extends Activity>(
  activity: A,
  closesAt: number,
  now: number,
): Outcome<A, 'not-a-draft' | 'bad-closing-time'> {
  if (activity.shelf !== 'draft') return refuse('not-a-draft')
  if (closesAt < now + SHORTEST_MS || closesAt > now + LONGEST_MS) return refuse('bad-closing-time')
  return accept({ ...activity, shelf: 'shown', opensAt: now, closesAt, rank: closesAt })
}

/** Ends what is open, before its time. */
export function decideClose<A extends Activity>(activity: A, now: number): Outcome<A, 'not-open'> {
  if (phaseOf(activity, now) !== 'open') return refuse('not-open')
  const closesAt = Math.min(activity.closesAt, now + CLOSING_MS)
  return accept({ ...activity, closesAt, rank: closesAt })
}

/** Throws a draft away. */
export const decideDiscard = <A extends Activity>(activity: A): Outcome<A, 'not-a-draft'> =>
  activity.shelf === 'draft' ? accept({ ...activity, shelf: 'gone' }) : refuse('not-a-draft')
