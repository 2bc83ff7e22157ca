import type { Row } from './row'

/** The longest harmless word that anybody needs. */
export const LONGEST_HARMLESS = 12

/**
 * Does a harmless word reach over an edge of the units from `first` to `last` (麻烦 over the end of 大麻), or is all of
 * it harmless? A word inside proves nothing; nothing may stand between its letters.
 */
export function reachesOver(harmless: ReadonlySet<string>, { units }: Row, first: number, last: number): boolean {
  for (let start = Math.max(0, first - LONGEST_HARMLESS); start <= last; start += 1) {
    let word = ''
    for (let end = start; end < units.length && end < start + LONGEST_HARMLESS; end += 1) {
      word += units[end]?.symbol ?? ''
      if (end < first || (start > first && end <= last) || (start === first && end < last)) continue
      if (harmless.has(word)) return true
    }
  }
  return false
}
