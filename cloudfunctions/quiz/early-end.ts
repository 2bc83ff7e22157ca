/** A quiz that was ended before its time pays then, not when it would have ended (SPEC 7.1). */
import type { Person } from '../../shared/person'
import { payingFrom, withEarlyEnd } from '../../shared/quiz/rules'
import type { Quiz, QuizResult } from '../../shared/quiz/state'
import { withExpired } from '../../shared/reactions'
import { idOf } from '../activity/things'
import type { Documents } from '../platform/documents'
import type { Courier } from '../platform/effects'
import { type Deadline, deadlineIn, lost, untilDone } from '../platform/retry'
import { stamped } from '../platform/stamp'
import type { Tender } from '../platform/tenders'
import { writeVersion } from '../platform/writing'

/** What is not done by then is done by the next sweep. */
const PAYING_MS = 25_000
const AT_ONCE = 50

/** Who handed in, by the index of the ranking, a few at a time. */
async function* answerersOf(documents: Documents, quiz: Quiz): AsyncGenerator<readonly string[]> {
  for (let right = quiz.questions.length; right >= 0; right--) {
    for (let from = 0, more = true; more; ) {
      const found = await documents.readMany<QuizResult>('results', {
        where: { quiz: idOf(quiz), right, usedMs: { gte: from } },
        ...{ sort: [['usedMs', 'asc']], limit: AT_ONCE, fields: ['account', 'usedMs'] },
      })
      yield found.map(({ account }) => account)
      const last = found.at(-1)?.usedMs ?? 0
      more = found.length === AT_ONCE
      // So many of one time are not told apart: the next page begins behind them.
      from = last > from ? last : last + 1
    }
  }
}

/** One member's attempt ends when the quiz did; what follows is what time alone brings. */
async function endFor(courier: Courier, deadline: Deadline, found: Person, quiz: Quiz): Promise<void> {
  const { documents, plan, moment } = courier
  let known: Person | null = found
  await untilDone<true>(deadline, async () => {
    const before = known ?? (await documents.read<Person>('people', found._id))
    known = null
    const quizzes = before === null ? null : withEarlyEnd(before.quizzes, idOf(quiz), quiz.closesAt)
    if (before === null || quizzes === null) return true
    const { person } = withExpired({ ...before, quizzes }, plan, moment)
    return (await writeVersion(documents, 'people', before, stamped('people', person, courier))) === null ? lost : true
  })
}

async function settle(courier: Courier, deadline: Deadline, quiz: Quiz): Promise<boolean> {
  const { documents } = courier
  for await (const accounts of answerersOf(documents, quiz)) {
    if (accounts.length === 0) continue
    if (deadline.passed()) return false
    const where = { account: { in: accounts } }
    const people = await documents.readMany<Person>('people', { where, limit: accounts.length })
    await Promise.all(people.map((person) => endFor(courier, deadline, person, quiz)))
  }
  return true
}

export const earlyEnds: Tender = {
  kind: 'quiz',
  tend: async (courier, thing) => {
    const quiz = thing as Quiz
    const from = payingFrom(quiz)
    if (from === null || from > courier.moment.now) return
    if (!(await settle(courier, deadlineIn(PAYING_MS), quiz))) return
    const after = stamped('things', { ...quiz, endedEarly: false }, courier)
    await writeVersion(courier.documents, 'things', quiz, after)
  },
}
