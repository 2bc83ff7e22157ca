import { isHan } from './automaton'
import type { Row } from './row'
import type { Marks } from './word'

/** The longest harmless word that anybody needs. */
export const LONGEST_HARMLESS = 12

/**
 * Does a harmless word reach over an edge of the units from `first` to `last` (麻烦 over the end of 大麻), or is all of
 * it harmless? One half of a pair may be so harmless; a word inside proves nothing; nothing may stand between its letters.
 */
export function reachesOver(
  harmless: ReadonlySet<string>,
  { units }: Row,
  first: number,
  last: number,
  half = false,
): boolean {
  for (let start = Math.max(0, first - LONGEST_HARMLESS); start <= last; start += 1) {
    let word = ''
    for (let end = start; end < units.length && end < start + LONGEST_HARMLESS; end += 1) {
      word += units[end]?.symbol ?? ''
      if (end < first || (start > first && end <= last) || (start === first && end < last)) continue
      if (half && start === first && end === last) continue
      if (harmless.has(word)) return true
    }
  }
  return false
}

/** So few letters are as often an English abbreviation or a name in a formula. */
const SHORT = 3

/**
 * Do these letters belong to English, a formula or a model (help sb do sth, vx = 3, SB-600)? So does pinyin in a sentence
 * without a single Han character: Jiawei Xin is our teacher.
 */
export function isEnglish(
  { units, latin }: Row,
  { word, named, category }: Marks,
  first: number,
  last: number,
): boolean {
  if (named || units.slice(first, last + 1).some(({ kind }) => kind === 'han' || kind === 'digit')) return false
  if (isHan(word.charAt(0))) return latin
  if (last - first >= SHORT) return false
  const before = nearest(units, first, -1)
  const behind = nearest(units, last, 1)
  if (isLatinWord(units, before, -1) || isLatinWord(units, behind, 1)) return true
  return '=·*^/'.includes(units[behind]?.symbol ?? ' ') || isModel(units, last, category === 'abuse')
}

/** `SB-600`; nobody's account is `SB700` either. */
function isModel(units: Row['units'], last: number, numbered: boolean): boolean {
  const next = units[last + 1]
  if (next?.symbol === '-') return units[last + 2]?.kind === 'digit'
  return numbered && next?.kind === 'digit'
}

function nearest(units: Row['units'], from: number, step: -1 | 1): number {
  let at = from + step
  while (units[at]?.symbol.trim() === '' || units[at]?.symbol === '.') at += step
  return at
}

/** As far as a word of letters is looked at. */
const LONGEST_WORD = 20

/** Letters only, two and more: `abc123` is the name of an account. */
function isLatinWord(units: Row['units'], from: number, step: -1 | 1): boolean {
  let at = from
  while (units[at]?.kind === 'letter' && Math.abs(at - from) < LONGEST_WORD) at += step
  return Math.abs(at - from) >= 2 && units[at]?.kind !== 'digit' && units[at]?.symbol !== '_'
}
