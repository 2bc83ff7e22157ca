import type { Versioned } from '../documents'

/** One rule. Its id stays with it from version to version: differences and sanctions name it. */
export interface Clause {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface ClauseGroup {
  readonly title: string
  readonly clauses: readonly Clause[]
}

/** A published version: a document that is inserted once and never changed. */
export interface Rulebook extends Versioned {
  readonly kind: 'rulebook'
  readonly shelf: 'published'
  /** Its number: 1, 2, 3 … */
  readonly rank: number
  readonly groups: readonly ClauseGroup[]
  /** What is new, in a sentence; '' for the first. */
  readonly note: string
  readonly publishedAt: number
  /** The account of who published it. */
  readonly by: string
}

/** What operators are writing: one document. */
export interface RulebookDraft extends Versioned {
  readonly kind: 'rulebook-draft'
  readonly groups: readonly ClauseGroup[]
  /** Rises with every save: two who write at once do not overwrite each other. */
  readonly revision: number
  readonly savedAt: number
  readonly by: string
}

/** What a person has agreed to; part of their document, also before they are a member. */
export interface RulebookPart {
  /** The number of the version accepted last; 0 when none was. */
  readonly accepted: number
  readonly at: number
}

export const nothingAccepted: RulebookPart = { accepted: 0, at: 0 }

export const rulebookId = (number: number): string => `rulebook:${number}`
export const DRAFT_ID = 'rulebook:draft'
