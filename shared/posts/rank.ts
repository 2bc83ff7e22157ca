/** The order of lists: by the instant, and within the same millisecond by chance, so that no two are alike. */

const FINE = 1_024

/** @param chance two random bytes */
export const rankAt = (now: number, chance: Uint8Array): number =>
  now * FINE + (((chance[0] ?? 0) * 256 + (chance[1] ?? 0)) % FINE)

/** The first rank of an instant. */
export const firstRankAt = (now: number): number => now * FINE

/** A place in a list: what is behind it has a smaller rank, or the same and an id that sorts before. */
export interface Place {
  readonly rank: number
  readonly id: string
}

/** A place as an opaque cursor. */
export const cursorOf = ({ rank, id }: Place): string => `${rank}.${id}`

/** The place that a cursor of ours stands for; null for any other text. */
export function placeOf(cursor: string): Place | null {
  const [, rank = '', id = ''] = /^(\d{1,16})\.([\w:-]+)$/.exec(cursor) ?? []
  return rank === '' ? null : { rank: Number(rank), id }
}
