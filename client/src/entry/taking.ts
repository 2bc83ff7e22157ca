/** Taking a test: what has been chosen so far, kept apart from the screen. */
import type { InputOf, OutputOf } from '../../../shared/action'
import type { start, submit } from '../../../shared/entry/contract'

export type Attempt = OutputOf<typeof start>['attempt']
export type Asked = Attempt['questions'][number]

/** An answer under way: options by their keys, or a text. */
export interface Chosen {
  readonly options: readonly string[]
  readonly text: string
}
export type ChosenAnswers = Readonly<Record<string, Chosen>>

const nothing: Chosen = { options: [], text: '' }

export const chosenFor = (answers: ChosenAnswers, { question }: Asked): Chosen => answers[question] ?? nothing

/** Taps an option: of a single choice it takes the place of the other, of a multiple choice it comes and goes. */
export function withOption(answers: ChosenAnswers, asked: Asked, option: string): ChosenAnswers {
  const { options } = chosenFor(answers, asked)
  const multiple = options.includes(option) ? options.filter((one) => one !== option) : [...options, option]
  return { ...answers, [asked.question]: { options: asked.kind === 'single' ? [option] : multiple, text: '' } }
}

export const withText = (answers: ChosenAnswers, { question }: Asked, text: string): ChosenAnswers => ({
  ...answers,
  [question]: { options: [], text },
})

export const isWritten = ({ kind }: Asked): boolean => kind === 'keywords' || kind === 'review'

export function isAnswered(answers: ChosenAnswers, asked: Asked): boolean {
  const { options, text } = chosenFor(answers, asked)
  return isWritten(asked) ? text.trim() !== '' : options.length > 0
}

/** What is sent: every question with its answer. */
export const sentOf = (answers: ChosenAnswers, { id, questions }: Attempt): InputOf<typeof submit> => ({
  attempt: id,
  answers: questions.map((asked) => {
    const { options, text } = chosenFor(answers, asked)
    return isWritten(asked) ? { question: asked.question, text } : { question: asked.question, chosen: [...options] }
  }),
})

/** The first question without an answer; the last one when there is none. */
export function firstOpen(answers: ChosenAnswers, { questions }: Attempt): number {
  const open = questions.findIndex((asked) => !isAnswered(answers, asked))
  return open < 0 ? questions.length - 1 : open
}

export const kindNames: Readonly<Record<Asked['kind'], string>> = {
  single: '单选',
  multiple: '多选，可以选几个',
  keywords: '简答',
  review: '简答',
}
