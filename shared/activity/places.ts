/** Places of relays and events: taken by claims, given back as new lots (decisions/0006). */
import type { Claim, ClaimPurpose, Effect } from '../documents'
import { freshLots, returnedLot } from '../lots'

/** The name of what the places of an activity are of; also that of its waiting line. */
export const placesOf = (kind: 'relay' | 'event', id: string): string => `${kind}:${id}`

/** The places that an activity begins with. */
export function placesBegin(of: string, places: number, line: string, at: number): Effect[] {
  return freshLots(of, places, { of, line }).map(({ _id, ...document }) => ({
    ...{ id: _id, at, to: { collection: 'lots' as const }, document },
  }))
}

/** The claimant's mark: a member who withdrew and comes again claims anew. */
export const markOf = (purpose: ClaimPurpose, account: string, id: string, round: number): string =>
  `${purpose}:${account}:${id}:${round}`

export const claimFor = (
  mark: string,
  purpose: ClaimPurpose,
  lots: readonly string[],
  request: string,
  at: number,
): Claim => ({
  ...{ id: mark, at, to: { lots }, purpose, request },
})

/** A place comes back: a new lot named by whose it was, and whoever waits is called. */
export function givenBack(mark: string, of: string, line: string, rank: number, at: number): Effect[] {
  const { _id, ...document } = returnedLot(mark, { of, line, rank })
  const back: Effect = { id: _id, at, to: { collection: 'lots' }, document }
  return line === '' ? [back] : [back, { id: `call:${_id}`, at, to: { line } }]
}
