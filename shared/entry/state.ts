import type { Versioned } from '../documents'

/** `keywords`: a short text in which one of the keywords must stand. `review`: a short text that a person reads. */
export const questionKinds = ['single', 'multiple', 'keywords', 'review'] as const
export type QuestionKind = (typeof questionKinds)[number]

export interface Choice {
  readonly text: string
  readonly right: boolean
}

/** A question as operators write it. */
export interface Question {
  readonly kind: QuestionKind
  readonly text: string
  /** Of `single` and `multiple`; empty for the others. */
  readonly options: readonly Choice[]
  /** Of `keywords`: any one of them makes the answer right; empty for the others. */
  readonly keywords: readonly string[]
}

export type QuestionShelf = 'published' | 'draft' | 'removed'

/** A question of the bank: a document of its own. */
export interface QuestionDocument extends Versioned {
  readonly kind: 'question'
  readonly shelf: QuestionShelf
  /** When it was written (ms): the order of the bank. */
  readonly rank: number
  readonly question: Question
  readonly by: string
}

/** A question as it was drawn. `right` never leaves the server: no output schema names it. */
export interface Drawn {
  /** Its name within the attempt. */
  readonly key: string
  /** The question of the bank, for the funnel. */
  readonly of: string
  readonly kind: QuestionKind
  readonly text: string
  /** Shuffled; the keys are given by place and say nothing. */
  readonly options: readonly { readonly key: string; readonly text: string }[]
  /** The keys of the right options, or the keywords, as they were when it was drawn. */
  readonly right: readonly string[]
}

/** A test that somebody is taking: judged by what was true when it began. */
export interface Attempt {
  readonly id: string
  readonly startedAt: number
  readonly endsAt: number
  readonly passMark: number
  readonly questions: readonly Drawn[]
}

/** A test begun within the last 24 h; it counts whether it was answered or not. */
export interface Begun {
  readonly id: string
  readonly at: number
  readonly answered: boolean
}

/** How a question went for this visitor: which question filters whom (SPEC 2.5). */
export interface QuestionTally {
  readonly question: string
  readonly asked: number
  readonly right: number
  readonly wrong: number
}

/** What an operator reads before deciding. */
export interface ReadAnswer {
  readonly question: string
  readonly answer: string
}

/** The way in; part of the person's document. */
export interface EntryPart {
  readonly attempt: Attempt | null
  readonly begun: readonly Begun[]
  /** Bounded: the questions met last. */
  readonly tallies: readonly QuestionTally[]
  /** 1 while an operator is to read the answers, 2 when it is decided (a decision sent again finds its answer): indexed. */
  readonly queue: 0 | 1 | 2
  /** Since when (ms): the order of the queue; indexed. */
  readonly since: number
  /** The test that waits, or waited; '' when none did: indexed. */
  readonly review: string
  readonly answers: readonly ReadAnswer[]
  /** What an operator last decided. */
  readonly decided: { readonly at: number; readonly passed: boolean; readonly reason: string } | null
}

export const noEntry: EntryPart = {
  attempt: null,
  begun: [],
  tallies: [],
  queue: 0,
  since: 0,
  review: '',
  answers: [],
  decided: null,
}
