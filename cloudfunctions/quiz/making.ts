/** What the makers of quizzes do. The audit log says that, never what is right: others read it too. */
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/quiz/contract'
import { endedEarly, faultsOf } from '../../shared/quiz/rules'
import type { Quiz } from '../../shared/quiz/state'
import { ending, publishing, saving } from '../activity/making'
import { made } from '../activity/things'

const theQuiz = made<Quiz>({ kind: 'quiz', questions: [], limitSeconds: 0, prizes: [] })

export const save = saving(
  contract.save,
  theQuiz,
  ({ title, intro, questions }) => [
    ...[title, intro],
    ...questions.flatMap(({ text, options, explanation }) => [text, explanation, ...options]),
  ],
  (quiz, { title, intro = '', limitSeconds, prizes, questions }) => {
    const explained = questions.map((one) => ({ ...one, explanation: one.explanation ?? '' }))
    const faults = faultsOf({ questions: explained, prizes })
    if (faults.length > 0) return refuse('unfair-quiz', { faults })
    return accept({ ...quiz, title, intro, limitSeconds, prizes, questions: explained })
  },
)

export const publish = publishing(contract.publish, theQuiz)
export const { close, discard } = ending(contract, theQuiz, endedEarly)
