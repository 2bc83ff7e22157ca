/** A person: one document that changes whole (PROTOCOL, Documents). Each part belongs to a capability. */
import type { Figures } from './badges/badge'
import type { BadgesPart } from './badges/state'
import { countDays, runEndingOn } from './checkin/days'
import { type CheckinPart, noCheckins } from './checkin/state'
import { NEVER, type Versioned } from './documents'
import type { MembershipPart } from './membership/state'
import { type InboxPart, noMessages } from './messages/state'
import { isOperator } from './permissions'
import type { Pause } from './plan'
import { type Board, type Entry, noBoard, noPoints, type PointsPart } from './points/state'
import { withSince } from './rewards/orders'
import { noOrders, type OrdersPart } from './rewards/state'
import type { Day } from './time'

export interface Person extends Versioned {
  /** `gone` is the tombstone of a deleted account; who comes back from there begins anew. */
  readonly state: 'visitor' | 'member' | 'gone' | 'banned'
  /** The name by which everything else knows this member; '' while there is none (an index needs a value). */
  readonly account: string
  readonly membership: MembershipPart | null
  readonly checkin: CheckinPart
  readonly points: PointsPart
  readonly badges: BadgesPart
  readonly board: Board
  readonly inbox: InboxPart
  readonly orders: OrdersPart
  /** Entries not yet copied to the ledger. */
  readonly pending: readonly Entry[]
  /** 1 while an adjustment waits for a second operator: indexed. */
  readonly waiting: 0 | 1
  /** The day on which the document last changed: the nightly proof looks at those that did. */
  readonly touched: Day
}

export type Member = Person & { readonly state: 'member'; readonly membership: MembershipPart }

export const isMember = (person: Person): person is Member => person.state === 'member' && person.membership !== null

/** Someone whose document does not exist yet. */
export const newcomer = (_id: string): Person => ({
  _id,
  version: 0,
  state: 'visitor',
  account: '',
  membership: null,
  checkin: noCheckins,
  points: noPoints,
  badges: {},
  board: noBoard,
  inbox: noMessages,
  orders: noOrders,
  pending: [],
  waiting: 0,
  touched: '',
  outbox: [],
  answered: [],
  forgottenUpTo: '',
  due: NEVER,
})

/** The figures that badges look at. */
export const figuresOf = ({ checkin }: Person): Figures => ({
  bestStreak: checkin.best,
  checkInDays: countDays(checkin.days),
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

/** The figures kept for indexes, computed from the parts they repeat. */
export function withDerived(person: Person, pauses: readonly Pause[]): Person {
  const { checkin, membership, points } = person
  const shown = isMember(person) && !isOperator(membership?.role ?? null) && !membership?.hidden ? 1 : 0
  const lastDay = checkin.lastDay ?? ''
  const streak = lastDay === '' ? 0 : runEndingOn(checkin.days, pauses, lastDay)
  return {
    ...person,
    board: { ...person.board, shown, streak, lastDay },
    waiting: points.waiting.length > 0 ? 1 : 0,
    orders: withSince(person.orders),
  }
}
