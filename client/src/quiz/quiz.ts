import type { OutputOf } from '../../../shared/action'
import { handIn, start, view } from '../../../shared/quiz/contract'
import { ask } from '../platform/answers'
import { call } from '../platform/call'
import { explain } from '../platform/refusals'
import { readStored, removeStored, writeStored } from '../platform/storage'
import { handInTexts, startTexts } from './refusals'

export type QuizView = OutputOf<typeof view>
export type MyAttempt = NonNullable<QuizView['mine']>
export type Answers = readonly (readonly number[])[]

const nameOf = (attempt: string): string => `quiz.${attempt}`

/** What was chosen so far stays on the phone: a reload loses nothing. */
export const keptAnswers = ({ attempt, questions }: MyAttempt): Answers =>
  readStored<Answers>(nameOf(attempt)) ?? questions.map(() => [])

export const keepAnswers = (attempt: string, answers: Answers): void => writeStored(nameOf(attempt), answers)

/** Begins; a sentence when that was not to be. */
export async function begin(id: string): Promise<string | null> {
  const reply = await call(start, { id })
  await ask(view, { id })
  return reply.ok || reply.refusal === 'already-started' ? null : explain(reply.refusal, startTexts)
}

/** Hands in; a sentence when that was not to be. */
export async function submit(id: string, attempt: string, answers: Answers): Promise<string | null> {
  const reply = await call(handIn, { id, attempt, answers: answers.map((chosen) => [...chosen]) })
  if (!reply.ok && reply.refusal === 'offline') return explain(reply.refusal, handInTexts)
  await ask(view, { id })
  if (reply.ok || reply.refusal === 'already-handed-in') removeStored(nameOf(attempt))
  return reply.ok || reply.refusal === 'already-handed-in' ? null : explain(reply.refusal, handInTexts)
}

/** Chooses an option, or takes it back. */
export function chosenWith(answers: Answers, question: number, option: number, kind: 'single' | 'multiple'): Answers {
  return answers.map((chosen, place) => {
    if (place !== question) return chosen
    if (kind === 'single') return [option]
    return chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option].sort((a, b) => a - b)
  })
}
