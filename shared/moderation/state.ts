import type { Versioned } from '../documents'
import type { Category } from './categories'
import type { Strictness } from './word'

/** A word that this community added, as it was typed. */
export interface AddedWord {
  readonly word: string
  readonly strictness: Strictness
}

/** What a community changed about the word list that comes with Qunpu: one document. */
export interface WordList extends Versioned {
  readonly kind: 'wordlist'
  /** Rises with every change: who saves says which one they saw. */
  readonly revision: number
  readonly added: readonly AddedWord[]
  /** Phrases that pass although a listed word is in them. */
  readonly allowed: readonly string[]
  /** Categories of the list that do not count here. */
  readonly off: readonly Category[]
  /** The pinyin of the characters in `added`: computed when they were saved, so that nobody else needs a dictionary. */
  readonly readings: Readonly<Record<string, readonly string[]>>
}

/**
 * Somebody who was removed is still in the chat group: WeChat lets no program take them out, an operator does and ticks it off
 * (SPEC 8.3). The name is kept until then, to find them by.
 */
export interface RemovalTask extends Versioned {
  readonly kind: 'removal'
  readonly shelf: 'open' | 'done'
  /** Since when it is to be done (ms). */
  readonly rank: number
  readonly account: string
  readonly nickname: string
  /** The group's name, as it was called then. */
  readonly group: string
  readonly reason: string
  readonly clause: { readonly id: string; readonly title: string } | null
  /** Who removed them. */
  readonly by: string
}

export const removalTaskId = (account: string): string => `removal:${account}`

/** What the filter is made of. */
export type WordChanges = Pick<WordList, 'added' | 'allowed' | 'off' | 'readings'>

export const noWordChanges: WordChanges = { added: [], allowed: [], off: [], readings: {} }
