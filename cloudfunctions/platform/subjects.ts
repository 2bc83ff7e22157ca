/** The documents that commands change, and what follows from a change of each. */
import type { Community } from '../../shared/community/state'
import type { Versioned } from '../../shared/documents'
import type { Fact } from '../../shared/facts'
import { noNews } from '../../shared/news'
import { type Holder, isHolder, isMember, type Member, newcomer, type Person, withDerived } from '../../shared/person'
import { react, withExpired } from '../../shared/reactions'
import { COMMUNITY_ID, freshCommunity } from './community'
import type { Call, Subject } from './handler'

/** Everything that follows from facts about a person, within the same write. */
export function completePerson(state: Person, facts: readonly Fact[], call: Pick<Call, 'plan' | 'moment'>) {
  const { person, news } = react(state, facts, call.plan, call.moment)
  return { state: withDerived(person, call.plan.pauses), news }
}

const ready = <P extends Person>(person: P, call: Pick<Call, 'plan' | 'moment'>): P =>
  withExpired(person, call.plan, call.moment).person as P

const readPerson = async (call: Call): Promise<Person> =>
  (await call.documents.read<Person>('people', call.person)) ?? newcomer(call.person)

/** Whoever calls, visitor or member. */
export const whoever: Subject<unknown, Person, Person> = {
  collection: 'people',
  load: readPerson,
  admits: (_anybody): _anybody is Person => true,
  missing: 'not-allowed',
  ready,
  complete: completePerson,
}

/** The calling member. */
export const self: Subject<unknown, Member, Person> = {
  collection: 'people',
  load: readPerson,
  admits: isMember,
  missing: 'not-allowed',
  ready,
  complete: completePerson,
}

/** Whoever may ask to have everything erased: a member, and somebody who was removed. */
export const leaving: Subject<unknown, Person, Person> = {
  ...whoever,
  admits: (person): person is Person => isMember(person) || (person.state === 'banned' && person.account !== ''),
}

/** The member whom an operator names by account. */
export const memberNamed: Subject<{ readonly member: string }, Member, Person> = {
  collection: 'people',
  load: async (call, input) => {
    const [person] = await call.documents.readMany<Person>('people', { where: { account: input.member }, limit: 1 })
    return person ?? null
  },
  admits: isMember,
  missing: 'no-such-member',
  ready,
  complete: completePerson,
}

/** Whoever holds the order that an operator names, also when they were removed since: it must come to an end (SPEC 6.3). */
export const holderNamed: Subject<{ readonly member: string }, Holder, Person> = {
  ...memberNamed,
  admits: isHolder,
  ready,
}

/** A document of `things` whose changes concern nobody's person: how it is found, and what is said when it is not. */
export const thing = <Input, State extends Versioned>({
  load,
  missing,
}: Pick<Subject<Input, State, State>, 'load' | 'missing'>): Subject<Input, State, State> => ({
  collection: 'things',
  load,
  admits: (_any): _any is State => true,
  missing,
  ready: (state) => state,
  complete: (state) => ({ state, news: noNews }),
})

/** The community's own document. */
export const theCommunity = thing<unknown, Community>({
  load: async (call) => (await call.documents.read<Community>('things', COMMUNITY_ID)) ?? freshCommunity,
  missing: 'not-allowed',
})
