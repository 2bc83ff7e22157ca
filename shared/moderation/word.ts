import type { Category } from './categories'
import { folded } from './folding'

/** `review` shows it to people first, `reject` does not take it. */
export type Strictness = 'review' | 'reject'

/** How a word of the list counts when it is found. */
export interface Marks {
  /** The word, or the first of those that are written together. */
  readonly word: string
  readonly category: Category
  readonly strictness: Strictness
  /** Only in its own characters: its pinyin means too many other things. */
  readonly asWritten: boolean
  /** Letters may go on behind it: 加vx and a number or a name. */
  readonly open: boolean
  /** Only where no Han character stands before it, or behind it. */
  readonly bareBefore: boolean
  readonly bareBehind: boolean
  /** Harmless when written plainly; only a disguise makes it suspicious. */
  readonly onlyDisguised: boolean
  /** Only where the name of an account follows: 微信 xy_2020. */
  readonly named: boolean
  /** Only near the other half of its pair: 出售 and 个人信息. */
  readonly half: Half | null
}

/** One half of a pair of words, told by how the pair is written in the list. */
export interface Half {
  readonly pair: string
  readonly side: 0 | 1
}

/** A place in a word: one character, or one of several. */
export interface One {
  readonly character: string
  readonly others: string
  readonly optional: boolean
}
/** A choice between sequences. */
export interface Choice {
  readonly choices: readonly (readonly Part[])[]
}
export type Part = One | Choice

/** A word of the list, or several that are written together. */
export interface Word {
  readonly parts: readonly Part[]
  readonly marks: Marks
}

const plain = (word: string, category: Category, strictness: Strictness): Marks => ({
  word,
  category,
  strictness,
  asWritten: false,
  open: false,
  bareBefore: false,
  bareBehind: false,
  onlyDisguised: false,
  named: false,
  half: null,
})

const one = (character: string, others = '', optional = false): One => ({ character, others, optional })

/** A word that an operator typed: taken as it is, no notation in it. */
export const typedWord = (text: string, category: Category, strictness: Strictness): Word => ({
  parts: Array.from(folded(text).replace(/\s+/g, ''), (character) => one(character)),
  marks: plain(text, category, strictness),
})

/**
 * Reads our own lists. Words are parted by blanks; `(a|b)` means either, `[ab]` one of these characters, `?` that the
 * character or choice before it may be missing. Marks before a word: `!` rejected at once, `^` nothing Han before it.
 * Behind it: `$` nothing Han behind it, `*` letters may follow, `~` only as written, `%` only when disguised, `#` only
 * with the name of an account behind it. `卖…假货` means both near each other, whichever comes first.
 */
export const readWords = (category: Category, lines: string): Word[] =>
  lines
    .trim()
    .split(/\s+/)
    .flatMap((token) => halvesOf(token))
    .flatMap(({ text, half }) => withMarksOutside(text).map((token) => readWord(category, token, half)))

/** A pair is two words, each only half of it. */
function halvesOf(token: string): { readonly text: string; readonly half: Half | null }[] {
  const [first = '', second] = token.split('…')
  if (second === undefined) return [{ text: token, half: null }]
  return [first, second].map((text, side) => ({ text, half: { pair: token, side: side === 0 ? 0 : 1 } }))
}

/** A choice that has marks in it becomes a word for each of its sides. */
function withMarksOutside(token: string): string[] {
  const marked = /\(([^()]*[!^$*~%#][^()]*)\)/.exec(token)
  if (marked === null) return [token]
  const before = token.slice(0, marked.index)
  const behind = token.slice(marked.index + marked[0].length)
  return (marked[1] ?? '').split('|').flatMap((side) => withMarksOutside(before + side + behind))
}

function readWord(category: Category, token: string, half: Half | null): Word {
  let from = 0
  let to = token.length
  while ('!^'.includes(token.charAt(from))) from += 1
  while ('$*~%#'.includes(token.charAt(to - 1))) to -= 1
  const before = token.slice(0, from)
  const behind = token.slice(to)
  const parts = readParts(token.slice(from, to))
  const marks: Marks = {
    ...plain(firstSpelling(parts), category, before.includes('!') ? 'reject' : 'review'),
    asWritten: behind.includes('~'),
    open: behind.includes('*') || behind.includes('#'),
    bareBefore: before.includes('^'),
    bareBehind: behind.includes('$'),
    onlyDisguised: behind.includes('%'),
    named: behind.includes('#'),
    half,
  }
  return { parts, marks }
}

const firstSpelling = (parts: readonly Part[]): string =>
  parts.map((part) => ('choices' in part ? firstSpelling(part.choices[0] ?? []) : part.character)).join('')

function readParts(body: string): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < body.length; ) {
    const end = endOfPart(body, at)
    const optional = body.charAt(end) === '?'
    const text = body.slice(at, end)
    parts.push(readPart(text, optional))
    at = optional ? end + 1 : end
  }
  return parts
}

function endOfPart(body: string, at: number): number {
  const opening = body.charAt(at)
  if (opening !== '(' && opening !== '[') return at + 1
  return body.indexOf(opening === '(' ? ')' : ']', at) + 1
}

function readPart(text: string, optional: boolean): Part {
  if (text.startsWith('(')) {
    const choices = text.slice(1, -1).split('|').map(readParts)
    return { choices: optional ? [...choices, []] : choices }
  }
  const characters = text.startsWith('[') ? text.slice(1, -1) : text
  return one(characters.charAt(0), characters.slice(1), optional)
}
