import { type Insertion, NEVER, type Versioned } from '../../shared/documents'
import { placeTold } from '../../shared/groups/placing'
import { groupNamed } from '../../shared/groups/rules'
import type { Matrix, Places } from '../../shared/groups/state'
import { ACCOUNT_LENGTH, opaqueId } from '../../shared/ids'
import * as contract from '../../shared/membership/contract'
import { decideJoin, decideLeave, decideRemove, decideRole } from '../../shared/membership/rules'
import { type RemovalTask, removalTaskId } from '../../shared/moderation/state'
import { accept, refuse } from '../../shared/outcome'
import type { Role } from '../../shared/permissions'
import type { Member } from '../../shared/person'
import { type FoundClause, findClause, missingClause, refusedClause } from '../platform/clauses'
import { type Call, command } from '../platform/handler'
import { freshJob, type JobDocument } from '../platform/jobs'
import { knownPlaces, readMatrix } from '../platform/places'
import { leaving, memberNamed, self, theCommunity, whoever } from '../platform/subjects'
import { type Judged, judgeName, refusedText } from '../platform/texts'
import { operatorOf } from './caller'

/** A name is seen by all at once: layer 1 of moderation looks at it before (SPEC 8.3). */
const nameJudged = (_person: unknown, input: { readonly nickname?: string | undefined }, call: Call): Promise<Judged> =>
  judgeName(call, input.nickname)

/** What joining must see: whether the name can be shown, and where there is room. */
interface Joining {
  readonly name: Judged
  readonly places: Places
}

const lookAtJoining = async (
  person: unknown,
  input: { readonly nickname?: string | undefined },
  call: Call,
): Promise<Joining> => ({ name: await nameJudged(person, input, call), places: await knownPlaces(call) })

export const join = command(
  contract.join,
  whoever,
  (person, input, call, { name, places }: Joining) => {
    const refused = refusedText(name)
    if (refused !== null) return refused
    const account = opaqueId(ACCOUNT_LENGTH, call.random)
    const newcoming = { account, nickname: input.nickname ?? null, avatar: input.avatar ?? null }
    const decided = decideJoin(person, newcoming, call.plan, call.moment, call.community.rulebook)
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
  { look: lookAtJoining },
)

export const editProfile = command(
  contract.editProfile,
  self,
  (member, input, _call, name: Judged) => {
    const refused = refusedText(name)
    if (refused !== null) return refused
    const { membership } = member
    const changed = {
      ...membership,
      nickname: input.nickname ?? membership.nickname,
      avatar: input.avatar === undefined ? membership.avatar : input.avatar,
      hidden: input.hidden ?? membership.hidden,
      shownToInviter: input.shownToInviter ?? membership.shownToInviter,
    }
    const same =
      changed.nickname === membership.nickname &&
      changed.avatar === membership.avatar &&
      changed.hidden === membership.hidden &&
      changed.shownToInviter === membership.shownToInviter
    if (same) return refuse('nothing-to-change')
    const { nickname, avatar, hidden, shownToInviter } = changed
    return accept({
      state: { ...member, membership: changed },
      answer: () => ({ nickname, avatar, hidden, shownToInviter }),
    })
  },
  { look: nameJudged },
)

export const leave = command(
  contract.leave,
  leaving,
  (member, _input, call, { groups }: Matrix) => {
    const decided = decideLeave(member, { at: call.moment.now, groups })
    if (!decided.ok) return decided
    const { person, facts } = decided.value
    return accept({ state: person, facts, answer: () => ({ left: true as const }) })
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

/** What removing must see: where their place goes back to, and the clause that it rests on. */
interface Removing {
  readonly matrix: Matrix
  readonly clause: FoundClause
}

/** The task to take somebody out of their chat group by hand; nobody whose place is in none has one. */
function taskOf({ account, membership, place }: Member, { matrix, clause }: Removing, call: Call, reason: string) {
  const group = place.state === 'placed' ? groupNamed(matrix, place.group) : null
  if (group === null) return []
  const document: Omit<RemovalTask, keyof Versioned> = {
    ...{ kind: 'removal', shelf: 'open', rank: call.moment.now, account, nickname: membership.nickname },
    ...{ group: group.name, reason, clause: typeof clause === 'string' ? null : clause, by: operatorOf(call).account },
  }
  const task: Insertion = {
    id: removalTaskId(account),
    at: call.moment.now,
    to: { collection: 'things' },
    document: { ...document, version: 1, outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
  }
  return [task]
}

export const remove = command(
  contract.remove,
  memberNamed,
  (member, { reason, fraud }, call, found: Removing) => {
    const faulty = refusedClause(found.clause) ?? missingClause(call, found.clause)
    if (faulty !== null) return faulty
    const { account: by } = operatorOf(call)
    const clause = typeof found.clause === 'string' ? '' : found.clause.title
    const removal = { at: call.moment.now, reason, clause, fraud, by }
    const decided = decideRemove(member, removal, by, found.matrix.groups)
    if (!decided.ok) return decided
    const { person, facts } = decided.value
    return accept({
      state: person,
      facts,
      effects: taskOf(member, found, call, reason),
      audit: { whom: member.account, reason, before: 'member', after: { state: 'banned', clause, fraud } },
      answer: () => ({ account: member.account, removed: true as const }),
    })
  },
  {
    look: async (_member, input, call): Promise<Removing> => {
      const [matrix, clause] = await Promise.all([readMatrix(call.documents), findClause(call, input.clause)])
      return { matrix, clause }
    },
  },
)
