/** A changed word list, before it is saved: pure. */
import type { InputOf, OutputOf } from '../../../../shared/action'
import type { Category } from '../../../../shared/moderation/categories'
import type { tryWords, words } from '../../../../shared/moderation/contract'

export type KnownList = OutputOf<typeof words>
export type WordDraft = Pick<InputOf<typeof tryWords>, 'added' | 'allowed' | 'off'>
export type Strictness = WordDraft['added'][number]['strictness']

export const draftOf = ({ added, allowed, off }: KnownList): WordDraft => ({ added, allowed, off })

const sorted = (values: readonly string[]): string[] => [...values].sort()
const said = ({ added, allowed, off }: WordDraft): string =>
  JSON.stringify([sorted(added.map(({ word, strictness }) => `${strictness} ${word}`)), sorted(allowed), sorted(off)])

/** Is there anything to save? */
export const isChanged = (list: KnownList, draft: WordDraft): boolean => said(draftOf(list)) !== said(draft)

const LONGEST = 20

/** A word as it is kept; null when there is none, or when it is too long. */
export const wordIn = (typed: string): string | null => {
  const word = typed.trim()
  return word === '' || Array.from(word).length > LONGEST ? null : word
}

/** With a word on the list; the last strictness said counts. */
export const withWord = (draft: WordDraft, word: string, strictness: Strictness): WordDraft => ({
  ...draft,
  added: [...draft.added.filter((one) => one.word !== word), { word, strictness }],
})

export const withoutWord = (draft: WordDraft, word: string): WordDraft => ({
  ...draft,
  added: draft.added.filter((one) => one.word !== word),
})

export const withAllowed = (draft: WordDraft, phrase: string): WordDraft => ({
  ...draft,
  allowed: [...draft.allowed.filter((one) => one !== phrase), phrase],
})

export const withoutAllowed = (draft: WordDraft, phrase: string): WordDraft => ({
  ...draft,
  allowed: draft.allowed.filter((one) => one !== phrase),
})

export const withCategory = (draft: WordDraft, category: Category, on: boolean): WordDraft => ({
  ...draft,
  off: on ? draft.off.filter((one) => one !== category) : [...draft.off.filter((one) => one !== category), category],
})

export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** A text cut where something was found, for the eye. */
export function piecesOf(text: string, hits: readonly { readonly from: number; readonly to: number }[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of [...hits].sort((a, b) => a.from - b.from)) {
    if (to <= at) continue
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false })
    pieces.push({ text: text.slice(Math.max(at, from), to), hit: true })
    at = to
  }
  return at < text.length ? [...pieces, { text: text.slice(at), hit: false }] : pieces
}
