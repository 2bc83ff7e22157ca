/** What the makers of quizzes do. The audit log says that, never what is right: others read it too. */
import { decideClose, decideDiscard, decidePublish } from '../../shared/activity/rules'
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/quiz/contract'
import { faultsOf } from '../../shared/quiz/rules'
import type { Quiz } from '../../shared/quiz/state'
import { activityAudit as audit } from '../activity/audit'
import { idOf, made } from '../activity/things'
import { command } from '../platform/handler'
import { type Judged, judgeTexts, refusedText } from '../platform/texts'

const theQuiz = made<Quiz>({ kind: 'quiz', questions: [], limitSeconds: 0, prizes: [] })

export const save = command(
  contract.save,
  theQuiz,
  (quiz, { draft }, _call, judged: Judged) => {
    if (quiz.shelf !== 'draft') return refuse('not-a-draft')
    const rejected = refusedText(judged)
    if (rejected !== null) return rejected
    const { title, intro = '', limitSeconds, prizes } = draft
    const questions = draft.questions.map((one) => ({ ...one, explanation: one.explanation ?? '' }))
    const faults = faultsOf({ questions, prizes })
    if (faults.length > 0) return refuse('unfair-quiz', { faults })
    const state: Quiz = { ...quiz, title, intro, limitSeconds, prizes, questions }
    return accept({
      state,
      audit: audit(state, quiz.version === 0 ? 'new' : 'draft', 'draft'),
      answer: () => ({ id: idOf(quiz) }),
    })
  },
  {
    look: (_quiz, { draft }, call) => {
      const texts = draft.questions.flatMap(({ text, options, explanation }) => [text, explanation, ...options])
      return judgeTexts(call, draft.title, draft.intro, ...texts)
    },
  },
)

export const publish = command(contract.publish, theQuiz, (quiz, { closesAt }, { moment }) => {
  const decided = decidePublish(quiz, closesAt, moment.now)
  if (!decided.ok) return decided
  const state = decided.value
  return accept({ state, audit: audit(state, 'draft', 'open'), answer: () => ({ id: idOf(quiz), closesAt }) })
})

export const close = command(contract.close, theQuiz, (quiz, _input, { moment }) => {
  const decided = decideClose(quiz, moment.now)
  if (!decided.ok) return decided
  const state = decided.value
  return accept({
    ...{ state, audit: audit(state, 'open', 'ended') },
    answer: () => ({ id: idOf(quiz), closesAt: state.closesAt }),
  })
})

export const discard = command(contract.discard, theQuiz, (quiz) => {
  const decided = decideDiscard(quiz)
  if (!decided.ok) return decided
  return accept({ state: decided.value, audit: audit(quiz, 'draft', 'gone'), answer: () => ({ id: idOf(quiz) }) })
})
