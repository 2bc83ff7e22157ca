/** A person: one document that changes whole (PROTOCOL, Documents). Each part belongs to a capability. */
import type { Arrival } from './arrival/state'
import type { Figures } from './badges/badge'
import type { BadgesPart } from './badges/state'
import { countDays, runEndingOn } from './checkin/days'
import { type CheckinPart, noCheckins } from './checkin/state'
import { NEVER, type Versioned } from './documents'
import { type EntryPart, noEntry } from './entry/state'
import { type EventsPart, noEvents } from './event/state'
import { noPlace, type PlacePart } from './groups/state'
import type { MembershipPart, Removal } from './membership/state'
import { type InboxPart, noMessages } from './messages/state'
import { goodStanding, type StandingPart } from './moderation/standing'
import { isOperator } from './permissions'
import type { Pause } from './plan'
import { type Board, type Entry, noBoard, noPoints, type PointsPart } from './points/state'
import { noVotes, type PollsPart } from './poll/state'
import { noPosts, type PostsPart } from './posts/state'
import { noQuizzes, type QuizzesPart } from './quiz/state'
import { noReferral, type ReferralPart } from './referral/state'
import { noRelays, type RelaysPart } from './relay/state'
import { withSince } from './rewards/orders'
import { noOrders, type OrdersPart } from './rewards/state'
import { nothingAccepted, type RulebookPart } from './rulebook/state'
import type { Day } from './time'

/** An adjustment for a second operator; invitations beyond a day's limit. */
export type WaitsFor = 'adjustment' | 'invitation'

export interface Person extends Versioned {
  /** `gone` is the tombstone of a deleted account; who comes back from there begins anew. */
  readonly state: 'visitor' | 'member' | 'gone' | 'banned'
  /** The name by which everything else knows this member; '' while there is none (an index needs a value). */
  readonly account: string
  readonly membership: MembershipPart | null
  /** Why a banned person was removed; null for everybody else. */
  readonly removal: Removal | null
  /** How a visitor came; null before their first visit is told. */
  readonly arrival: Arrival | null
  readonly rulebook: RulebookPart
  readonly entry: EntryPart
  readonly checkin: CheckinPart
  readonly points: PointsPart
  readonly badges: BadgesPart
  readonly board: Board
  readonly inbox: InboxPart
  readonly place: PlacePart
  readonly orders: OrdersPart
  readonly standing: StandingPart
  readonly posts: PostsPart
  readonly referral: ReferralPart
  readonly quizzes: QuizzesPart
  readonly polls: PollsPart
  readonly relays: RelaysPart
  readonly events: EventsPart
  /** Entries not yet copied to the ledger. */
  readonly pending: readonly Entry[]
  /** What of this person waits for an operator: indexed. */
  readonly waiting: readonly WaitsFor[]
  /** The day on which the document last changed: the nightly proof looks at those that did. */
  readonly touched: Day
}

export type Member = Person & { readonly state: 'member'; readonly membership: MembershipPart }

export const isMember = (person: Person): person is Member => person.state === 'member' && person.membership !== null

/** A member, or somebody who was removed and has not had everything erased: orders of both must come to an end. */
export type Holder = Person & { readonly state: 'member' | 'banned'; readonly membership: MembershipPart }

export const isHolder = (person: Person): person is Holder =>
  isMember(person) || (person.state === 'banned' && person.membership !== null)

/** Someone whose document does not exist yet. */
export const newcomer = (_id: string): Person => ({
  _id,
  version: 0,
  state: 'visitor',
  account: '',
  membership: null,
  removal: null,
  arrival: null,
  rulebook: nothingAccepted,
  entry: noEntry,
  checkin: noCheckins,
  points: noPoints,
  badges: {},
  board: noBoard,
  inbox: noMessages,
  place: noPlace,
  orders: noOrders,
  standing: goodStanding,
  posts: noPosts,
  referral: noReferral,
  quizzes: noQuizzes,
  polls: noVotes,
  relays: noRelays,
  events: noEvents,
  pending: [],
  waiting: [],
  touched: '',
  outbox: [],
  answered: [],
  forgottenUpTo: '',
  due: NEVER,
})

/** What a visitor brings along when they become a member: the rules they agreed to, who brought them, what was told them. */
export const broughtAlong = ({ arrival, rulebook, inbox, entry, referral }: Person) => ({
  arrival,
  rulebook,
  inbox,
  // Of the entry test only what the funnel counts, and by what a decision sent again finds its answer.
  entry: { ...noEntry, tallies: entry.tallies, queue: entry.queue, since: entry.since, review: entry.review },
  referral: { ...noReferral, bond: referral.bond },
})

/** The figures that badges look at. */
export const figuresOf = ({ checkin, referral, posts, quizzes, events }: Person): Figures => ({
  bestStreak: checkin.best,
  checkInDays: countDays(checkin.days),
  friends: referral.most,
  qualityPosts: posts.quality,
  perfectQuizzes: quizzes.perfect,
  eventsAttended: events.attended,
})

/** What is left of someone who deleted their account (SPEC 2.6): nothing personal; entries on their way to the ledger. */
export const tombstone = (person: Person): Person => ({
  ...newcomer(person._id),
  version: person.version,
  state: 'gone',
  outbox: person.outbox,
  pending: person.pending,
  forgottenUpTo: person.answered.reduce((last, { id }) => (id > last ? id : last), person.forgottenUpTo),
})

/** What waits; the same object while nothing has changed, so that it is not written anew. */
function waitingOf({ points, referral, waiting }: Person): readonly WaitsFor[] {
  const now: readonly WaitsFor[] = [
    ...(points.waiting.length > 0 ? (['adjustment'] as const) : []),
    ...(referral.held.length > 0 ? (['invitation'] as const) : []),
  ]
  return now.join() === waiting.join() ? waiting : now
}

/** The figures kept for indexes, computed from the parts they repeat. */
export function withDerived(person: Person, pauses: readonly Pause[]): Person {
  const { checkin, membership } = person
  const shown = isMember(person) && !isOperator(membership?.role ?? null) && !membership?.hidden ? 1 : 0
  const lastDay = checkin.lastDay ?? ''
  const streak = lastDay === '' ? 0 : runEndingOn(checkin.days, pauses, lastDay)
  return {
    ...person,
    board: { ...person.board, shown, streak, lastDay },
    orders: withSince(person.orders),
    waiting: waitingOf(person),
  }
}
