import { nextBadge } from '../../shared/badges/rules'
import { streakOn } from '../../shared/checkin/days'
import { isPaused, makeUpDays, makeUpsLeft } from '../../shared/checkin/rules'
import type { Community } from '../../shared/community/state'
import { placeTold } from '../../shared/groups/placing'
import { unreadIn } from '../../shared/messages/rules'
import { accept } from '../../shared/outcome'
import { allowedActions } from '../../shared/permissions'
import { figuresOf, isMember, type Member } from '../../shared/person'
import type { Moment, Plan } from '../../shared/plan'
import { tierIds, tierOf } from '../../shared/points/tiers'
import { type Settings, tierPlanOf } from '../../shared/settings'
import { addMonths, monthOf } from '../../shared/time'
import { open as contract } from '../../shared/today/contract'
import { onNow } from '../activity/queries'
import { monthView } from '../checkin/view'
import { query } from '../platform/handler'

const tiersOf = (settings: Settings) =>
  tierIds.map((tier) => ({ tier, from: tierPlanOf(settings)[tier], title: settings[`points.${tier}Title`] }))

const communityView = (community: Community, plan: Plan, isVisitor: boolean) => {
  const { settings } = plan
  return {
    name: settings['community.name'],
    slogan: settings['community.slogan'],
    introduction: isVisitor ? community.profile.introduction : '',
    sample: community.sample,
    owned: community.owner !== '',
    entry: settings['membership.entry'],
    rulebook: community.rulebook,
    checkInPaused: isPaused(plan),
    readOnly: settings['community.readOnly'],
    checkInPoints: settings['checkin.points'],
    makeUpCost: settings['checkin.makeUpCost'],
    monthsValid: settings['points.monthsValid'],
    utcOffsetMinutes: settings['community.utcOffsetMinutes'],
    streakBonuses: [
      { days: 7, points: settings['checkin.bonus7'] },
      { days: 30, points: settings['checkin.bonus30'] },
    ],
    tiers: tiersOf(settings),
  }
}

function memberView(member: Member, plan: Plan, { today }: Moment) {
  const { membership, checkin, points, badges, inbox } = member
  const month = monthOf(today)
  const next = nextBadge(badges, figuresOf(member))
  const [soonest] = points.lots
  return {
    account: member.account,
    nickname: membership.nickname,
    avatar: membership.avatar,
    role: membership.role,
    may: allowedActions(membership.role),
    joinedOn: membership.joinedOn,
    balance: points.balance,
    growth: points.growth,
    tier: tierOf(points.growth, tierPlanOf(plan.settings)),
    checkedIn: checkin.lastDay !== null && checkin.lastDay >= today,
    streak: streakOn(checkin.days, plan.pauses, today),
    best: checkin.best,
    calendar: monthView(checkin, plan, month),
    previous: monthView(checkin, plan, addMonths(month, -1)),
    makeUpDays: makeUpDays(checkin, plan, today, membership.joinedOn),
    makeUpsLeft: makeUpsLeft(checkin, plan, today),
    unread: unreadIn(inbox),
    expiring: soonest === undefined ? null : { points: soonest.points, on: soonest.expires },
    place: { state: placeTold(member), arrived: member.place.arrived },
    nextBadge:
      next === null ? null : { badge: next.badge.id, title: next.badge.title, have: next.have, need: next.badge.need },
  }
}

/** Everything that 今日 paints: the caller's document is the one request, the community's is remembered. */
export const open = query(contract, async (_input, call) => {
  const { me, community, plan, moment } = call
  return accept({
    now: moment.now,
    today: moment.today,
    community: communityView(community, plan, !isMember(me)),
    onNow: isMember(me) ? await onNow(call, me) : [],
    accepted: me.rulebook.accepted,
    waits: !isMember(me) && me.entry.queue === 1,
    member: isMember(me) ? memberView(me, plan, moment) : null,
  })
})
