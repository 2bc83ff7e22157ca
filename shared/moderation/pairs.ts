import type { Row } from './row'
import type { Found } from './walk'
import type { Half } from './word'

/** At most so much stands between the halves of a pair … */
const BETWEEN = 5
/** … with ornaments … */
const WITH_ORNAMENTS = 30
/** … and no end of a sentence. */
const ENDS = '.!?。！？;；\n'

const keyOf = ({ pair }: Half, side: 0 | 1): string => `${side}${pair}`

/**
 * Puts the halves of pairs together: what stands near its other half was found, what stands alone was not.
 * @param isMeant whether a word, or one half, means what the list means; halves are asked only when both are there
 */
export function withPairs(row: Row, found: readonly Found[], isMeant: (one: Found) => boolean): Found[] {
  const whole = found.filter((one) => one.marks.half === null && isMeant(one))
  const halves = found.filter(({ marks }) => marks.half !== null).sort((a, b) => a.last - b.last)
  /** Of each half of each pair, where it stood last. */
  const latest = new Map<string, Found>()
  for (const one of halves) {
    const { half } = one.marks
    if (half === null) continue
    const other = latest.get(keyOf(half, half.side === 0 ? 1 : 0))
    if (other !== undefined && areNear(row, other, one) && isMeant(other) && isMeant(one)) {
      const word = `${other.marks.word}…${one.marks.word}`
      whole.push({ marks: { ...one.marks, word }, first: other.first, last: one.last })
    }
    latest.set(keyOf(half, half.side), one)
  }
  return whole
}

function areNear({ units }: Row, one: Found, other: Found): boolean {
  if (other.first <= one.last || other.first - one.last > WITH_ORNAMENTS) return false
  const between = units.slice(one.last + 1, other.first)
  const weight = between.filter(({ kind }) => kind !== 'light').length
  return weight <= BETWEEN && !between.some(({ kind, symbol }) => kind === 'heavy' && ENDS.includes(symbol))
}
