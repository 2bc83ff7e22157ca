import { type Automaton, compile, type Readings } from './automaton'
import type { Category } from './categories'
import { withPairs } from './pairs'
import { isEnglish, reachesOver } from './phrases'
import { type Row, rowOf } from './row'
import { type Found, find } from './walk'
import { isWarned } from './warnings'
import type { Strictness, Word } from './word'

/** A place in the text as it was written (UTF-16), and the word of the list that was found there. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly word: string
  readonly category: Category
  readonly strictness: Strictness
}

export interface Verdict {
  readonly verdict: 'pass' | Strictness
  readonly hits: readonly Hit[]
}

/** A word list made ready: built once, asked often. */
export interface Filter {
  readonly automaton: Automaton
  /** Everyday words, folded. */
  readonly harmless: ReadonlySet<string>
}

export const filterOf = (words: readonly Word[], harmless: Iterable<string>, readings: Readings): Filter => ({
  automaton: compile(words, readings),
  harmless: new Set(harmless),
})

/** Layer 1 of moderation (SPEC 8.2): what the word list says of a text, and where. */
export function checkText(filter: Filter, text: string): Verdict {
  const row = rowOf(text)
  const meant = withPairs(row, find(filter.automaton, row), (one) => isMeant(filter, row, one))
  if (meant.length === 0) return { verdict: 'pass', hits: [] }
  const rejected = meant.some(({ marks }) => marks.strictness === 'reject')
  return { verdict: rejected ? 'reject' : 'review', hits: longest(meant).map((one) => hitOf(row, one)) }
}

/** No harmless word reaches over it, and nobody warns of it. */
const isMeant = ({ harmless }: Filter, row: Row, { marks, first, last }: Found): boolean =>
  !reachesOver(harmless, row, first, last, marks.half !== null) &&
  !isWarned(row, marks.category, first, last) &&
  !isEnglish(row, marks, first, last)

/** Of words that lie inside others only the longest is told. */
function longest(found: readonly Found[]): Found[] {
  const sorted = [...found].sort(
    (a, b) => a.first - b.first || b.last - a.last || (a.marks.strictness === 'reject' ? -1 : 1),
  )
  const kept: Found[] = []
  for (const one of sorted) {
    const covering = kept.at(-1)
    if (covering === undefined || one.last > covering.last) kept.push(one)
  }
  return kept
}

const hitOf = ({ units }: Row, { marks, first, last }: Found): Hit => ({
  from: units[first]?.from ?? 0,
  to: units[last]?.to ?? 0,
  word: marks.word,
  category: marks.category,
  strictness: marks.strictness,
})
