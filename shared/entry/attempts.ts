/** Drawing a test and judging it: the questions as they were at the draw decide. */
import { shuffled } from '../chance'
import { opaqueId, type RandomBytes } from '../ids'
import { normalised } from './questions'
import type { Attempt, Drawn, Question, QuestionTally, ReadAnswer } from './state'

/** A question of the bank, as the draw sees it. */
export interface BankQuestion {
  readonly id: string
  readonly question: Question
}

export interface TestPlan {
  readonly questions: number
  readonly passMark: number
  readonly seconds: number
  readonly attempts: number
}

const ATTEMPT_ID_LENGTH = 20
const LETTERS = 'abcdefghij'

/** Draws a test: which questions, in which order, with their options in which order. */
export function drawAttempt(bank: readonly BankQuestion[], plan: TestPlan, now: number, random: RandomBytes): Attempt {
  const drawn = shuffled(bank, random).slice(0, plan.questions)
  return {
    id: opaqueId(ATTEMPT_ID_LENGTH, random),
    startedAt: now,
    endsAt: now + plan.seconds * 1_000,
    passMark: Math.min(plan.passMark, drawn.length),
    questions: drawn.map((one, index) => drawQuestion(one, String(index + 1), random)),
  }
}

function drawQuestion({ id, question }: BankQuestion, key: string, random: RandomBytes): Drawn {
  const { kind, text, keywords } = question
  const options = shuffled(question.options, random).map((option, index) => ({ ...option, key: LETTERS[index] ?? '' }))
  return {
    key,
    of: id,
    kind,
    text,
    options: options.map((option) => ({ key: option.key, text: option.text })),
    right: kind === 'keywords' ? keywords : options.filter((option) => option.right).map((option) => option.key),
  }
}

/** An answer as it comes in: to a question by its key, either options by their keys or a text. */
export interface Given {
  readonly question: string
  readonly chosen?: readonly string[] | undefined
  readonly text?: string | undefined
}

export type GivenFault = 'attempt-tampered' | 'answer-missing' | 'answer-not-offered'

/** Is this an answer to every question that was asked, and to none other, with nothing that was not offered? */
export function faultOfAnswers({ questions }: Attempt, given: readonly Given[]): GivenFault | null {
  const keys = given.map(({ question }) => question)
  if (new Set(keys).size < keys.length) return 'attempt-tampered'
  if (keys.some((key) => !questions.some((question) => question.key === key))) return 'attempt-tampered'
  for (const question of questions) {
    const fault = faultOfAnswer(
      question,
      given.find((one) => one.question === question.key),
    )
    if (fault !== null) return fault
  }
  return null
}

function faultOfAnswer({ kind, options }: Drawn, given: Given | undefined): GivenFault | null {
  const chosen = given?.chosen ?? []
  const text = given?.text
  if (kind === 'keywords' || kind === 'review') {
    if (given?.chosen !== undefined) return 'answer-not-offered'
    return text === undefined ? 'answer-missing' : null
  }
  if (text !== undefined) return 'answer-not-offered'
  if (chosen.length === 0) return 'answer-missing'
  if (new Set(chosen).size < chosen.length || (kind === 'single' && chosen.length > 1)) return 'attempt-tampered'
  return chosen.every((key) => options.some((option) => option.key === key)) ? null : 'answer-not-offered'
}

/** `unread`: only a person can tell. */
export type Mark = 'right' | 'wrong' | 'unread'

export function markOf(question: Drawn, given: Given): Mark {
  switch (question.kind) {
    case 'review':
      return 'unread'
    case 'keywords': {
      const answer = normalised(given.text ?? '')
      return question.right.some((keyword) => answer.includes(normalised(keyword))) ? 'right' : 'wrong'
    }
    default: {
      const chosen = [...(given.chosen ?? [])].sort()
      const right = [...question.right].sort()
      return chosen.join() === right.join() ? 'right' : 'wrong'
    }
  }
}

export interface Judged {
  /** `unread`: it passes if a person likes the texts. */
  readonly result: 'passed' | 'failed' | 'unread'
  readonly marks: readonly { readonly question: string; readonly mark: Mark }[]
  /** The texts that a person is to read. */
  readonly toRead: readonly ReadAnswer[]
}

/** Judges answers that have no fault. */
export function judge({ questions, passMark }: Attempt, given: readonly Given[]): Judged {
  const answered = questions.map((question) => {
    const answer = given.find((one) => one.question === question.key) ?? { question: question.key }
    return { question, answer, mark: markOf(question, answer) }
  })
  const count = (mark: Mark) => answered.filter((one) => one.mark === mark).length
  const passed = count('right') >= passMark
  const possible = count('right') + count('unread') >= passMark
  return {
    result: passed ? 'passed' : possible ? 'unread' : 'failed',
    marks: answered.map(({ question, mark }) => ({ question: question.of, mark })),
    toRead: answered.flatMap(({ question, answer, mark }) =>
      mark === 'unread' ? [{ question: question.text, answer: answer.text ?? '' }] : [],
    ),
  }
}

/** Tallies of so many questions are kept with a visitor: those met last. */
export const KEPT_TALLIES = 12

const noTally = (question: string): QuestionTally => ({ question, asked: 0, right: 0, wrong: 0 })

/** Changes the tally of each of these questions; they are the ones met last. */
export function withTallies(
  tallies: readonly QuestionTally[],
  questions: readonly string[],
  change: (tally: QuestionTally) => QuestionTally,
): QuestionTally[] {
  const met = questions.map((id) => change(tallies.find(({ question }) => question === id) ?? noTally(id)))
  return [...tallies.filter(({ question }) => !questions.includes(question)), ...met].slice(-KEPT_TALLIES)
}
