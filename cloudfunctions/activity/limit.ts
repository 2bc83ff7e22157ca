import type { Member } from '../../shared/person'
import { countedOn } from '../../shared/points/caps'
import type { Call } from '../platform/handler'

/** What quizzes and events may still pay this member today (SPEC 3.2). */
export function dayLimitOf({ points }: Member, { plan, moment }: Call) {
  const most = plan.settings['points.activityPerDay']
  return { most, left: Math.max(0, most - countedOn(points.capped, moment.today, 'activity')) }
}
