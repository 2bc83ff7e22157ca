/**
 * Writes the two tables that the word filter carries so that it needs no dictionary at work (SPEC 8.2):
 * traditional and Japanese characters → simplified (from opencc-js), and the pinyin of the characters of our own word
 * lists (from pinyin-pro). shared/moderation/tables.test.ts makes them again and compares.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { root } from './root.mjs'

const folder = path.join(root, 'shared/moderation')

/** GB 2312 holds the everyday simplified characters, the rows of the commonest first. */
const COMMONEST = [0xb0, 0xd7]
const RARER = [0xd8, 0xf7]

function charactersOf([first, last]) {
  const decoder = new TextDecoder('gbk')
  const found = new Set()
  for (let high = first; high <= last; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) found.add(decoder.decode(Uint8Array.of(high, low)))
  }
  return [...found].filter((one) => /\p{Script=Han}/u.test(one))
}

/** Characters by their syllable, as most people would read them: `bo拨波博`. */
export function soundsOf(rows) {
  const sounds = new Map()
  for (const character of charactersOf(rows)) {
    const syllable = pinyin(character, { toneType: 'none', v: true })
    sounds.set(syllable, (sounds.get(syllable) ?? '') + character)
  }
  return [...sounds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => syllable + characters)
}

/** Pairs, the other form first: every character that is not an everyday one but whose simplified form is. */
export function traditionalPairs() {
  const everyday = new Set(['\ufffd', ...charactersOf(COMMONEST), ...charactersOf(RARER)])
  const converters = ['t', 'hk', 'tw', 'jp'].map((from) => Converter({ from, to: 'cn' }))
  const pairs = []
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code)
    if (everyday.has(character)) continue
    const simple = converters.map((convert) => convert(character)).find((one) => one !== character)
    if (simple !== undefined && [...simple].length === 1 && everyday.has(simple)) pairs.push(character + simple)
  }
  return pairs
}

/** The syllables of each character in the words, as each word is read: `乐` → le in one word, yue in another. */
export function readingsOf(words) {
  const readings = new Map()
  for (const word of words) {
    const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true })
    ;[...word].forEach((character, at) => {
      if (!/\p{Script=Han}/u.test(character)) return
      readings.set(character, (readings.get(character) ?? new Set()).add(syllables[at]))
    })
  }
  return [...readings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([character, syllables]) => character + [...syllables].sort().join(','))
}

/** Every way to write a word of the list, in its first characters. */
const spellings = (parts) =>
  parts.reduce(
    (befores, part) => {
      const nexts = part.choices?.flatMap(spellings) ?? (part.optional ? [part.character, ''] : [part.character])
      return befores.flatMap((before) => nexts.map((next) => before + next))
    },
    [''],
  )

/** The words of our own lists. */
export async function listedWords() {
  const outfile = path.join(root, '.cache/listed-words.mjs')
  await build({
    entryPoints: [path.join(folder, 'words/listed.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  })
  const { listedWords: words } = await import(`${pathToFileURL(outfile).href}?${process.hrtime.bigint()}`)
  return [...new Set(words().flatMap(({ parts }) => spellings(parts)))]
}

const LINE = 110
function inLines(pieces) {
  const lines = ['']
  for (const piece of pieces) {
    if (lines.at(-1).length + piece.length > LINE) lines.push('')
    lines[lines.length - 1] += piece
  }
  return lines.join('\n')
}

const file = (why, name, body) => `/** ${why} Made by scripts/moderation-tables.mjs. */
export const ${name} = \`
${body}
\`
`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(
    path.join(folder, 'traditional.ts'),
    file(
      'Traditional and Japanese characters, each before its simplified form (from the tables of OpenCC).',
      'traditional',
      inLines(traditionalPairs()),
    ),
  )
  await writeFile(
    path.join(folder, 'sounds.ts'),
    `${file('The commonest characters, by their syllable (from pinyin-pro).', 'commonSounds', inLines(soundsOf(COMMONEST)))}
/** Characters that hardly anybody writes by chance, by their syllable. */
export const rareSounds = \`
${inLines(soundsOf(RARER))}
\`
`,
  )
  await writeFile(
    path.join(folder, 'words/readings.ts'),
    file(
      'The syllables of the characters in our word lists (from pinyin-pro).',
      'readings',
      inLines(readingsOf(await listedWords())),
    ),
  )
}
