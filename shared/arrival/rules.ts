import { type Step, steps } from '../membership/steps'
import { accept, type Outcome, refuse } from '../outcome'
import type { Moment } from '../plan'
import type { Scene } from './scene'
import type { Arrival } from './state'

export const placeOf = (step: Step): number => steps.indexOf(step)

/**
 * The first visit is kept, every other is not (SPEC 2.1). Nobody becomes a visitor again, so this refusal stands for ever.
 * @param state whose visit it is: members and who once was one have come already
 */
export function decideVisit(
  { state, arrival }: { readonly state: string; readonly arrival: Arrival | null },
  scene: Scene,
  { now, today }: Moment,
): Outcome<Arrival, 'not-new'> {
  if (state !== 'visitor' || arrival !== null) return refuse('not-new')
  return accept({ ...scene, at: now, day: today, step: placeOf('seen') })
}

/** How far they have come: a step that was reached is not lost; who never told of their visit came by no channel. */
export function withStep(arrival: Arrival | null, step: Step, { now, today }: Moment): Arrival {
  const known = arrival ?? { channel: '', invite: '', at: now, day: today, step: 0 }
  return placeOf(step) > known.step || arrival === null
    ? { ...known, step: Math.max(known.step, placeOf(step)) }
    : known
}
