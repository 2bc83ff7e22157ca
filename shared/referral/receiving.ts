/** What an invited person's deeds do to the inviter (SPEC 5.2, 5.3). Every one leaves an entry that says what became of it. */
import type { Invited, InviteReversed } from '../deeds'
import type { Delivery } from '../documents'
import type { Fact } from '../facts'
import type { Changed } from '../membership/rules'
import type { Member } from '../person'
import type { Moment, Plan } from '../plan'
import type { Entry } from '../points/state'
import { dayOf } from '../time'
import { decisionId, invitationId } from './reporting'
import { judgeInvitation, withInvitation, withoutHeld } from './rules'

/** An invited person has checked in for the first time: judged by the day of that check-in. */
export function receiveInvited(member: Member, delivery: Delivery, deed: Invited, plan: Plan, moment: Moment): Changed {
  const { id, at, revision } = delivery
  const { account, membership, referral } = member
  const day = dayOf(at, plan.settings['community.utcOffsetMinutes'])
  const judged = judgeInvitation({ account, joinedAt: membership.joinedAt, referral }, deed, day, plan.settings)
  const held = { invitee: deed.invitee, at, points: deed.points, revision }
  const person = { ...member, referral: withInvitation(referral, judged, held, day) }
  if (judged.outcome === 'counted') {
    const counted: Fact = { kind: 'invitation-counted', id, at, by: 'system', revision, points: deed.points }
    return {
      person,
      facts: [counted, told(`friend:${deed.invitee}`, 'friend-counted', moment, { points: deed.points })],
    }
  }
  const note = judged.outcome === 'held' ? 'held' : judged.why
  const left: Fact = { kind: 'delivered', id, at, by: 'system', revision, reason: 'invitation', note }
  if (judged.outcome !== 'held') return { person, facts: [left] }
  return { person, facts: [left, told(`friends-held:${account}:${day}`, 'friends-held', moment, {})] }
}

/** The entries that a reversal must see, in the document or the ledger (PROTOCOL 8). */
export const entriesOfInvitation = (invitee: string): string[] =>
  [invitationId(invitee), decisionId(invitee)].flatMap((id) => [id, `reverse:${id}`])

/**
 * An invited person was removed for fraud: the earning is reversed, once; a held invitation is no longer to be decided.
 * @param found entries among which those of `entriesOfInvitation` are, as far as they exist
 */
export function receiveReversal(
  member: Member,
  delivery: Delivery,
  { invitee }: InviteReversed,
  found: readonly Entry[],
  moment: Moment,
): Changed {
  const { id, at, revision } = delivery
  const own = found.filter((entry) => entriesOfInvitation(invitee).includes(entry.id))
  const earning = own.find((entry) => isEarning(entry, member.account))
  const isUndone = earning !== undefined && own.some((entry) => entry.id === `reverse:${earning.id}`)
  const person = { ...member, referral: withoutHeld(member.referral, invitee) }
  const left: Fact = { kind: 'delivered', id, at, by: 'system', revision, reason: 'invitation', note: 'fraud' }
  if (earning === undefined || isUndone) return { person, facts: [left] }
  const reversed: Fact = { kind: 'reversed', entry: earning, reason: '好友因作弊被移出', by: 'system' }
  const message = told(`friend-fraud:${invitee}`, 'friend-taken-back', moment, { points: earning.points })
  // The reversal itself is the entry that this delivery leaves, unless the points were paid by an operator's release.
  return { person, facts: `reverse:${earning.id}` === id ? [reversed, message] : [left, reversed, message] }
}

/** Did this entry pay for an invitation that counts? Held, refused and rejected ones say why not in their note. */
export const isEarning = (entry: Entry, account: string): boolean =>
  entry.account === account && entry.reason === 'invitation' && entry.note === undefined && entry.reverses === undefined

type Message = Extract<Fact, { kind: 'told' }>['message']

const told = (id: string, kind: Message['kind'], { now }: Moment, values: Message['values']): Fact => ({
  kind: 'told',
  message: { id, kind, at: now, values },
})
