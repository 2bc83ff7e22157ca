/** What somebody gives back who leaves the community, or is made to: capability by capability. Read it beside `reactions.ts`. */
import { givenBack as comesBack, placesOf } from './activity/places'
import type { Effect } from './documents'
import { placeBack, returning } from './groups/placing'
import type { Group } from './groups/state'
import type { Person } from './person'
import { ordersBeforeLeaving, ordersGivenBack } from './rewards/leaving'

export interface Parting {
  readonly at: number
  /** The groups as they are now. */
  readonly groups: readonly Group[]
}

/** The effects by which it reaches others; the person's own parts end with the account. */
export const givenBack = (person: Person, { at, groups }: Parting): Effect[] => [
  ...(person.place.state === 'placed' ? placeBack(person.place.held, returning(person.place.of, groups), at) : []),
  ...ordersGivenBack(person.orders, person.account, at),
  ...activitiesGivenBack(person, at),
]

/** How many orders a member must settle first (SPEC 2.6). */
export const openOrdersOf = ({ orders }: Pick<Person, 'orders'>): number => ordersBeforeLeaving(orders).length

/** Lines of relays and seats at events that are still open: the next in line is called. */
export const activitiesGivenBack = ({ relays, events }: Person, at: number): Effect[] => [
  ...relays
    .filter(({ state, closesAt }) => state === 'in' && closesAt > at)
    .flatMap(({ id, mark }) => comesBack(mark, placesOf('relay', id), '', at, at)),
  ...events.seats
    .filter(({ state, closesAt, attendedAt }) => state === 'seat' && closesAt > at && attendedAt === 0)
    .flatMap(({ id, mark }) => comesBack(mark, placesOf('event', id), placesOf('event', id), at, at)),
]

/** What they wrote is erased (SPEC 2.6): texts are documents of their own, found by the account that ends. */
export const leftBehind = ({ account }: Person, { at }: Parting): Effect[] =>
  account === '' ? [] : [{ id: `erase:${account}`, at, to: { author: account } }]
