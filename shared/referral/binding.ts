/** Binding a person to who invited them: by their first visit, for good (SPEC 2.1, 5.3). */
import type { Person } from '../person'

/** The inviter's document and account, as the invite code led to it. */
export type Found = Pick<Person, '_id' | 'account'>

/**
 * Fixes who invited this person. First touch wins; whoever is a member already was not invited.
 * @param visitedAt the instant of their first visit
 */
export function boundTo(person: Person, inviter: Found | null, visitedAt: number): Person {
  const isNew = person.state === 'visitor' || person.state === 'gone'
  if (inviter === null || !isNew || person.referral.bond !== null) return person
  const { _id, account } = inviter
  const bond = { person: _id, account, visitedAt, returning: person.state === 'gone', reportedAt: 0 }
  return { ...person, referral: { ...person.referral, bond } }
}
