import { streakOn } from '../../shared/checkin/days'
import type { Member } from '../../shared/person'
import type { Plan } from '../../shared/plan'
import { tierOf } from '../../shared/points/tiers'
import { tierPlanOf } from '../../shared/settings'
import type { Day } from '../../shared/time'

/** A member as operators see them in a list. */
export const foundMember = (member: Member, plan: Plan, today: Day) => ({
  account: member.account,
  nickname: member.membership.nickname,
  avatar: member.membership.avatar,
  role: member.membership.role,
  joinedOn: member.membership.joinedOn,
  balance: member.points.balance,
  growth: member.points.growth,
  tier: tierOf(member.points.growth, tierPlanOf(plan.settings)),
  streak: streakOn(member.checkin.days, plan.pauses, today),
  lastDay: member.checkin.lastDay,
})
