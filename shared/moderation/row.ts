import { type Unit, unitsOf } from './units'

/** A text laid out for the walk: its units, and where words of Latin letters begin and end. */
export interface Row {
  readonly units: readonly Unit[]
  /** The number of the Latin word that a letter belongs to; −1 for all others. */
  readonly wordOf: readonly number[]
  /** Is this unit only the one before it, once more (vvvx, 赌赌赌博)? */
  readonly again: readonly boolean[]
  /** Is it a sentence of Latin words, without a single Han character? */
  readonly latin: boolean
}

/** So many words of letters are a sentence. */
const FEWEST_WORDS = 5

/** Lays a text out. Single letters that only blanks or ornaments part are one word: `v x`, `s-m-o-k-i-n-g`. */
export function rowOf(text: string): Row {
  const units = unitsOf(text)
  const wordOf = latinWords(units)
  return { units, wordOf, again: repetitions(units, wordOf), latin: isLatin(units) }
}

function isLatin(units: readonly Unit[]): boolean {
  const begin = ({ kind }: Unit, at: number) => kind === 'letter' && units[at - 1]?.kind !== 'letter'
  return !units.some(({ kind }) => kind === 'han') && units.filter(begin).length >= FEWEST_WORDS
}

/** At most so much stands between two letters of one spaced-out word. */
const SPACED = 2

function latinWords(units: readonly Unit[]): number[] {
  const wordOf = units.map(() => -1)
  let word = -1
  let last: { readonly end: number; readonly single: boolean } | null = null
  for (let at = 0; at < units.length; at += 1) {
    if (units[at]?.kind !== 'letter') continue
    let end = at
    while (units[end + 1]?.kind === 'letter') end += 1
    const single = end === at && units[at - 1]?.kind !== 'digit' && units[at + 1]?.kind !== 'digit'
    if (!(single && last?.single && isSpacing(units, last.end + 1, at))) word += 1
    wordOf.fill(word, at, end + 1)
    last = { end, single }
    at = end
  }
  return wordOf
}

/** A slash parts choices (S/M/L), a colon or a comma begins something else (V：abc). */
const PARTING = '/:,'

/** Only a little ornament from `from` up to `to`? */
function isSpacing(units: readonly Unit[], from: number, to: number): boolean {
  if (to - from > SPACED) return false
  for (let at = from; at < to; at += 1) {
    if (units[at]?.kind !== 'light' || PARTING.includes(units[at]?.symbol ?? '')) return false
  }
  return true
}

/** Equal neighbours: a Han character at once; letters when three stand together, or when the whole word is doubled (vvxx). */
function repetitions(units: readonly Unit[], wordOf: readonly number[]): boolean[] {
  const runs = runLengths(units)
  const undoubled = new Set(wordOf.filter((word, at) => word >= 0 && (runs[at] ?? 0) < 2))
  return units.map(({ kind, symbol }, at) => {
    if (units[at - 1]?.symbol !== symbol) return false
    if (kind === 'han') return true
    return kind === 'letter' && ((runs[at] ?? 0) >= 3 || !undoubled.has(wordOf[at] ?? -1))
  })
}

/** For each unit, how many equal ones stand together there. */
function runLengths(units: readonly Unit[]): number[] {
  const lengths: number[] = []
  for (let from = 0; from < units.length; ) {
    let to = from
    while (to < units.length && units[to]?.symbol === units[from]?.symbol) to += 1
    for (let at = from; at < to; at += 1) lengths.push(to - from)
    from = to
  }
  return lengths
}

/** May a word of letters begin at this unit? It may be a figure that is read as a letter. */
export const startsWord = (row: Row, at: number): boolean => isEdge(row, at, -1)
export const endsWord = (row: Row, at: number): boolean => isEdge(row, at, 1)

function isEdge({ units, wordOf }: Row, at: number, step: -1 | 1): boolean {
  const neighbour = units[at + step]?.kind
  if (neighbour === 'letter') return false
  const word = wordOf[at] ?? -1
  if (word === -1) return neighbour !== 'digit'
  for (let near = at + step; Math.abs(near - at) <= SPACED + 1; near += step) {
    if (wordOf[near] === word) return false
    if (units[near]?.kind !== 'light') return true
  }
  return true
}
