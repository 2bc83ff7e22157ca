import { accept, type Outcome, refuse } from '../outcome'
import type { Plan } from '../plan'
import { addDays, type Day, daysBetween, monthOf } from '../time'
import { hasDay, runAround, runEndingOn, wasPaused, withDay } from './days'
import type { CheckinPart } from './state'

export interface CheckedIn {
  readonly checkin: CheckinPart
  readonly streak: number
}

/** May this member check in today? (SPEC 3.1). The day that was already counted stays so for ever: a final refusal. */
export function decideCheckIn(
  state: CheckinPart,
  plan: Plan,
  today: Day,
): Outcome<CheckedIn, 'already-checked-in' | 'paused'> {
  if (state.lastDay !== null && today <= state.lastDay) return refuse('already-checked-in')
  if (isPaused(plan)) return refuse('paused')
  const days = withDay(state.days, today)
  const streak = runEndingOn(days, plan.pauses, today)
  return accept({ streak, checkin: { ...state, days, lastDay: today, best: Math.max(state.best, streak) } })
}

/** Is check-in paused now? */
export const isPaused = (plan: Plan): boolean => plan.pauses.some((pause) => pause.to === null)

/** The bonus that a run of this many days pays on the day it is completed; 0 on all others. */
export function bonusOf(streak: number, settings: Plan['settings']): number {
  if (streak === 7) return settings['checkin.bonus7']
  return streak === 30 ? settings['checkin.bonus30'] : 0
}

export type MakeUpRefusal =
  | 'already-checked-in'
  | 'not-yet'
  | 'too-long-ago'
  | 'before-joining'
  | 'was-paused'
  | 'limit-reached'

/** May this member make up `day`? What it costs is asked of the balance afterwards (SPEC 3.1). */
export function decideMakeUp(
  state: CheckinPart,
  plan: Plan,
  today: Day,
  joinedOn: Day,
  day: Day,
): Outcome<CheckinPart, MakeUpRefusal> {
  const { settings, pauses } = plan
  if (hasDay(state.days, day)) return refuse('already-checked-in')
  if (day >= today) return refuse('not-yet')
  if (day < joinedOn) return refuse('before-joining', { joinedOn })
  if (daysBetween(day, today) > settings['checkin.makeUpDays']) return refuse('too-long-ago')
  if (wasPaused(pauses, day)) return refuse('was-paused')
  if (makeUpsLeft(state, plan, today) === 0) return refuse('limit-reached')
  const days = withDay(state.days, day)
  return accept({
    ...state,
    days,
    madeUp: withDay(state.madeUp, day),
    makeUps: { month: monthOf(today), count: makeUpsIn(state, today) + 1 },
    lastDay: state.lastDay === null || day > state.lastDay ? day : state.lastDay,
    best: Math.max(state.best, runAround(days, pauses, day)),
  })
}

const makeUpsIn = (state: CheckinPart, today: Day): number =>
  state.makeUps.month === monthOf(today) ? state.makeUps.count : 0

/** How many make-ups are left in the month of `today`. */
export const makeUpsLeft = (state: CheckinPart, plan: Plan, today: Day): number =>
  Math.max(0, plan.settings['checkin.makeUpsPerMonth'] - makeUpsIn(state, today))

/** The days that could be made up today, oldest first; empty when none is left. */
export function makeUpDays(state: CheckinPart, plan: Plan, today: Day, joinedOn: Day): Day[] {
  return Array.from({ length: plan.settings['checkin.makeUpDays'] }, (_, index) => addDays(today, -1 - index))
    .reverse()
    .filter((day) => decideMakeUp(state, plan, today, joinedOn, day).ok)
}
