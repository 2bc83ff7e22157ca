import { phaseOf } from '../../shared/activity/rules'
import { accept, refuse } from '../../shared/outcome'
import type { Member } from '../../shared/person'
import * as contract from '../../shared/quiz/contract'
import { attemptAt, orderFor } from '../../shared/quiz/rules'
import { questionsOfSheet } from '../../shared/quiz/sheet'
import type { Attempt, Quiz, QuizResult } from '../../shared/quiz/state'
import { dayLimitOf } from '../activity/limit'
import { shownPeople } from '../activity/people'
import { anyActivity, shownActivity } from '../activity/things'
import { memberOf } from '../membership/caller'
import { type Call, query } from '../platform/handler'
import { readSpreadsheet } from '../platform/spreadsheet'

const SHOWN_ROWS = 50
/** A ranking that has ended changes no more, but for results still on their way. */
const KEPT_MS = 10_000

/** All that a member may see: before the end nothing in it depends on what is right. */
export const view = query(contract.view, async ({ id }, call) => {
  const quiz = await shownActivity<Quiz>(call, 'quiz', id)
  if (quiz === null) return refuse('no-such-quiz')
  const { now } = call.moment
  const member = memberOf(call)
  const { title, intro, closesAt, limitSeconds, questions } = quiz
  const attempt = attemptAt(member.quizzes, id)
  const common = {
    ...{ id, title, intro, now, closesAt, limitSeconds, questionCount: questions.length },
    prizes: quiz.prizes.map(({ right, points }) => ({ right, points })),
    dayLimit: dayLimitOf(member, call),
  }
  if (phaseOf(quiz, now) === 'open') {
    const mine = attempt === undefined ? null : { ...attemptView(quiz, attempt, now), result: null }
    return accept({ ...common, phase: 'open' as const, mine, review: null, ranking: null })
  }
  const ended = await endedView(call, id, member, attempt)
  const mine = attempt === undefined ? null : { ...attemptView(quiz, attempt, now), result: ended.result }
  return accept({ ...common, phase: 'ended' as const, mine, review: reviewOf(quiz, attempt), ranking: ended.ranking })
})

function attemptView(quiz: Quiz, attempt: Attempt, now: number) {
  const { given, startedAt, endsAt } = attempt
  const running = given === null && now < endsAt && phaseOf(quiz, now) === 'open'
  const state = running ? ('running' as const) : given === null ? ('missed' as const) : ('handed-in' as const)
  return {
    ...{ attempt: attempt.attempt, state, startedAt, endsAt: Math.min(endsAt, quiz.closesAt) },
    questions: running ? questionsOnScreen(quiz, attempt) : [],
  }
}

const questionsOnScreen = (quiz: Quiz, attempt: Attempt) =>
  orderFor(quiz, attempt).map(({ question, options }) => {
    const asked = quiz.questions[question]
    return {
      text: asked?.text ?? '',
      kind: asked?.kind ?? ('single' as const),
      options: options.map((place) => asked?.options[place] ?? ''),
    }
  })

const reviewOf = ({ questions }: Quiz, attempt: Attempt | undefined) =>
  questions.map(({ text, explanation, options, right }, question) => ({
    ...{ text, explanation },
    options: options.map((option, place) => ({
      ...{ text: option, right: right.includes(place) },
      mine: attempt?.given?.[question]?.includes(place) ?? false,
    })),
  }))

async function endedView(call: Call, quiz: string, member: Member, attempt: Attempt | undefined) {
  const { documents } = call
  const [rows, people] = await call.remembered(`ranking:${quiz}`, () => rankingOf(call, quiz), KEPT_MS)
  const ahead = async (right: number) => 1 + (await documents.count('results', { quiz, right: { gt: right } }))
  const handedIn = attempt !== undefined && attempt.given !== null
  const result = handedIn
    ? {
        ...{ right: attempt.right, points: attempt.paid?.points ?? attempt.points, cut: attempt.paid?.cut ?? 0 },
        rank: await ahead(attempt.right),
      }
    : null
  const shown = rows.map(({ account, ...row }) => ({ ...row, mine: account === member.account }))
  return { result, ranking: { people, rows: shown } }
}

/** The best fifty, equal scores on equal ranks (SPEC 7.1). */
async function rankingOf({ documents }: Call, quiz: string) {
  const best = await documents.readMany<QuizResult>('results', {
    where: { quiz },
    sort: [
      ['right', 'desc'],
      ['usedMs', 'asc'],
    ],
    limit: SHOWN_ROWS,
  })
  const accounts = best.map(({ account }) => account)
  const nameOf = await shownPeople(documents, accounts, { hide: true })
  const rows = best.map(({ account, right, usedMs }) => ({
    ...{ account, right, usedMs, ...nameOf(account) },
    rank: 1 + best.findIndex((other) => other.right === right),
  }))
  return [rows, await documents.count('results', { quiz })] as const
}

const MOST_FAULTS = 200

export const readTable = query(contract.readTable, async ({ file }, call) => {
  const table = await readSpreadsheet(call.files, file)
  if (!table.ok) return table
  const { questions, faults } = questionsOfSheet(table.value.rows)
  if (questions.length + faults.length === 0) return refuse('nothing-in-it')
  return accept({
    questions: questions.map((one) => ({ ...one, options: [...one.options], right: [...one.right] })),
    faults: faults.slice(0, MOST_FAULTS),
  })
})

export const read = query(contract.read, async ({ id }, call) => {
  const quiz = await anyActivity<Quiz>(call, 'quiz', id)
  if (quiz === null) return refuse('no-such-quiz')
  const { title, intro, limitSeconds, closesAt } = quiz
  const questions = quiz.questions.map((one) => ({ ...one, options: [...one.options], right: [...one.right] }))
  return accept({
    ...{ id, phase: phaseOf(quiz, call.moment.now), closesAt },
    handedIn: await call.documents.count('results', { quiz: id }),
    draft: { title, intro, limitSeconds, prizes: [...quiz.prizes], questions },
  })
})
