/** What a walk remembers of how it came here. */
export interface Trail {
  readonly first: number
  /** The unit consumed last. */
  readonly last: number
  /** What it was read as: a letter of a word, the end of a syllable, or anything else. */
  readonly tail: Tail
  /** Han characters of the word so far, however written. */
  readonly han: number
  /** Some character stood there itself. */
  readonly plain: boolean
  /** Some character was spelled in pinyin or in its parts. */
  readonly spelled: boolean
  /** Characters that were their first letter only. */
  readonly initials: number
  /** Letters, and the figures and signs that were read as letters: p0rn has three and one. */
  readonly letters: number
  readonly figures: number
  readonly disguised: boolean
  /** Which characters were written for others of the same sound: none, rare ones, an everyday one. */
  readonly sound: Sounding
}
export type Sounding = 0 | 1 | 2
type Tail = 'other' | 'syllable' | 'letter'
const tails = { other: 0, syllable: 1, letter: 2 } as const

/** Spelled out field by field: a walk begins at every character of a text. */
export const freshTrail = (first: number): Trail => ({
  first,
  last: first - 1,
  tail: 'other',
  han: 0,
  plain: false,
  spelled: false,
  initials: 0,
  letters: 0,
  figures: 0,
  disguised: false,
  sound: 0,
})

/** A trail in a number below TRAILS, its place aside. */
export const bitsOf = ({ tail, plain, spelled, initials, disguised, sound }: Trail): number =>
  ((sound * 3 + tails[tail]) * 3 + initials) * 8 + (plain ? 4 : 0) + (spelled ? 2 : 0) + (disguised ? 1 : 0)
export const TRAILS = 3 * 3 * 3 * 8

/** So many characters may be their first letter only. */
export const MOST_INITIALS = 2
