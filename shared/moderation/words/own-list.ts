import type { Readings } from '../automaton'
import { type Filter, filterOf } from '../check'
import type { Word } from '../word'
import { harmlessWords } from './harmless'
import { listedWords } from './listed'
import { readings } from './readings'

/** Characters and their syllables, as the tables hold them: `乐le,yue`. */
export const readingsIn = (table: string): Readings =>
  new Map(
    Array.from(table.matchAll(/([^a-z,\s])([a-z,]+)/g), ([, character = '', syllables = '']) => [
      character,
      syllables.split(','),
    ]),
  )

/** The word list that comes with Qunpu, with what a community added to it (folded). */
export const withOwnList = (words: readonly Word[], harmless: readonly string[], more: Readings): Filter =>
  filterOf([...words, ...listedWords()], [...harmlessWords(), ...harmless], new Map([...readingsIn(readings), ...more]))
