import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { folded } from './folding'
import { commonSounds, rareSounds } from './sounds'
import { traditional } from './traditional'
import type { Part } from './word'
import { harmlessWords } from './words/harmless'
import { listedWords } from './words/listed'
import { readingsIn } from './words/own-list'
import { readings } from './words/readings'

/** Every way to write parts of a word, each with its first characters. */
const spellings = (parts: readonly Part[]): string[] =>
  parts.reduce<string[]>(
    (befores, part) => {
      const nexts =
        'choices' in part ? part.choices.flatMap(spellings) : [part.character, ...(part.optional ? [''] : [])]
      return befores.flatMap((before) => nexts.map((next) => before + next))
    },
    [''],
  )

test('the table of traditional characters is what OpenCC says', () => {
  const pairs = Array.from(traditional.replace(/\s/g, ''))
  const converters = ['t', 'hk', 'tw', 'jp'].map((from) => Converter({ from: from, to: 'cn' }))
  expect(pairs.length).toBeGreaterThan(5_000)
  for (let at = 0; at < pairs.length; at += 2) {
    const [other = '', simple] = pairs.slice(at, at + 2)
    expect([other, converters.map((convert) => convert(other))]).toEqual([
      other,
      expect.arrayContaining([simple]) as unknown,
    ])
  }
})

test('the syllables are what pinyin-pro says of every word in the lists', () => {
  const known = readingsIn(readings)
  const missing = new Set<string>()
  for (const word of new Set(listedWords().flatMap(({ parts }) => spellings(parts)))) {
    const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true })
    Array.from(word).forEach((character, at) => {
      if (/\p{Script=Han}/u.test(character) && !known.get(character)?.includes(syllables[at] ?? '')) {
        missing.add(`${character}${syllables[at]}`)
      }
    })
  }
  expect([...missing]).toEqual([])
})

test('the table of sounds is what pinyin-pro says of each character', () => {
  const rows = `${commonSounds}${rareSounds}`.replace(/\s/g, '').matchAll(/([a-z]+)([^a-z]+)/g)
  const told = [...rows].flatMap(([, syllable = '', characters = '']) =>
    Array.from(characters, (one) => one + syllable),
  )
  expect(told.length).toBe(6_763)
  const spoken = told.map(([one = '']) => one + pinyin(one, { toneType: 'none', v: true }))
  expect(told.filter((pair, at) => pair !== spoken[at])).toEqual([])
})

test('our own lists are written in the simple form that texts are folded into', () => {
  const words = [...harmlessWords(), ...listedWords().map(({ marks }) => marks.word)]
  expect(words.filter((word) => folded(word) !== word)).toEqual([])
})
