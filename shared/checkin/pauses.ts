import { accept, type Outcome, refuse } from '../outcome'
import type { Pause } from '../plan'
import type { Day } from '../time'

/** Begins a pause today. A pause that ended today goes on. */
export function decidePause(pauses: readonly Pause[], today: Day): Outcome<readonly Pause[], 'already-so'> {
  const last = pauses.at(-1)
  if (last?.to === null) return refuse('already-so')
  if (last?.to === today) return accept([...pauses.slice(0, -1), { ...last, to: null }])
  return accept([...pauses, { from: today, to: null }])
}

/** Ends the running pause; today still counts as paused, so that nobody loses a streak to its last hours. */
export function decideResume(pauses: readonly Pause[], today: Day): Outcome<readonly Pause[], 'already-so'> {
  const last = pauses.at(-1)
  return last?.to === null ? accept([...pauses.slice(0, -1), { ...last, to: today }]) : refuse('already-so')
}
