import type { Fact } from '../facts'
import { givenBack, leftBehind, openOrdersOf, type Parting } from '../leaving'
import { accept, type Outcome, refuse } from '../outcome'
import { isOperator, type Role } from '../permissions'
import { broughtAlong, isMember, type Member, newcomer, type Person, tombstone } from '../person'
import type { Moment, Plan } from '../plan'
import type { MembershipPart, Removal } from './state'

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
    shownToInviter: true,
    joinedAt: moment.now,
    joinedOn: moment.today,
  }
  const { outbox, pending, answered, forgottenUpTo, version } = person
  const kept = { outbox, pending, answered, forgottenUpTo, version }
  return {
    ...newcomer(person._id),
    ...kept,
    ...broughtAlong(person),
    state: 'member',
    account: newcoming.account,
    membership,
  }
}

type JoinRefusal = 'already-member' | 'banned' | 'entry-closed' | 'test-required' | 'rulebook-not-accepted'

/**
 * May this person join now, without a test?
 * @param rulebook the version of the rulebook in force; 0 when there is none
 */
export function decideJoin(
  person: Person,
  newcoming: Newcomer,
  plan: Plan,
  moment: Moment,
  rulebook: number,
): Outcome<Changed, JoinRefusal> {
  if (person.state === 'member') return refuse('already-member')
  if (person.state === 'banned') return refuse('banned')
  const entry = plan.settings['membership.entry']
  if (entry === 'closed') return refuse('entry-closed')
  if (entry === 'test') return refuse('test-required')
  if (person.rulebook.accepted < rulebook) return refuse('rulebook-not-accepted', { current: rulebook })
  return accept({ person: admit(person, newcoming, moment), facts: [] })
}

/**
 * Leaves for good and gives back what others may have; the owner must hand over first. Who was removed may have everything
 * erased too, and stays out.
 */
export function decideLeave(person: Person, parting: Parting): Outcome<Changed, 'owner-stays' | 'open-orders'> {
  if (isMember(person) && person.membership.role === 'owner') return refuse('owner-stays')
  const open = isMember(person) ? openOrdersOf(person) : 0
  if (open > 0) return refuse('open-orders', { open })
  const outbox = [...person.outbox, ...givenBack(person, parting), ...leftBehind(person, parting)]
  const erased = tombstone({ ...person, outbox })
  return accept({ person: person.state === 'banned' ? { ...erased, state: 'banned' } : erased, facts: [] })
}

/** Removes a member for good (SPEC 2.6): what is theirs stays as it is until they ask to have it erased. */
export function decideRemove(
  person: Member,
  removal: Removal,
  operator: string,
  groups: Parting['groups'],
): Outcome<Changed, 'owner-stays' | 'not-yourself' | 'dismiss-first'> {
  const { role } = person.membership
  if (role === 'owner') return refuse('owner-stays')
  if (person.account === operator) return refuse('not-yourself')
  if (isOperator(role)) return refuse('dismiss-first')
  return accept({ person: { ...person, state: 'banned', removal }, facts: [{ kind: 'removed', removal, groups }] })
}

/** Gives a member a role, or takes it away (null). There is one owner, who is neither appointed nor dismissed this way. */
export function decideRole(person: Member, role: Role | null): Outcome<Changed, 'owner-stays' | 'already-so'> {
  if (person.membership.role === 'owner') return refuse('owner-stays')
  if (person.membership.role === role) return refuse('already-so')
  return accept({ person: { ...person, membership: { ...person.membership, role } }, facts: [] })
}
