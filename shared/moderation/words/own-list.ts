import type { Readings } from '../automaton'
import { type Filter, filterOf } from '../check'
import { folded } from '../folding'
import type { WordChanges } from '../state'
import { typedWord } from '../word'
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

/** The word list that comes with Qunpu, as a community changed it. */
export const communityFilter = ({ added, allowed, off, readings: more }: WordChanges): Filter =>
  filterOf(
    [
      ...added.map(({ word, strictness }) => typedWord(word, 'custom', strictness)),
      ...listedWords().filter(({ marks }) => !off.includes(marks.category)),
    ],
    [...harmlessWords(), ...allowed.map(folded)],
    new Map([...readingsIn(readings), ...Object.entries(more)]),
  )
