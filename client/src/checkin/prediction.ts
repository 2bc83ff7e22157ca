/** What a tap will bring, painted at once and made right by the server's answer. Pure. */
import type { OutputOf } from '../../../shared/action'
import type { checkIn, makeUp } from '../../../shared/checkin/contract'
import { type Tier, type TierPlan, tierOf } from '../../../shared/points/tiers'
import type { Day } from '../../../shared/time'
import type { Me, Picture } from '../platform/session'
import { withDone, withMadeUp } from './days'

export type CheckInResult = OutputOf<typeof checkIn>
export type MakeUpResult = OutputOf<typeof makeUp>
type Community = Picture['community']

export const tierPlanOf = (community: Pick<Community, 'tiers'>): TierPlan => {
  const from = (tier: Tier) => community.tiers.find((start) => start.tier === tier)?.from ?? 0
  return { bronze: 0, silver: from('silver'), gold: from('gold'), platinum: from('platinum') }
}

/** The bonus for completing a run of exactly this many days. */
export const bonusFor = (streak: number, community: Pick<Community, 'streakBonuses'>): number =>
  community.streakBonuses.find((bonus) => bonus.days === streak)?.points ?? 0

/** The next bonus ahead: in how many days, and how much; null when the run has passed them all. */
export function nextBonus(streak: number, { streakBonuses }: Pick<Community, 'streakBonuses'>) {
  const next = streakBonuses
    .filter((bonus) => bonus.days > streak && bonus.points > 0)
    .sort((a, b) => a.days - b.days)[0]
  return next === undefined ? null : { inDays: next.days - streak, points: next.points }
}

/** The result that checking in today is going to have, unless a cap or another phone was there first. */
export function predictResult(me: Me, community: Community, today: Day): CheckInResult {
  const streak = me.streak + 1
  const points = community.checkInPoints
  const bonus = bonusFor(streak, community)
  return {
    day: today,
    points,
    bonus,
    streak,
    balance: me.balance + points + bonus,
    growth: me.growth + points + bonus,
    reached: null,
    badges: [],
  }
}

/** Progress to the next badge after one more day: streak badges follow the run, the others count days. */
function progressAfter(next: Me['nextBadge'], streak: number): Me['nextBadge'] {
  if (next === null) return null
  const have = next.badge.startsWith('streak-') ? Math.max(next.have, streak) : next.have + 1
  return { ...next, have: Math.min(next.need, have) }
}

/** Me after this check-in. Laid over me twice it changes nothing more. */
export function withCheckIn(me: Me, result: CheckInResult, community: Community): Me {
  return {
    ...me,
    checkedIn: true,
    streak: result.streak,
    best: Math.max(me.best, result.streak),
    balance: result.balance,
    growth: result.growth,
    tier: tierOf(result.growth, tierPlanOf(community)),
    calendar: withDone(me.calendar, result.day),
    nextBadge: me.checkedIn ? me.nextBadge : progressAfter(me.nextBadge, result.streak),
  }
}

/** Me after a make-up. */
export const withMakeUp = (me: Me, result: MakeUpResult): Me => ({
  ...me,
  streak: result.streak,
  best: Math.max(me.best, result.streak),
  balance: result.balance,
  calendar: withMadeUp(me.calendar, result.day),
  previous: withMadeUp(me.previous, result.day),
  makeUpsLeft: result.leftThisMonth,
  makeUpDays: result.leftThisMonth === 0 ? [] : me.makeUpDays.filter((day) => day !== result.day),
})
