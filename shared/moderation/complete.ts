import { isNamed } from './accounts'
import { endsWord, type Row } from './row'
import type { Sounding, Trail } from './trail'
import { isNoise, isOrnament } from './units'
import type { Marks } from './word'

/** So many characters has a word in which one may be written for another of the same sound; an everyday one says less. */
const FEWEST_HEARD: Readonly<Record<Sounding, number>> = { 0: 0, 1: 2, 2: 4 }

/** Pinyin that reads as an everyday word just as well: 大妈, 病毒, 独唱. */
const ambiguous = new Set('dama bingdu duchang dushi maima tema daikao tikao zousi jiabi jiachao wangdai'.split(' '))

/** Is a word complete, and written as its marks ask? */
export function isWord(row: Row, marks: Marks, trail: Trail): boolean {
  const { units } = row
  const behind = units[trail.last + 1]?.kind
  if (trail.tail !== 'other' && !marks.open && !endsWord(row, trail.last)) return false
  if (!marks.open && trail.tail === 'other' && units[trail.last]?.kind === 'digit' && behind === 'digit') return false
  if (marks.onlyDisguised && !trail.disguised) return false
  if (marks.named && !isNamed(row, trail.last)) return false
  if (marks.bareBefore && units[trail.first - 1]?.kind === 'han') return false
  if (marks.bareBehind && behind === 'han') return false
  return isReadable(row, trail)
}

/** First letters are for one character of three or two of four; a word all in pinyin must not be something else. */
function isReadable(row: Row, trail: Trail): boolean {
  const { han, plain, spelled, initials, letters, figures, sound } = trail
  if (sound > 0 && (!plain || initials > 0 || han < FEWEST_HEARD[sound])) return false
  if (figures > 0 && letters <= figures) return false
  if (initials > 0) return plain && !spelled && han >= initials + 2
  if (han === 0 || plain) return true
  if (han === 1) return false
  const units = row.units.slice(trail.first, trail.last + 1)
  const typed = units.filter(({ kind }) => kind === 'letter')
  if (typed.some(({ toned }) => toned)) return false
  return (
    units.some((unit) => isNoise(unit) && isOrnament(unit)) ||
    !ambiguous.has(typed.map(({ symbol }) => symbol).join(''))
  )
}
