import type { Activity, Taken } from '../activity/state'

export type QuestionKind = 'single' | 'multiple'

export interface Question {
  readonly text: string
  readonly kind: QuestionKind
  readonly options: readonly string[]
  /** Places of the right options. Never leaves the server before the end. */
  readonly right: readonly number[]
  readonly explanation: string
}

/** So many right answers pay so many points: fixed, no chance (SPEC 7.1). */
export interface Prize {
  readonly right: number
  readonly points: number
}

export interface Quiz extends Activity {
  readonly kind: 'quiz'
  readonly questions: readonly Question[]
  readonly limitSeconds: number
  readonly prizes: readonly Prize[]
  /** It was ended before its time, and not everybody has been paid yet. */
  readonly endedEarly?: boolean
}

/** A member's one try at a quiz. */
export interface Attempt extends Taken {
  readonly title: string
  /** Names this attempt: what is handed in says which one it belongs to. */
  readonly attempt: string
  /** From it follow the order of questions and options. */
  readonly seed: number
  readonly startedAt: number
  readonly endsAt: number
  /** What was chosen, by the quiz's own order; null until it is handed in. */
  readonly given: readonly (readonly number[])[] | null
  readonly handedInAt: number
  readonly right: number
  readonly of: number
  /** What the score pays, at the revision that priced it; posted when the quiz ends. */
  readonly points: number
  readonly revision: number
  readonly paid: { readonly points: number; readonly cut: number } | null
}

export interface QuizzesPart {
  readonly attempts: readonly Attempt[]
  /** Quizzes answered without a mistake. */
  readonly perfect: number
}

export const noQuizzes: QuizzesPart = { attempts: [], perfect: 0 }

/** What a finished attempt leaves for the ranking. Append only; it names nobody but the account. */
export interface QuizResult {
  readonly _id: string
  readonly quiz: string
  readonly account: string
  readonly right: number
  readonly usedMs: number
}
