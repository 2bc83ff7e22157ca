/**
 * Gifts for bringing friends become orders (SPEC 5.2, 5.3): where referral and rewards meet within one write. A gift that is
 * reached is granted as a deed to the member themself, since what is kept for it must be seen first; one that is no longer met
 * is taken back while it has not been used.
 */
import type { Deed } from './deeds'
import type { Delivery } from './documents'
import type { Person } from './person'
import type { Moment, Plan } from './plan'
import { lostGifts, reachedGifts, withGrants } from './referral/gifts'
import type { Grant } from './referral/state'
import { isUnused } from './rewards/gifts'
import { giftCause, giftOf } from './rewards/names'

/** Names one grant for good: the gift of a later round is another one. */
export const causeOf = (account: string, { tier, round }: Pick<Grant, 'tier' | 'round'>): string =>
  giftCause(account, tier, round)

/** The granted gifts that go back: their number is no longer met, and they have not been used. */
export const giftsToTakeBack = ({ account, referral, orders }: Person): Grant[] =>
  lostGifts(referral).filter((grant) => isUnused(orders, causeOf(account, grant)))

/** Gifts follow from the friends who count: each granted once, when its number is reached or jumped over. */
export function withGifts(person: Person, plan: Plan, moment: Moment): Person {
  const lost = giftsToTakeBack(person).map((grant): Grant => ({ ...grant, state: 'taken-back' }))
  const without = withGrants(person.referral, lost)
  const reached = reachedGifts(without, plan.settings, moment.now)
  if (lost.length + reached.length === 0) return person
  const deeds = [
    ...lost.map((grant) => toMember(person, grant, takenBack(person, grant), plan, moment)),
    ...reached.map((grant) => toMember(person, grant, granted(person, grant, plan), plan, moment)),
  ]
  return { ...person, referral: withGrants(without, reached), outbox: [...person.outbox, ...deeds] }
}

const granted = ({ account }: Person, grant: Grant, { settings }: Plan): Deed => ({
  kind: 'reward-granted',
  reward: giftOf(grant.tier),
  title: settings[`referral.${grant.tier}Title`],
  cause: causeOf(account, grant),
  friends: grant.need,
})

const takenBack = ({ account }: Person, grant: Grant): Deed => ({
  kind: 'gift-taken-back',
  cause: causeOf(account, grant),
  friends: grant.need,
})

const toMember = (person: Person, grant: Grant, deed: Deed, plan: Plan, { now }: Moment): Delivery => ({
  id: `${deed.kind}:${causeOf(person.account, grant)}`,
  to: { person: person._id, account: person.account },
  deed,
  at: now,
  revision: plan.revision,
})
