import fc from 'fast-check'
import { compile } from './automaton'
import { rowOf } from './row'
import type { Unit } from './units'
import { find } from './walk'
import { typedWord } from './word'

/** The units that may come next behind one: the neighbour, or one behind a little noise. */
function nextOf(units: readonly Unit[], end: number): number[] {
  const nexts: number[] = []
  let light = 0
  let heavy = 0
  for (let next = end + 1; next < units.length && light <= 6 && heavy <= 1; next += 1) {
    nexts.push(next)
    if (units[next]?.kind === 'light') light += 1
    else if (units[next]?.kind === 'heavy') heavy += 1
    else break
  }
  return nexts
}

/** A unit, and its repetitions behind it. */
function repetitionsOf(units: readonly Unit[], last: number): number[] {
  const ends = [last]
  while (ends.length <= 4 && units[last + ends.length]?.symbol === units[last]?.symbol) ends.push(last + ends.length)
  return ends
}

/** A second matcher, so plain that it can be trusted: every word at every place, character by character. */
function naive(words: readonly string[], units: readonly Unit[]): Set<string> {
  const found = new Set<string>()
  const follow = (word: string, index: number, last: number): void => {
    if (index === word.length) found.add(`${word}@${last}`)
    for (const end of repetitionsOf(units, last)) {
      for (const next of nextOf(units, end)) {
        if (index < word.length && units[next]?.symbol === word[index]) follow(word, index + 1, next)
      }
    }
  }
  units.forEach((unit, first) => {
    // Of a long run of one character only the last few begin a word.
    if (repetitionsOf(units, first).length > 4 && units[first + 5]?.symbol === unit.symbol) return
    for (const word of words) if (unit.symbol === word[0]) follow(word, 1, first)
  })
  return found
}

const character = fc.constantFrom('甲', '乙', '丙')
const word = fc.array(character, { minLength: 1, maxLength: 4 }).map((characters) => characters.join(''))
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: character }, fc.constantFrom(' ', '*', '。', '\u200b', '丁')), {
    maxLength: 30,
  })
  .map((characters) => characters.join(''))

test('the machine finds what a plain matcher finds, no more and no less', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), text, (words, given) => {
      const row = rowOf(given)
      const machine = compile(
        words.map((one) => typedWord(one, 'custom', 'review')),
        new Map(),
      )
      const found = find(machine, row).map(({ marks, last }) => `${marks.word}@${last}`)
      expect(new Set(found)).toEqual(naive(words, row.units))
    }),
    { numRuns: 2_000 },
  )
})
