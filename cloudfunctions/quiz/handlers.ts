/** What members do with a quiz (SPEC 7.1): one document changes, their own. */
import type { Effect } from '../../shared/documents'
import { opaqueId } from '../../shared/ids'
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/quiz/contract'
import { decideHandIn, decideStart } from '../../shared/quiz/rules'
import type { Attempt, Quiz } from '../../shared/quiz/state'
import { shownActivity } from '../activity/things'
import { type Call, command } from '../platform/handler'
import { self } from '../platform/subjects'

const look = (_member: unknown, { id }: { readonly id: string }, call: Call) => shownActivity<Quiz>(call, 'quiz', id)

const ATTEMPT_LENGTH = 12

const seedFrom = (bytes: Uint8Array): number => bytes.reduce((seed, byte) => seed * 256 + byte, 0)

export const start = command(
  contract.start,
  self,
  (member, { id }, { random, moment }, quiz: Quiz | null) => {
    if (quiz === null) return refuse('no-such-quiz')
    const drawn = { attempt: opaqueId(ATTEMPT_LENGTH, random), seed: seedFrom(random(4)) }
    const decided = decideStart(member.quizzes, id, quiz, drawn, moment.now)
    if (!decided.ok) return decided
    const { part, attempt } = decided.value
    const { startedAt, endsAt } = attempt
    return accept({
      state: { ...member, quizzes: part },
      answer: () => ({ attempt: attempt.attempt, startedAt, endsAt }),
    })
  },
  { look },
)

/** The result goes to the ranking under a name of its own: delivered twice, it stands there once. */
const resultOf = (attempt: Attempt, account: string): Effect => {
  const { id, right, startedAt, handedInAt } = attempt
  return {
    ...{ id: `quiz:${id}:${account}`, at: handedInAt, to: { collection: 'results' } },
    document: { quiz: id, account, right, usedMs: handedInAt - startedAt },
  }
}

/** Scored here, told and paid when the quiz has ended: before, a score would tell what is right. */
export const handIn = command(
  contract.handIn,
  self,
  (member, { id, attempt: named, answers }, { moment, plan }, quiz: Quiz | null) => {
    if (quiz === null) return refuse('no-such-quiz')
    const handed = { attempt: named, answers }
    const decided = decideHandIn(member.quizzes, id, quiz, handed, moment.now, plan.revision)
    if (!decided.ok) return decided
    const { part, attempt } = decided.value
    return accept({
      state: { ...member, quizzes: part },
      effects: [resultOf(attempt, member.account)],
      answer: () => ({ handedInAt: attempt.handedInAt, closesAt: attempt.closesAt }),
    })
  },
  { look },
)
