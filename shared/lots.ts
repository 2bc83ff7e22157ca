/** Limited places: stock, group places, event seats, relay places, coupon codes, and the lines that wait for them (PROTOCOL 15–19). */

/** A lot of places. `left` never rises and a claimant never leaves `claims`: a place that comes back is a new lot. */
export interface Lot {
  readonly _id: string
  /** Changes of its own fields by operators; claims do not touch it. */
  readonly version: number
  /** What its places are of: `reward:{id}`, `group:{id}`, `event:{id}` … */
  readonly of: string
  /** The line that is served from it; '' when nobody can wait. */
  readonly line: string
  /** Among the lots of the same thing, which comes first. */
  readonly rank: number
  readonly left: number
  readonly claims: readonly string[]
  /** Takes no more claims, for good. */
  readonly shut: boolean
}

/** A place offered to the first in a line, until it is known to have arrived. */
export interface Offer {
  readonly lot: string
  readonly claimant: string
}

/** A page of a waiting line: a lot whose places are places in the line, its claims the order of arrival. */
export interface LinePage extends Lot {
  /** How many from the beginning of `claims` have been called. */
  readonly served: number
  readonly offer: Offer | null
}

/** The most places that one lot may have: its document must stay small. */
export const LARGEST_LOT = 1_000

/** The most who may wait in one line (SPEC 1.3). */
export const LONGEST_LINE = 500

type Beginning = Pick<Lot, '_id' | 'of' | 'left'> & Partial<Pick<Lot, 'line' | 'rank'>>

/** A lot in which nobody has claimed yet. */
export function freshLot({ _id, of, left, line = '', rank = 0 }: Beginning): Lot {
  if (!Number.isInteger(left) || left < 0 || left > LARGEST_LOT) throw new Error(`a lot of ${left} places`)
  return { _id, version: 1, of, line, rank, left, claims: [], shut: false }
}

/** Splits places into lots, in order: `{prefix}:1`, `{prefix}:2` … */
export const freshLots = (prefix: string, places: number, lot: Omit<Beginning, '_id' | 'left'>): Lot[] =>
  Array.from({ length: Math.ceil(places / LARGEST_LOT) }, (_, index) =>
    freshLot({
      ...lot,
      _id: `${prefix}:${index + 1}`,
      left: Math.min(LARGEST_LOT, places - index * LARGEST_LOT),
      rank: (lot.rank ?? 0) + index,
    }),
  )

/** The lot that one returned place becomes: named by whose it was (a mark, an order), so that it returns once. */
export const returnedLot = (held: string, lot: Pick<Lot, 'of' | 'line' | 'rank'>): Lot =>
  freshLot({ _id: `back:${held}`, of: lot.of, line: lot.line, rank: lot.rank, left: 1 })

/** The account in a claimant's mark. */
export const accountIn = (claimant: string): string => claimant.split(':')[1] ?? ''

/** How many wait on these pages of a line. */
export const waitingOn = (pages: readonly LinePage[]): number =>
  pages.reduce((sum, page) => sum + page.claims.length - page.served, 0)

/** The place of a claimant in the line, from 1; null when they do not wait there. */
export function placeInLine(pages: readonly LinePage[], claimant: string): number | null {
  const waiting = [...pages].sort((a, b) => a.rank - b.rank).flatMap((page) => page.claims.slice(page.served))
  const index = waiting.indexOf(claimant)
  return index < 0 ? null : index + 1
}
