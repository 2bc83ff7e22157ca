/** What a deed from another document does to the person it reaches: the other half of `reactions.ts`. */
import type { Delivery } from './documents'
import type { Fact } from './facts'
import { ACCOUNT_LENGTH, opaqueId, type RandomBytes } from './ids'
import { admit } from './membership/rules'
import { isMember, type Person } from './person'
import type { Moment, Plan } from './plan'

/** The new state of the receiver and the facts that follow; every delivery leaves an entry (PROTOCOL 9). */
export function receive(
  person: Person,
  delivery: Delivery,
  _plan: Plan,
  moment: Moment,
  random: RandomBytes,
): { person: Person; facts: readonly Fact[] } {
  const { deed, id, at, revision, to } = delivery
  const arrived: Fact = { kind: 'appointed', id, by: 'system', at, revision }
  if (isOutOfReach(person, to.account)) return { person, facts: [arrived] }
  switch (deed.kind) {
    case 'appointed': {
      const newcoming = { account: opaqueId(ACCOUNT_LENGTH, random), nickname: deed.nickname, avatar: null }
      const member = isMember(person) ? person : admit(person, newcoming, moment)
      const membership = member.membership === null ? null : { ...member.membership, role: deed.role }
      return { person: { ...member, membership }, facts: [arrived] }
    }
  }
}

/** Banned, or come back under another account: the deed does nothing, its entry says that it arrived. */
const isOutOfReach = (person: Person, account: string | null): boolean =>
  person.state === 'banned' || (account !== null && person.account !== account)
