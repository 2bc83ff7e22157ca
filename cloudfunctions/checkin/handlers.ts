import * as contract from '../../shared/checkin/contract'
import { streakOn } from '../../shared/checkin/days'
import { decidePause, decideResume } from '../../shared/checkin/pauses'
import { bonusOf, decideCheckIn, decideMakeUp, makeUpsLeft } from '../../shared/checkin/rules'
import { instantOfRequestId } from '../../shared/ids'
import { accept, refuse } from '../../shared/outcome'
import { canSpend } from '../../shared/points/posting'
import { type Day, dayOf } from '../../shared/time'
import { type Call, command } from '../platform/handler'
import { self, theCommunity } from '../platform/subjects'
import { resultOf } from './view'

/**
 * The day that the request was made for. Sent again after midnight, a tap of a day that is counted stays "already": what
 * was refused without a write must never be accepted (PROTOCOL 3). Points still go by the server's own day.
 */
const dayOfTap = ({ requestId, plan }: Call): Day =>
  dayOf(instantOfRequestId(requestId), plan.settings['community.utcOffsetMinutes'])

export const checkIn = command(
  contract.checkIn,
  self,
  (member, _input, call) => {
    const { plan, moment } = call
    const tapped = dayOfTap(call)
    if (member.checkin.lastDay !== null && tapped <= member.checkin.lastDay) {
      return refuse('already-checked-in', resultOf(member, plan, tapped))
    }
    const decided = decideCheckIn(member.checkin, plan, moment.today)
    if (!decided.ok) {
      return decided.refusal === 'already-checked-in'
        ? refuse(decided.refusal, resultOf(member, plan, moment.today))
        : decided
    }
    const { checkin, streak } = decided.value
    return accept({
      state: { ...member, checkin },
      facts: [{ kind: 'checked-in', day: moment.today, streak }],
      answer: (after, news) => ({
        day: moment.today,
        points: plan.settings['checkin.points'],
        bonus: bonusOf(streak, plan.settings),
        streak,
        balance: after.points.balance,
        growth: after.points.growth,
        reached: news.reached,
        badges: [...news.badges],
      }),
    })
  },
  // A tap stamped with a day that has not begun here could be accepted when it is sent again: that refusal is stored.
  { isFinal: (refusal, call) => refusal === 'already-checked-in' && dayOfTap(call) <= call.moment.today },
)

export const makeUp = command(contract.makeUp, self, (member, { day }, { plan, moment }) => {
  const decided = decideMakeUp(member.checkin, plan, moment.today, member.membership.joinedOn, day)
  if (!decided.ok) return decided
  const cost = plan.settings['checkin.makeUpCost']
  if (!canSpend(member.points, cost)) return refuse('not-enough-points', { balance: member.points.balance, cost })
  return accept({
    state: { ...member, checkin: decided.value },
    facts: [{ kind: 'made-up', day, cost }],
    answer: (after, news) => ({
      day,
      cost,
      streak: streakOn(after.checkin.days, plan.pauses, moment.today),
      balance: after.points.balance,
      leftThisMonth: makeUpsLeft(after.checkin, plan, moment.today),
      badges: [...news.badges],
    }),
  })
})

const auditPause = (reason: string, paused: boolean) => ({ whom: null, reason, before: !paused, after: paused })

export const pause = command(contract.pause, theCommunity, (community, { reason }, call) => {
  const decided = decidePause(community.pauses, call.moment.today)
  if (!decided.ok) return decided
  return accept({
    state: { ...community, pauses: decided.value },
    audit: auditPause(reason, true),
    answer: () => ({ paused: true as const, since: decided.value.at(-1)?.from ?? call.moment.today }),
  })
})

export const resume = command(contract.resume, theCommunity, (community, { reason }, call) => {
  const decided = decideResume(community.pauses, call.moment.today)
  if (!decided.ok) return decided
  return accept({
    state: { ...community, pauses: decided.value },
    audit: auditPause(reason, false),
    answer: () => ({ paused: false as const }),
  })
})
