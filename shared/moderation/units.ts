import { alsoRead, fold } from './folding'

/** `light` and `heavy` stand between characters: blanks and ornaments, and what ends a clause. `other` is another script. */
export type Kind = 'han' | 'letter' | 'digit' | 'other' | 'light' | 'heavy'

/** One character as the filter reads it, with its place in the text as it was written (UTF-16). */
export interface Unit {
  readonly symbol: string
  /** What it may be read as besides: `5` as s, a heart as 信. */
  readonly also: string
  readonly kind: Kind
  /** A letter with the mark of a tone, as in texts that teach pinyin. */
  readonly toned: boolean
  readonly from: number
  readonly to: number
}

/** Neither a blank nor what ends a clause. */
export const isOrnament = ({ kind, symbol }: Pick<Unit, 'kind' | 'symbol'>): boolean =>
  kind !== 'heavy' && symbol.trim() !== ''

export const isNoise = ({ kind }: Unit): boolean => kind === 'light' || kind === 'heavy'

/** Nobody sees them: joiners, marks of direction, variation selectors, fillers. */
const UNSEEN = /^[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\r]$/u
/** Single strokes are letters to Unicode, and ornaments to who disguises a word: 赌丶博. */
const STROKES = '〇丶丨丿乀乁亅丄丅ー〆'
const TONED = /^[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]$/iu
const HEAVY = /^[,.;:!?\n，。；：！？、…\u2028\u2029]$/

function kindOf(symbol: string): Kind {
  if (symbol >= 'a' && symbol <= 'z') return 'letter'
  if (symbol >= '0' && symbol <= '9') return 'digit'
  if (HEAVY.test(symbol)) return 'heavy'
  if (STROKES.includes(symbol)) return 'light'
  if (/^\p{Script=Han}$/u.test(symbol)) return 'han'
  return /^[\p{L}\p{N}]$/u.test(symbol) ? 'other' : 'light'
}

type Reading = Omit<Unit, 'from' | 'to'>

/** Characters met before, as they are read; a text has few different ones. */
const known = new Map<string, readonly Reading[]>()
const KNOWN = 10_000

function readingsOf(character: string): readonly Reading[] {
  const before = known.get(character)
  if (before !== undefined) return before
  const symbols = UNSEEN.test(character) ? [] : Array.from(fold(character))
  const read = symbols.map((symbol) => readingOf(character, symbol))
  if (known.size >= KNOWN) known.clear()
  known.set(character, read)
  return read
}

/** Figures in circles are as often mere ornaments: 赌①博. */
function readingOf(character: string, symbol: string): Reading {
  const also = alsoRead(character) || alsoRead(symbol)
  const circled = symbol !== character && /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/.test(character)
  if (circled) return { symbol: character, also: symbol + also, kind: 'light', toned: false }
  return { symbol, also, kind: kindOf(symbol), toned: TONED.test(character) }
}

/** A dot between letters or words that touch it only joins them (w.x, 赌.博); with a blank behind it ends a sentence. */
const isJoint = (symbol: string, next: string | undefined): boolean =>
  (symbol === '.' || symbol === ',' || symbol === ':' || symbol === '!') && next !== undefined && next.trim() !== ''

/** The text as a row of units; what cannot be seen is left out. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = []
  let from = 0
  for (const character of text) {
    const to = from + character.length
    for (const { symbol, also, kind, toned } of readingsOf(character)) {
      const ornament = kind === 'heavy' && isJoint(symbol, text[to])
      const read = also === '加' && followsLetters(units) ? '' : also
      // v=x is a formula: the two letters are not written together.
      const formula = symbol === '=' && followsLetters(units)
      units.push({ symbol, also: read, kind: formula ? 'heavy' : ornament ? 'light' : kind, toned, from, to })
    }
    from = to
  }
  return units
}

/** Ctrl+V: a plus behind letters or figures is a plus. */
function followsLetters(units: readonly Unit[]): boolean {
  let at = units.length - 1
  while (units[at]?.symbol.trim() === '') at -= 1
  const before = units[at]?.kind
  return before === 'letter' || before === 'digit'
}
