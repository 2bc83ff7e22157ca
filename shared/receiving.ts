/** What a deed from another document does to the person it reaches: the other half of `reactions.ts`. */
import type { Delivery } from './documents'
import type { Fact } from './facts'
import { ACCOUNT_LENGTH, opaqueId, type RandomBytes } from './ids'
import { admit } from './membership/rules'
import { isMember, type Person } from './person'
import type { Moment, Plan } from './plan'
import type { Entry } from './points/state'

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
  if (isOutOfReach(person, to.account)) {
    return person.account === ''
      ? { person: withNobodysEntry(person, delivery), facts: [] }
      : { person, facts: [arrived] }
  }
  switch (deed.kind) {
    case 'appointed': {
      const newcoming = { account: opaqueId(ACCOUNT_LENGTH, random), nickname: deed.nickname, avatar: null }
      const member = isMember(person) ? person : admit(person, newcoming, moment)
      const membership = member.membership === null ? null : { ...member.membership, role: deed.role }
      return { person: { ...member, membership }, facts: [arrived] }
    }
  }
}

/**
 * A person without an account cannot count entries: a tombstone must stay empty, and two of them must not number the same.
 * The entry that a second delivery looks for belongs to nobody and is the only one of its kind.
 */
const withNobodysEntry = (person: Person, { id, at, revision }: Delivery): Person => {
  const nobodys: Entry = {
    ...{ id, account: `nobody:${id}`, n: 1, points: 0, growth: 0, balance: 0 },
    ...{ reason: 'appointed', at, by: 'system', rule: revision },
  }
  return { ...person, pending: [...person.pending, nobodys] }
}

/** Banned, or come back under another account: the deed does nothing, its entry says that it arrived. */
const isOutOfReach = (person: Person, account: string | null): boolean =>
  person.state === 'banned' || (account !== null && person.account !== account)
