import { doubles, secondReadings } from './look-alikes'
import { traditional } from './traditional'

/** How single characters are made comparable, whatever alphabet, width or script variant they were written in. */
interface Tables {
  readonly folds: ReadonlyMap<string, string>
  readonly also: ReadonlyMap<string, string>
}

/** Made when the first text is checked: no page and no cold start pays for them. */
let tables: Tables | null = null

function made(): Tables {
  const folds = new Map(doubles())
  const pairs = Array.from(traditional.replace(/\s/g, ''))
  for (let at = 0; at + 1 < pairs.length; at += 2) folds.set(pairs[at] ?? '', pairs[at + 1] ?? '')
  for (const [double, meant] of doubles()) folds.set(double, folds.get(meant) ?? meant)
  return { folds, also: secondReadings() }
}

/** Letters in negative circles and squares, and the letters of flags, which Unicode does not fold. */
function enclosedLetter(code: number): string | null {
  const starts = [0x1f150, 0x1f170, 0x1f1e6]
  const start = starts.find((first) => code >= first && code < first + 26)
  return start === undefined ? null : String.fromCharCode(97 + code - start)
}

/** The simple form of one character; '' for marks that only decorate their neighbour. */
export function fold(character: string): string {
  tables ??= made()
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character.toLowerCase()
  const { folds } = tables
  const known = folds.get(character)
  if (known !== undefined) return known
  if (code >= 0x4e00 && code <= 0x9fff) return character
  if (code >= 0x1f200 && code <= 0x1f2ff) return character
  const enclosed = enclosedLetter(code)
  if (enclosed !== null) return enclosed
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return Array.from(plain, (one) => folds.get(one) ?? one).join('')
}

/** A whole word or phrase in its simple form. */
export const folded = (text: string): string => Array.from(text, fold).join('')

/** What a sign or a figure may be read as, each one character; '' for nothing else. */
export function alsoRead(character: string): string {
  tables ??= made()
  return tables.also.get(character) ?? ''
}
