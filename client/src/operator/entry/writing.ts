/** A question while it is written: kept while the app is open, so that going back to look at something loses nothing. */
import { create } from 'zustand'
import { faultsOf, LONGEST_KEYWORD, LONGEST_TEXT, MOST_OPTIONS } from '../../../../shared/entry/questions'
import type { Choice, Question, QuestionKind } from '../../../../shared/entry/state'
import { type BankQuestion, questionFaultWords } from './words'

export interface Written {
  readonly kind: QuestionKind
  readonly text: string
  readonly options: readonly Choice[]
  /** As typed, separated by signs. */
  readonly keywords: string
}

/** The name under which a new question is kept. */
export const NEW = 'new'

interface Writing {
  readonly written: Readonly<Record<string, Written>>
  /** What the list showed last: a question is opened with what is known of it. */
  readonly shown: Readonly<Record<string, BankQuestion>>
  /** Rises when the bank was changed here: the list asks again. */
  readonly changes: number
}

export const useWriting = create<Writing>(() => ({ written: {}, shown: {}, changes: 0 }))

export const showQuestion = (question: BankQuestion): void =>
  useWriting.setState(({ shown }) => ({ shown: { ...shown, [question.id]: question } }))

export const keepWritten = (id: string, words: Written): void =>
  useWriting.setState(({ written }) => ({ written: { ...written, [id]: words } }))

export const dropWritten = (id: string): void =>
  useWriting.setState(({ written }) => {
    const { [id]: _dropped, ...others } = written
    return { written: others }
  })

export const bankChanged = (): void => useWriting.setState(({ changes }) => ({ changes: changes + 1 }))

const two: readonly Choice[] = [
  { text: '', right: true },
  { text: '', right: false },
]

export const blank: Written = { kind: 'single', text: '', options: two, keywords: '' }

export const writtenOf = ({ kind, text, options, keywords }: Question): Written => ({
  ...{ kind, text },
  options: options.length === 0 ? two : options,
  keywords: keywords.join('、'),
})

export const keywordsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\u3001\uff0c,;\uff1b|/\n]/u)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** As it is sent: what its kind does not ask for stays behind. */
export function questionOf({ kind, text, options, keywords }: Written): Question {
  const chosen = kind === 'single' || kind === 'multiple'
  return {
    ...{ kind, text: text.trim() },
    options: chosen ? options.map((option) => ({ text: option.text.trim(), right: option.right })) : [],
    keywords: kind === 'keywords' ? keywordsIn(keywords) : [],
  }
}

/** What is still missing, in one sentence; null when it can be kept. */
export function missingIn(written: Written): string | null {
  const question = questionOf(written)
  if (question.text === '') return '先写题目'
  if (Array.from(question.text).length > LONGEST_TEXT) return `题目最多 ${LONGEST_TEXT} 个字`
  if (question.options.some(({ text }) => text === '')) return '有一个选项还空着'
  const long = question.keywords.find((word) => Array.from(word).length > LONGEST_KEYWORD)
  if (long !== undefined) return `「${long}」太长了，每个关键词最多 ${LONGEST_KEYWORD} 个字`
  const [fault] = faultsOf(question)
  return fault === undefined ? null : questionFaultWords[fault]
}

/** Marks an option right, or wrong again; a single choice has one that is right. */
export const withRight = (written: Written, place: number): Written => ({
  ...written,
  options: written.options.map((option, other) =>
    written.kind === 'single'
      ? { ...option, right: other === place }
      : { ...option, right: other === place ? !option.right : option.right },
  ),
})

/** Another kind; of several right options a single choice keeps the first. */
export function withKind(written: Written, kind: QuestionKind): Written {
  const first = written.options.findIndex(({ right }) => right)
  const options =
    kind === 'single'
      ? written.options.map((option, place) => ({ ...option, right: place === first }))
      : written.options
  return { ...written, kind, options }
}

export const withOption = (written: Written): Written =>
  written.options.length >= MOST_OPTIONS
    ? written
    : { ...written, options: [...written.options, { text: '', right: false }] }

export const withoutOption = (written: Written, place: number): Written => ({
  ...written,
  options: written.options.filter((_, other) => other !== place),
})

export const isSame = (one: Written, other: Written): boolean =>
  JSON.stringify(questionOf(one)) === JSON.stringify(questionOf(other))
