import { pausedDaysOf, streakOn } from '../../shared/checkin/days'
import { bonusOf } from '../../shared/checkin/rules'
import type { CheckinPart } from '../../shared/checkin/state'
import type { Member } from '../../shared/person'
import type { Plan } from '../../shared/plan'
import type { Day, Month } from '../../shared/time'

/** What a day's check-in came to, told again to who checks in twice. */
export function resultOf(member: Member, plan: Plan, today: Day) {
  const streak = streakOn(member.checkin.days, plan.pauses, today)
  const { balance, growth } = member.points
  const points = plan.settings['checkin.points']
  return {
    day: today,
    points,
    bonus: bonusOf(streak, plan.settings),
    streak,
    balance,
    growth,
    reached: null,
    badges: [],
  }
}

/** A month as the calendar paints it. */
export const monthView = (state: CheckinPart, plan: Plan, month: Month) => ({
  month,
  days: state.days[month] ?? 0,
  madeUp: state.madeUp[month] ?? 0,
  paused: pausedDaysOf(plan.pauses, month),
})
