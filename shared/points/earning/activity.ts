import { countedOn } from '../caps'
import type { EarningRule } from './rule'

/** Quizzes and events: 100 points a day together (SPEC 3.2). */
export const activity: EarningRule = {
  reason: 'activity',
  allowed: (state, settings, day, points) => {
    const left = settings['points.activityPerDay'] - countedOn(state.capped, day, 'activity')
    return Math.max(0, Math.min(points, left))
  },
  counts: { what: 'activity', amount: (paid) => paid },
}
