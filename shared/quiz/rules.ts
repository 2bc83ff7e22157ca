import { keptTaken, MOST_AT_ONCE, phaseOf } from '../activity/rules'
import { accept, type Outcome, refuse } from '../outcome'
import { orderOf } from './order'
import type { Attempt, Prize, Question, Quiz, QuizzesPart } from './state'

type Draft = Pick<Quiz, 'questions' | 'prizes'>

/** What is wrong with a quiz, by the number of its question (from 0); null for the quiz itself. */
export interface QuizFault {
  readonly question: number | null
  readonly fault: 'no-right-option' | 'one-right-option' | 'same-options' | 'prize-out-of-reach' | 'prizes-fall'
}

function faultOf({ options, right, kind }: Question): QuizFault['fault'] | null {
  const inside = right.filter((place, index) => place < options.length && right.indexOf(place) === index)
  if (inside.length === 0 || inside.length < right.length) return 'no-right-option'
  if (kind === 'single' && right.length !== 1) return 'one-right-option'
  if (new Set(options).size < options.length) return 'same-options'
  return null
}

/** Everything that keeps a quiz from being fair. */
export function faultsOf({ questions, prizes }: Draft): QuizFault[] {
  const inQuestions = questions.flatMap((question, index): QuizFault[] => {
    const fault = faultOf(question)
    return fault === null ? [] : [{ question: index, fault }]
  })
  const sorted = [...prizes].sort((a, b) => a.right - b.right)
  const falls = sorted.some((prize, index) => index > 0 && !risesFrom(sorted[index - 1], prize))
  return [
    ...inQuestions,
    ...(prizes.some(({ right }) => right > questions.length)
      ? [{ question: null, fault: 'prize-out-of-reach' } as const]
      : []),
    ...(falls ? [{ question: null, fault: 'prizes-fall' } as const] : []),
  ]
}

const risesFrom = (before: Prize | undefined, prize: Prize): boolean =>
  before === undefined || (prize.right > before.right && prize.points >= before.points)

/** The points that a score pays: those of the highest step it has reached. */
export const pointsFor = (prizes: readonly Prize[], right: number): number =>
  prizes.reduce((best, prize) => (prize.right <= right ? Math.max(best, prize.points) : best), 0)

export const attemptAt = (part: QuizzesPart, quiz: string): Attempt | undefined =>
  part.attempts.find((attempt) => attempt.id === quiz)

export interface Drawn {
  readonly attempt: string
  readonly seed: number
}

/** Begins a member's one try: time runs from here, on the server's clock. */
export function decideStart(
  part: QuizzesPart,
  id: string,
  quiz: Quiz,
  drawn: Drawn,
  now: number,
): Outcome<{ part: QuizzesPart; attempt: Attempt }, 'ended' | 'already-started' | 'too-many-at-once'> {
  if (attemptAt(part, id) !== undefined) return refuse('already-started')
  if (phaseOf(quiz, now) !== 'open') return refuse('ended')
  const kept = keptTaken(part.attempts, now, isUnpaid)
  if (kept.length >= MOST_AT_ONCE) return refuse('too-many-at-once')
  const { title, closesAt } = quiz
  const endsAt = Math.min(now + quiz.limitSeconds * 1_000, closesAt)
  const attempt: Attempt = {
    ...{ id, title, closesAt, ...drawn, startedAt: now, endsAt, given: null, handedInAt: 0 },
    ...{ right: 0, of: quiz.questions.length, points: 0, revision: 0, paid: null },
  }
  return accept({ part: { ...part, attempts: [...kept, attempt] }, attempt })
}

const isUnpaid = ({ given, paid }: Attempt): boolean => given !== null && paid === null

export type HandInRefusal =
  | 'ended'
  | 'not-started'
  | 'not-your-attempt'
  | 'already-handed-in'
  | 'too-late'
  | 'does-not-fit'

/**
 * Scores an attempt. Answers are places on the member's own screen; they are put back into the quiz's order.
 * @param revision of the rules that price it
 */
export function decideHandIn(
  part: QuizzesPart,
  id: string,
  quiz: Quiz,
  handed: { readonly attempt: string; readonly answers: readonly (readonly number[])[] },
  now: number,
  revision: number,
): Outcome<{ part: QuizzesPart; attempt: Attempt }, HandInRefusal> {
  const attempt = attemptAt(part, id)
  if (attempt === undefined) return refuse('not-started')
  if (attempt.attempt !== handed.attempt) return refuse('not-your-attempt')
  if (attempt.given !== null) return refuse('already-handed-in')
  if (now >= attempt.endsAt) return refuse('too-late')
  if (phaseOf(quiz, now) !== 'open') return refuse('ended')
  const given = inOrderOfQuiz(quiz, attempt, handed.answers)
  if (given === null) return refuse('does-not-fit')
  const right = quiz.questions.filter((question, index) => isRight(question, given[index] ?? [])).length
  const done: Attempt = {
    ...{ ...attempt, given, handedInAt: now, right, points: pointsFor(quiz.prizes, right), revision },
  }
  return accept({
    part: { ...part, attempts: part.attempts.map((one) => (one === attempt ? done : one)) },
    attempt: done,
  })
}

const isRight = ({ right }: Question, given: readonly number[]): boolean =>
  given.length === right.length && right.every((place) => given.includes(place))

/** What stands where on the member's screen. */
export const orderFor = (quiz: Pick<Quiz, 'questions'>, { seed }: Pick<Attempt, 'seed'>) =>
  orderOf(
    quiz.questions.map(({ options }) => options.length),
    seed,
  )

function inOrderOfQuiz(
  quiz: Quiz,
  attempt: Attempt,
  answers: readonly (readonly number[])[],
): readonly (readonly number[])[] | null {
  if (answers.length !== quiz.questions.length) return null
  const given: number[][] = quiz.questions.map(() => [])
  for (const [place, { question, options }] of orderFor(quiz, attempt).entries()) {
    const chosen = answers[place] ?? []
    const places = chosen.map((option) => options[option])
    const most = quiz.questions[question]?.kind === 'single' ? 1 : options.length
    if (places.includes(undefined) || new Set(places).size < places.length || places.length > most) return null
    given[question] = places.map((option) => option ?? 0).sort((a, b) => a - b)
  }
  return given
}

/** Attempts whose quiz has ended and whose points have not been posted. */
export const duePayments = (part: QuizzesPart, now: number): Attempt[] =>
  part.attempts.filter((attempt) => isUnpaid(attempt) && attempt.closesAt <= now)

/** When the next of a member's quizzes ends that has something to pay; null when none has. */
export const nextPayment = (part: QuizzesPart): number | null =>
  part.attempts.reduce<number | null>(
    (soonest, attempt) => (isUnpaid(attempt) ? Math.min(soonest ?? attempt.closesAt, attempt.closesAt) : soonest),
    null,
  )

/** Notes what an attempt was paid, and a quiz without a mistake. */
export const withPayment = (
  part: QuizzesPart,
  attempt: Attempt,
  paid: { points: number; cut: number },
): QuizzesPart => ({
  attempts: part.attempts.map((one) => (one.id === attempt.id ? { ...one, paid } : one)),
  perfect: part.perfect + (attempt.right === attempt.of ? 1 : 0),
})

/** Ends a quiz before its time: its points follow then, not when it would have ended. */
export const endedEarly = (before: Quiz, after: Quiz): Quiz =>
  after.closesAt < before.closesAt ? { ...after, endedEarly: true } : after

/** From when the points of a quiz that was ended early are to be paid; null when there is nothing to do. */
export const payingFrom = ({ kind, endedEarly: early, closesAt }: Pick<Quiz, 'kind' | 'endedEarly' | 'closesAt'>) =>
  kind === 'quiz' && early === true ? closesAt : null

/** An attempt at a quiz that has ended early; null when there is nothing left to pay. */
export function withEarlyEnd(part: QuizzesPart, id: string, closesAt: number): QuizzesPart | null {
  const attempt = attemptAt(part, id)
  if (attempt === undefined || !isUnpaid(attempt) || attempt.closesAt <= closesAt) return null
  return { ...part, attempts: part.attempts.map((one) => (one === attempt ? { ...one, closesAt } : one)) }
}
