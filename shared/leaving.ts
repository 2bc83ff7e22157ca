/** What somebody gives back who leaves the community, or is made to: capability by capability. Read it beside `reactions.ts`. */
import type { Effect } from './documents'
import { placeBack, returning } from './groups/placing'
import type { Group } from './groups/state'
import type { Person } from './person'

export interface Parting {
  readonly at: number
  /** The groups as they are now. */
  readonly groups: readonly Group[]
}

/** The effects by which it reaches others; the person's own parts end with the account. */
export const givenBack = ({ place }: Person, { at, groups }: Parting): Effect[] =>
  place.state === 'placed' ? placeBack(place.held, returning(place.of, groups), at) : []
