import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/points/contract'
import { decideAdjust, decideApproval, decideRejection, decideReversal } from '../../shared/points/rules'
import type { Entry } from '../../shared/points/state'
import { operatorOf } from '../membership/caller'
import { command } from '../platform/handler'
import { memberNamed } from '../platform/subjects'
import { entriesById } from './entries'

export const adjust = command(contract.adjust, memberNamed, (member, { points, reason }, call) => {
  const operator = operatorOf(call)
  const asked = { id: `${member.account}:${call.requestId}`, points, reason, by: operator.account, at: call.moment.now }
  const decided = decideAdjust(member.points, asked, operator.account === member.account, call.plan.settings)
  if (!decided.ok) return decided
  const { balance } = member.points
  if (!decided.value.now) {
    return accept({
      state: { ...member, points: decided.value.points },
      audit: { whom: member.account, reason, before: { balance }, after: { balance, waiting: points } },
      answer: () => ({ state: 'waiting' as const, adjustment: asked.id, balance }),
    })
  }
  return accept({
    state: member,
    facts: [{ kind: 'adjusted', id: asked.id, points, reason, by: operator.account }],
    audit: { whom: member.account, reason, before: { balance }, after: { balance: balance + points } },
    answer: (after) => ({ state: 'done' as const, adjustment: asked.id, balance: after.points.balance }),
  })
})

export const approveAdjustment = command(
  contract.approveAdjustment,
  memberNamed,
  (member, { adjustment, reason }, call) => {
    const operator = operatorOf(call)
    const decided = decideApproval(member.points, adjustment, operator.account, member.account)
    if (!decided.ok) return decided
    const { approved, points } = decided.value
    const { balance } = member.points
    return accept({
      state: { ...member, points },
      facts: [{ kind: 'adjusted', id: approved.id, points: approved.points, reason: approved.reason, by: approved.by }],
      audit: {
        whom: member.account,
        reason: reason ?? approved.reason,
        before: { balance },
        after: { balance: balance + approved.points },
      },
      answer: (after) => ({ state: 'done' as const, adjustment, balance: after.points.balance }),
    })
  },
)

export const rejectAdjustment = command(contract.rejectAdjustment, memberNamed, (member, { adjustment, reason }) => {
  const decided = decideRejection(member.points, adjustment)
  if (!decided.ok) return decided
  const { points, rejected } = decided.value
  return accept({
    state: { ...member, points },
    audit: { whom: member.account, reason, before: { waiting: rejected.points }, after: null },
    answer: () => ({ state: 'rejected' as const, adjustment }),
  })
})

export const reverse = command(
  contract.reverse,
  memberNamed,
  (member, { entry: id, reason }, call, found: readonly Entry[]) => {
    const operator = operatorOf(call)
    if (operator.account === member.account) return refuse('not-yourself')
    const decided = decideReversal(member.account, id, found)
    if (!decided.ok) return decided
    const { balance, growth } = member.points
    return accept({
      state: member,
      facts: [{ kind: 'reversed', entry: decided.value, reason, by: operator.account }],
      audit: { whom: member.account, reason, before: { balance, growth, entry: id }, after: { reversed: id } },
      answer: (after, news) => ({
        entry: `reverse:${id}`,
        points: news.entries.at(-1)?.points ?? 0,
        balance: after.points.balance,
        growth: after.points.growth,
      }),
    })
  },
  { look: (member, { entry }, call) => entriesById(call.documents, member, [entry, `reverse:${entry}`]) },
)
