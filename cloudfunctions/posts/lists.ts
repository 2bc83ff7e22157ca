/** Lists that are paged through while they grow: neither skipping nor repeating (SPEC 8.1). */
import { cursorOf, type Place, placeOf } from '../../shared/posts/rank'
import type { Documents, IndexedQuery, Stored } from '../platform/documents'

interface Ranked extends Stored {
  readonly rank: number
}

interface Asked {
  readonly where: IndexedQuery['where']
  readonly direction: 'asc' | 'desc'
  readonly cursor: string | undefined
  readonly limit: number
}

export interface PageOf<D> {
  readonly found: readonly D[]
  readonly next: string | null
}

/** So many may share one rank without one of them being lost: two are improbable already (`rankAt`). */
const TIES = 4

const nothing = { found: [], next: null } as const

/**
 * A page of the things that a range of an index holds, by their rank. It goes on behind a place, not behind a number of
 * rows: what was added above moves nothing.
 */
export async function pageOf<D extends Ranked>(documents: Documents, asked: Asked): Promise<PageOf<D>> {
  const { where, direction, cursor, limit } = asked
  const place = cursor === undefined ? undefined : placeOf(cursor)
  if (place === null) return nothing
  const rank = place === undefined ? {} : { rank: direction === 'desc' ? { lte: place.rank } : { gte: place.rank } }
  const read = await documents.readMany<D>('things', {
    where: { ...where, ...rank },
    sort: [['rank', direction]],
    limit: limit + 1 + (place === undefined ? 0 : TIES),
  })
  const behind = read.filter((one) => place === undefined || isBehind(one, place, direction))
  const found = [...behind].sort((a, b) => compare(a, b, direction)).slice(0, limit)
  const last = found.at(-1)
  return {
    found,
    next: behind.length > limit && last !== undefined ? cursorOf({ rank: last.rank, id: last._id }) : null,
  }
}

function compare(a: Ranked, b: Ranked, direction: 'asc' | 'desc'): number {
  const order = a.rank - b.rank || (a._id < b._id ? -1 : 1)
  return direction === 'asc' ? order : -order
}

const isBehind = (one: Ranked, { rank, id }: Place, direction: 'asc' | 'desc'): boolean =>
  one._id !== id && compare(one, { _id: id, rank }, direction) > 0

/** So many pages of nothing are looked through at once; whoever wants more asks again. */
const MOST_ROUNDS = 10

/** A page of which something is not shown: never an empty one in the middle of a list. */
export async function keptPageOf<D extends Ranked>(
  documents: Documents,
  asked: Asked,
  isKept: (one: D) => boolean,
): Promise<PageOf<D>> {
  let cursor = asked.cursor
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const page = await pageOf<D>(documents, { ...asked, cursor })
    const found = page.found.filter(isKept)
    if (found.length > 0 || page.next === null) return { found, next: page.next }
    cursor = page.next
  }
  return { found: [], next: cursor ?? null }
}
