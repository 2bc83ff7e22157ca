/** What somebody gives back who leaves the community, or is made to: capability by capability. Read it beside `reactions.ts`. */
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
export const givenBack = ({ place, orders, account }: Person, { at, groups }: Parting): Effect[] => [
  ...(place.state === 'placed' ? placeBack(place.held, returning(place.of, groups), at) : []),
  ...ordersGivenBack(orders, account, at),
]

/** How many orders a member must settle first (SPEC 2.6). */
export const openOrdersOf = ({ orders }: Pick<Person, 'orders'>): number => ordersBeforeLeaving(orders).length

/** What they wrote is erased (SPEC 2.6): texts are documents of their own, found by the account that ends. */
export const leftBehind = ({ account }: Person, { at }: Parting): Effect[] =>
  account === '' ? [] : [{ id: `erase:${account}`, at, to: { author: account } }]
