import type { Plan } from '../plan'
import { addDays, type Day } from '../time'
import { countDeed } from './caps'
import type { EarningRule } from './earning/rule'
import { expiryOf } from './lots'
import { type Cause, earn, type Posted } from './posting'
import type { PointsPart } from './state'

/**
 * Pays an earning under its rule: caps are those of the deed's day, what they cut off is told on the entry (SPEC 3.2).
 * @param day the day of the deed; decides caps and expiry
 * @param today the day of the posting: points never arrive already expired
 */
export function earnUnder(
  rule: EarningRule,
  state: PointsPart,
  cause: Omit<Cause, 'reason'>,
  points: number,
  plan: Plan,
  day: Day,
  today: Day,
): Posted {
  const { settings } = plan
  const paid = rule.allowed(state, settings, day, points)
  const due = expiryOf(day, settings['points.monthsValid'])
  const expires = due > today ? due : addDays(today, 1)
  const posted = earn(state, { ...cause, reason: rule.reason }, paid, expires, points - paid)
  const { counts } = rule
  if (counts === null || counts.amount(paid) === 0) return posted
  const capped = countDeed(posted.points.capped, day, counts.what, counts.amount(paid))
  return { ...posted, points: { ...posted.points, capped } }
}
