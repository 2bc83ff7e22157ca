import type { Fact } from '../facts'
import { givenBack, type Parting } from '../leaving'
import { accept, type Outcome, refuse } from '../outcome'
import type { Role } from '../permissions'
import { type Member, newcomer, type Person, tombstone } from '../person'
import type { Moment, Plan } from '../plan'
import type { MembershipPart } from './state'

/** What a rule answers about a person: the new state and what became true by it. */
export interface Changed {
  readonly person: Person
  readonly facts: readonly Fact[]
}

/** Names given to members who have not chosen one; no permission is asked for them (SPEC 2.2). */
const PLANTS = ['小满', '青禾', '山茶', '木槿', '忍冬', '白芷', '连翘', '半夏', '苏叶', '望春', '石竹', '金盏'] as const

/** A given name: a plant and two figures out of the account. */
export function givenName(account: string): string {
  const sum = Array.from(account).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return `${PLANTS[sum % PLANTS.length]}${10 + (sum % 90)}`
}

export interface Newcomer {
  readonly account: string
  readonly nickname: string | null
  readonly avatar: string | null
}

/** Makes a member of a visitor, or of someone who deleted their account and begins anew (SPEC 2.6). */
export function admit(person: Person, newcoming: Newcomer, moment: Moment): Person {
  const membership: MembershipPart = {
    nickname: newcoming.nickname ?? givenName(newcoming.account),
    avatar: newcoming.avatar,
    role: null,
    hidden: false,
    joinedAt: moment.now,
    joinedOn: moment.today,
  }
  const { outbox, pending, answered, forgottenUpTo, version } = person
  const kept = { outbox, pending, answered, forgottenUpTo, version }
  return { ...newcomer(person._id), ...kept, state: 'member', account: newcoming.account, membership }
}

/** May this person join now? */
export function decideJoin(
  person: Person,
  newcoming: Newcomer,
  plan: Plan,
  moment: Moment,
): Outcome<Changed, 'already-member' | 'banned' | 'entry-closed'> {
  if (person.state === 'member') return refuse('already-member')
  if (person.state === 'banned') return refuse('banned')
  if (plan.settings['membership.entry'] === 'closed') return refuse('entry-closed')
  return accept({ person: admit(person, newcoming, moment), facts: [] })
}

/** Leaves for good and gives back what others may have; the owner must hand over first. */
export function decideLeave(person: Member, parting: Parting): Outcome<Changed, 'owner-stays'> {
  if (person.membership.role === 'owner') return refuse('owner-stays')
  const outbox = [...person.outbox, ...givenBack(person, parting)]
  return accept({ person: tombstone({ ...person, outbox }), facts: [] })
}

/** Gives a member a role, or takes it away (null). There is one owner, who is neither appointed nor dismissed this way. */
export function decideRole(person: Member, role: Role | null): Outcome<Changed, 'owner-stays' | 'already-so'> {
  if (person.membership.role === 'owner') return refuse('owner-stays')
  if (person.membership.role === role) return refuse('already-so')
  return accept({ person: { ...person, membership: { ...person.membership, role } }, facts: [] })
}
