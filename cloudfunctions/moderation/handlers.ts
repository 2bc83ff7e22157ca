import type { MessageKind, MessageValues } from '../../shared/messages/state'
import * as contract from '../../shared/moderation/contract'
import { decideMute, decideUnmute, reminded } from '../../shared/moderation/standing'
import { accept, refuse } from '../../shared/outcome'
import { isOperator } from '../../shared/permissions'
import type { Member } from '../../shared/person'
import { operatorOf } from '../membership/caller'
import { type FoundClause, findClause, missingClause, refusedClause } from '../platform/clauses'
import { type Call, command } from '../platform/handler'
import { memberNamed, theCommunity } from '../platform/subjects'

/** The switch is the community's read-only mode: the door asks it before any command of a member (SPEC 8.2). */
const switched = (stopped: boolean) => ({
  whom: null,
  before: { stopped: !stopped },
  after: { stopped },
})

export const stop = command(contract.stop, theCommunity, (community, { reason }) => {
  if (community.changes['community.readOnly'] === true) return refuse('already-so')
  const changes = { ...community.changes, 'community.readOnly': true }
  return accept({
    state: { ...community, changes, revision: community.revision + 1 },
    audit: { ...switched(true), reason },
    answer: () => ({ stopped: true as const }),
  })
})

export const resume = command(contract.resume, theCommunity, (community, { reason }) => {
  if (community.changes['community.readOnly'] !== true) return refuse('already-so')
  const { 'community.readOnly': _stopped, ...changes } = community.changes
  return accept({
    state: { ...community, changes, revision: community.revision + 1 },
    audit: { ...switched(false), reason },
    answer: () => ({ stopped: false as const }),
  })
})

const message = (call: Call, kind: MessageKind, values: MessageValues) => ({
  kind: 'told' as const,
  message: { id: `${kind}:${call.requestId}`, kind, at: call.moment.now, values },
})

const sanctionOf = (call: Call, reason: string, clause: FoundClause) => ({
  id: call.requestId,
  clause: typeof clause === 'string' ? null : clause,
  reason,
  at: call.moment.now,
  by: operatorOf(call).account,
})

const clauseIn = (clause: FoundClause) => (typeof clause === 'string' ? {} : { clause: clause.title })
const named = (_member: Member, input: { readonly clause?: string | undefined }, call: Call) =>
  findClause(call, input.clause)

/** Operators answer to the owner, not to each other's ladder. */
const isColleague = ({ membership }: Member): boolean => isOperator(membership.role)

export const remind = command(
  contract.remind,
  memberNamed,
  (member, { reason }, call, clause: FoundClause) => {
    if (isColleague(member)) return refuse('is-an-operator')
    const faulty = refusedClause(clause) ?? missingClause(call, clause)
    if (faulty !== null) return faulty
    return accept({
      state: { ...member, standing: reminded(member.standing, sanctionOf(call, reason, clause)) },
      facts: [message(call, 'reminded', { text: reason, ...clauseIn(clause) })],
      audit: { whom: member.account, reason, before: null, after: { clause: '', ...clauseIn(clause) } },
      answer: () => ({ account: member.account }),
    })
  },
  { look: named },
)

export const mute = command(
  contract.mute,
  memberNamed,
  (member, { days, reason }, call, clause: FoundClause) => {
    if (isColleague(member)) return refuse('is-an-operator')
    const faulty = refusedClause(clause) ?? missingClause(call, clause)
    if (faulty !== null) return faulty
    const decided = decideMute(member.standing, days, sanctionOf(call, reason, clause))
    if (!decided.ok) return decided
    const { mutedUntil: until } = decided.value
    return accept({
      state: { ...member, standing: decided.value },
      facts: [message(call, 'muted', { text: reason, when: until, ...clauseIn(clause) })],
      audit: {
        whom: member.account,
        reason,
        before: { mutedUntil: member.standing.mutedUntil },
        after: { mutedUntil: until, clause: '', ...clauseIn(clause) },
      },
      answer: () => ({ account: member.account, until }),
    })
  },
  { look: named },
)

export const unmute = command(contract.unmute, memberNamed, (member, { reason }, call) => {
  const decided = decideUnmute(member.standing, sanctionOf(call, reason, 'none'))
  if (!decided.ok) return decided
  return accept({
    state: { ...member, standing: decided.value },
    facts: [message(call, 'unmuted', { text: reason })],
    audit: {
      whom: member.account,
      reason,
      before: { mutedUntil: member.standing.mutedUntil },
      after: { mutedUntil: 0 },
    },
    answer: () => ({ account: member.account }),
  })
})
