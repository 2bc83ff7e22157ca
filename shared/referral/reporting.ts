/** What an invited person's document tells the inviter's: the first check-in, and removal for fraud (SPEC 5.1, 5.3). */
import type { Delivery, Effect } from '../documents'
import type { Person } from '../person'
import type { Moment, Plan } from '../plan'
import { isReversible } from './rules'
import type { Bond } from './state'

/** The entry that one invitation leaves at its inviter: the cause that pays once (law 1). */
export const invitationId = (invitee: string): string => `invite:${invitee}`
/** The entry that an operator's decision about a held invitation leaves. */
export const decisionId = (invitee: string): string => `invite-decided:${invitee}`

/** The account of the invited person, from the id of either entry. */
export const inviteeIn = (entryId: string): string => entryId.split(':')[1] ?? ''

/** The first check-in of somebody who was invited is told to the inviter, once, with the price of now. */
export function withFirstCheckIn(person: Person, plan: Plan, moment: Moment): Person {
  const { bond } = person.referral
  if (bond === null || bond.reportedAt > 0) return person
  const { visitedAt, returning } = bond
  const price = { points: plan.settings['points.invitation'], rewarded: plan.settings['referral.rewards'] }
  const deed = { kind: 'invited', invitee: person.account, visitedAt, returning, ...price } as const
  const told = withEffect(person, toInviter(bond, invitationId(person.account), deed, plan, moment))
  return { ...told, referral: { ...person.referral, bond: { ...bond, reportedAt: moment.now } } }
}

/** Somebody who was invited is removed for fraud: what it brought the inviter is taken back. */
export function withFraud(person: Person, plan: Plan, moment: Moment): Person {
  const { bond } = person.referral
  if (!isReversible(bond, plan.settings, moment.now)) return person
  const deed = { kind: 'invite-reversed', invitee: person.account } as const
  return withEffect(person, toInviter(bond, `reverse:${invitationId(person.account)}`, deed, plan, moment))
}

const toInviter = (bond: Bond, id: string, deed: Delivery['deed'], plan: Plan, moment: Moment): Delivery => ({
  ...{ id, deed, at: moment.now, revision: plan.revision },
  to: { person: bond.person, account: bond.account },
})

const withEffect = (person: Person, effect: Effect): Person => ({ ...person, outbox: [...person.outbox, effect] })
