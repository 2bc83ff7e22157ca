import type { Insertion } from '../../shared/documents'
import { placeTold } from '../../shared/groups/placing'
import type { Matrix, Places } from '../../shared/groups/state'
import { ACCOUNT_LENGTH, opaqueId } from '../../shared/ids'
import * as contract from '../../shared/membership/contract'
import { decideJoin, decideLeave, decideRole } from '../../shared/membership/rules'
import { accept, refuse } from '../../shared/outcome'
import type { Role } from '../../shared/permissions'
import type { Member } from '../../shared/person'
import { command } from '../platform/handler'
import { freshJob, type JobDocument } from '../platform/jobs'
import { knownPlaces, readMatrix } from '../platform/places'
import { memberNamed, self, theCommunity, whoever } from '../platform/subjects'

export const join = command(
  contract.join,
  whoever,
  (person, input, call, places: Places) => {
    const account = opaqueId(ACCOUNT_LENGTH, call.random)
    const newcoming = { account, nickname: input.nickname ?? null, avatar: input.avatar ?? null }
    const decided = decideJoin(person, newcoming, call.plan, call.moment)
    if (!decided.ok) return decided
    return accept({
      state: decided.value.person,
      facts: [...decided.value.facts, { kind: 'joined', request: call.requestId, places }],
      answer: (after) => ({
        account,
        nickname: after.membership?.nickname ?? '',
        joinedOn: call.moment.today,
        place: placeTold(after),
      }),
    })
  },
  { look: (_person, _input, call) => knownPlaces(call) },
)

export const editProfile = command(contract.editProfile, self, (member, input) => {
  const { membership } = member
  const changed = {
    ...membership,
    nickname: input.nickname ?? membership.nickname,
    avatar: input.avatar === undefined ? membership.avatar : input.avatar,
    hidden: input.hidden ?? membership.hidden,
  }
  const same =
    changed.nickname === membership.nickname &&
    changed.avatar === membership.avatar &&
    changed.hidden === membership.hidden
  if (same) return refuse('nothing-to-change')
  const { nickname, avatar, hidden } = changed
  return accept({ state: { ...member, membership: changed }, answer: () => ({ nickname, avatar, hidden }) })
})

export const leave = command(
  contract.leave,
  self,
  (member, _input, call, matrix: Matrix) => {
    const parting = { cause: `leave:${member.account}`, at: call.moment.now, groups: matrix.groups }
    const decided = decideLeave(member, parting)
    if (!decided.ok) return decided
    return accept({ state: decided.value.person, answer: () => ({ left: true as const }) })
  },
  { look: (_member, _input, call) => readMatrix(call.documents) },
)

export const claimOwnership = command(
  contract.claimOwnership,
  theCommunity,
  (community, input, call) => {
    if (community.owner !== '') return refuse('already-owned')
    if (call.ownershipKey === null || input.key !== call.ownershipKey) return refuse('wrong-key')
    return accept({
      state: { ...community, owner: call.person },
      effects: [
        {
          id: `owner:${call.requestId}`,
          to: { person: call.person, account: null },
          deed: { kind: 'appointed' as const, role: 'owner' as const, nickname: input.nickname ?? null },
          at: call.moment.now,
          revision: call.plan.revision,
        },
        // The community begins here, and with it the job that proves its balances every night.
        beginning(freshJob('proof', call.moment.now), call.moment.now),
      ],
      answer: () => ({ role: 'owner' as const }),
    })
  },
  { isFinal: (refusal) => refusal === 'already-owned' || refusal === 'wrong-key' },
)

/** An effect that inserts the first version of a document. */
const beginning = ({ _id, ...document }: JobDocument, at: number): Insertion => ({
  id: _id,
  at,
  to: { collection: 'things' },
  document: { ...document, version: 1 },
})

const changeRole = (member: Member, role: Role | null, reason = null as string | null) => {
  const decided = decideRole(member, role)
  if (!decided.ok) return decided
  return accept({
    state: decided.value.person,
    audit: { whom: member.account, reason, before: member.membership.role, after: role },
    answer: () => ({ account: member.account, role }),
  })
}

export const appoint = command(contract.appoint, memberNamed, (member, { role, reason }) =>
  changeRole(member, role, reason),
)

export const dismiss = command(contract.dismiss, memberNamed, (member, { reason }) => changeRole(member, null, reason))
