/** What a deed from another document does to the person it reaches: the other half of `reactions.ts`. */
import type { CalledOff, Deed, PlaceOffered } from './deeds'
import type { ClaimPurpose, Delivery, Effect } from './documents'
import { withSeatOff } from './event/rules'
import { takeSeat } from './event/settling'
import type { Fact } from './facts'
import { takePlace } from './groups/placing'
import { ACCOUNT_LENGTH, opaqueId, type RandomBytes } from './ids'
import { returnedLot } from './lots'
import { admit } from './membership/rules'
import { isMember, type Member, type Person } from './person'
import type { Moment, Plan } from './plan'
import type { EntryReason } from './points/reasons'
import type { Entry } from './points/state'
import { entriesOfInvitation, receiveInvited, receiveReversal } from './referral/receiving'
import { type Gift, receiveGift, takeBackGift } from './rewards/gifts'

export interface Received {
  readonly person: Person
  readonly facts: readonly Fact[]
}

/** Takes an offered place, or null when it is not wanted (any more). One line for each purpose that has a waiting line. */
type Take = (person: Person, offered: PlaceOffered, plan: Plan, moment: Moment) => Received | null
const takers: Readonly<Partial<Record<ClaimPurpose, Take>>> = {
  place: (person, offered, _plan, { now }) => takePlace(person, offered, now),
  event: (person, offered, _plan, { now }) => takeSeat(person, offered, now),
}

/** The reason on the entry that each deed leaves, when nothing else says it. */
const reasonOf = (deed: Deed): EntryReason => (deed.kind === 'appointed' ? 'appointed' : 'notice')

/** What some deeds must see beside their receiver, read anew in every attempt (`platform/sights.ts`). */
export interface Sight {
  /** The entries that it asked to see (`entriesToSee`). */
  readonly found: readonly Entry[]
  /** The reward that is granted, and its places. */
  readonly gift: Gift
  /** The code of a coupon that is taken back. */
  readonly code: string
}

export const nothingSeen: Sight = { found: [], gift: { reward: null, lots: [] }, code: '' }

/** The entries that a deed must see before it is judged, by id: its own first (PROTOCOL 8). */
export const entriesToSee = ({ id, deed }: Delivery): string[] =>
  deed.kind === 'quality-undone'
    ? [id, deed.entry]
    : deed.kind === 'invite-reversed'
      ? [...new Set([id, ...entriesOfInvitation(deed.invitee)])]
      : [id]

/** The new state of the receiver and the facts that follow; every delivery leaves an entry (PROTOCOL 9). */
export function receive(
  person: Person,
  delivery: Delivery,
  plan: Plan,
  moment: Moment,
  random: RandomBytes,
  sight: Sight = nothingSeen,
): { person: Person; facts: readonly Fact[] } {
  const { deed, id, at, revision, to } = delivery
  const arrived: Fact = { kind: 'delivered', id, by: 'system', at, revision, reason: reasonOf(deed) }
  if (isOutOfReach(person, to.account)) {
    const refused = deed.kind === 'place-offered' ? withPlaceGivenBack(person, deed, moment) : person
    return person.account === ''
      ? { person: withNobodysEntry(refused, delivery), facts: [] }
      : { person: refused, facts: [arrived] }
  }
  switch (deed.kind) {
    case 'appointed': {
      const newcoming = { account: opaqueId(ACCOUNT_LENGTH, random), nickname: deed.nickname, avatar: null }
      const member = isMember(person) ? person : admit(person, newcoming, moment)
      const membership = member.membership === null ? null : { ...member.membership, role: deed.role }
      return { person: { ...member, membership }, facts: [arrived] }
    }
    case 'told':
      return { person, facts: [arrived, { kind: 'told', message: deed.message }] }
    case 'called-off':
      return receiveCallingOff(person, deed, arrived)
    case 'place-offered': {
      const taken = takers[purposeOf(deed.claimant)]?.(person, deed, plan, moment) ?? null
      return taken === null
        ? { person: withPlaceGivenBack(person, deed, moment), facts: [arrived] }
        : { person: taken.person, facts: [arrived, ...taken.facts] }
    }
    case 'gift-taken-back':
      return takeBackGift(person, deed, sight.code, arrived, moment)
    case 'quality-marked': {
      const { by, points, title } = deed
      return { person, facts: [{ kind: 'quality-marked', id, at, by, revision, points, title }] }
    }
    case 'reward-granted':
    case 'quality-undone':
    case 'invited':
    case 'invite-reversed':
      return isMember(person)
        ? receivedByMember(person, { ...delivery, deed }, arrived, plan, moment, random, sight)
        : { person, facts: [arrived] }
    default:
      return deed satisfies never
  }
}

/** Only who still wanted to come is told. */
function receiveCallingOff(person: Person, { event, message }: CalledOff, arrived: Fact): Received {
  const events = withSeatOff(person.events, event)
  const wanted = events.seats.some((seat) => seat.id === event && seat.state === 'off')
  return { person: { ...person, events }, facts: wanted ? [arrived, { kind: 'told', message }] : [arrived] }
}

type MembersDeed = Extract<Deed, { kind: 'reward-granted' | 'quality-undone' | 'invited' | 'invite-reversed' }>

/** Deeds that mean something to a member only. */
function receivedByMember(
  member: Member,
  delivery: Delivery & { readonly deed: MembersDeed },
  arrived: Fact,
  plan: Plan,
  moment: Moment,
  random: RandomBytes,
  { found, gift }: Sight,
): Received {
  const { deed, revision } = delivery
  switch (deed.kind) {
    case 'reward-granted':
      return receiveGift(member, deed, gift, arrived, revision, moment, random)
    case 'quality-undone': {
      const { reason, by } = deed
      const entry = found.find((one) => one.id === deed.entry)
      return { person: member, facts: [entry === undefined ? arrived : { kind: 'reversed', entry, reason, by }] }
    }
    case 'invited':
      return receiveInvited(member, delivery, deed, plan, moment)
    case 'invite-reversed':
      return receiveReversal(member, delivery, deed, found, moment)
    default:
      return deed satisfies never
  }
}

/** Would this person take the place that is offered? What they would not take now they never will, under this mark. */
export const wants = (person: Person, offered: PlaceOffered, plan: Plan, moment: Moment): boolean =>
  person.state !== 'banned' && (takers[purposeOf(offered.claimant)]?.(person, offered, plan, moment) ?? null) !== null

const purposeOf = (claimant: string): ClaimPurpose => claimant.split(':')[0] as ClaimPurpose

/** A place that is not taken comes back as a new lot named by the mark that holds it, and the next in line is called. */
const withPlaceGivenBack = (person: Person, offered: PlaceOffered, { now: at }: Moment): Person => {
  const { _id, ...document } = returnedLot(offered.claimant, offered)
  const back: Effect = { id: _id, at, to: { collection: 'lots' }, document }
  const call: Effect = { id: `call:${_id}`, at, to: { line: offered.line } }
  return { ...person, outbox: [...person.outbox, back, call] }
}

/**
 * A person without an account cannot count entries: a tombstone must stay empty, and two of them must not number the same.
 * The entry that a second delivery looks for belongs to nobody and is the only one of its kind.
 */
const withNobodysEntry = (person: Person, { id, at, revision, deed }: Delivery): Person => {
  const nobodys: Entry = {
    ...{ id, account: `nobody:${id}`, n: 1, points: 0, growth: 0, balance: 0 },
    ...{ reason: reasonOf(deed), at, by: 'system', rule: revision },
  }
  return { ...person, pending: [...person.pending, nobodys] }
}

/** Banned, or come back under another account: the deed does nothing, its entry says that it arrived. */
const isOutOfReach = (person: Person, account: string | null): boolean =>
  person.state === 'banned' || (account !== null && person.account !== account)
