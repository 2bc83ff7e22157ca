import fc from 'fast-check'
import { NEVER } from '../documents'
import { orderOf } from './order'
import {
  decideHandIn,
  decideStart,
  duePayments,
  faultsOf,
  nextPayment,
  orderFor,
  pointsFor,
  withPayment,
} from './rules'
import { noQuizzes, type Question, type Quiz, type QuizzesPart } from './state'

const question = (text: string, right: readonly number[] = [0], options = ['甲', '乙', '丙']): Question => ({
  ...{ text, kind: right.length > 1 ? 'multiple' : 'single', options, right, explanation: '' },
})

const OPENED = 1_000_000
const CLOSES = OPENED + 600_000
const quiz: Quiz = {
  ...{ _id: 'quiz:q', version: 1, kind: 'quiz', shelf: 'shown', rank: CLOSES, title: '春天', intro: '' },
  ...{ opensAt: OPENED, closesAt: CLOSES, by: 'a', outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
  questions: [question('一', [0]), question('二', [1, 2]), question('三', [2])],
  ...{
    limitSeconds: 60,
    prizes: [
      { right: 1, points: 5 },
      { right: 3, points: 20 },
    ],
  },
}
const drawn = { attempt: 'anAttempt001', seed: 7 }

function started(at = OPENED, seed = 7): QuizzesPart {
  const told = decideStart(noQuizzes, 'q', quiz, { ...drawn, seed }, at)
  if (!told.ok) throw new Error(told.refusal)
  return told.value.part
}

/** What a member taps who knows which options are meant, by the order on their screen. */
const answersFor = (meant: readonly (readonly number[])[], seed = 7) =>
  orderFor(quiz, { seed }).map(({ question: asked, options }) =>
    (meant[asked] ?? []).map((place) => options.indexOf(place)),
  )

const handIn = (
  part: QuizzesPart,
  answers: readonly (readonly number[])[],
  now = OPENED + 1,
  attempt = drawn.attempt,
) => decideHandIn(part, 'q', quiz, { attempt, answers }, now, 3)

test.each([
  ['all', [[0], [1, 2], [2]], 3, 20],
  ['two', [[0], [1], [2]], 2, 5],
  ['one', [[1], [2, 1], [0]], 1, 5],
  ['none', [[1], [], []], 0, 0],
])('%s right answers score and pay by fixed steps', (_name, meant, right, points) => {
  expect(handIn(started(), answersFor(meant))).toMatchObject({
    ok: true,
    value: { attempt: { right, points, revision: 3 } },
  })
})

test.each([
  ['in the last moment', OPENED + 59_999, null],
  ['a moment after the limit', OPENED + 60_000, 'too-late'],
  ['long after', CLOSES + 1, 'too-late'],
])('an attempt handed in %s', (_name, now, refusal) => {
  expect(handIn(started(), answersFor([[0], [1, 2], [2]]), now)).toMatchObject(
    refusal === null ? { ok: true } : { refusal },
  )
})

test('an attempt ends with its quiz, however much of its time is left', () => {
  const part = started(CLOSES - 10_000)
  expect(part.attempts[0]?.endsAt).toBe(CLOSES)
  expect(handIn(part, answersFor([[0], [1, 2], [2]]), CLOSES)).toMatchObject({ refusal: 'too-late' })
})

test('a quiz that was closed early takes no more, whatever an attempt was promised', () => {
  const early = { ...quiz, closesAt: OPENED + 5_000 }
  const handed = { attempt: drawn.attempt, answers: answersFor([[0], [1, 2], [2]]) }
  expect(decideHandIn(started(), 'q', early, handed, OPENED + 5_000, 1)).toMatchObject({ refusal: 'ended' })
})

test('there is one try', () => {
  const part = started()
  expect(decideStart(part, 'q', quiz, drawn, OPENED + 1)).toMatchObject({ refusal: 'already-started' })
  const done = handIn(part, answersFor([[0], [1, 2], [2]]))
  if (!done.ok) throw new Error(done.refusal)
  expect(handIn(done.value.part, answersFor([[0], [1, 2], [2]]))).toMatchObject({ refusal: 'already-handed-in' })
})

test('nobody begins before it is shown or after it has ended', () => {
  expect(decideStart(noQuizzes, 'q', { ...quiz, shelf: 'draft' }, drawn, OPENED)).toMatchObject({ refusal: 'ended' })
  expect(decideStart(noQuizzes, 'q', quiz, drawn, CLOSES)).toMatchObject({ refusal: 'ended' })
})

test('an attempt of somebody else, and one that was never begun, are refused by name', () => {
  expect(handIn(started(), answersFor([]), OPENED + 1, 'another00000')).toMatchObject({ refusal: 'not-your-attempt' })
  expect(handIn(noQuizzes, answersFor([]))).toMatchObject({ refusal: 'not-started' })
})

test.each([
  ['too few', [[0]]],
  ['too many', [[0], [0], [0], [0]]],
  ['an option that is not there', [[5], [5], [5]]],
  [
    'the same option twice',
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'two options where one is asked for',
    [
      [0, 1],
      [0, 1],
      [0, 1],
    ],
  ],
])('answers that do not fit are refused: %s', (_name, answers) => {
  expect(handIn(started(), answers)).toMatchObject({ refusal: 'does-not-fit' })
})

test('points are due when the quiz has ended, once', () => {
  const done = handIn(started(), answersFor([[0], [1, 2], [2]]))
  if (!done.ok) throw new Error(done.refusal)
  const { part } = done.value
  expect(nextPayment(part)).toBe(CLOSES)
  expect(duePayments(part, CLOSES - 1)).toEqual([])
  const [due] = duePayments(part, CLOSES)
  if (due === undefined) throw new Error('nothing due')
  const paid = withPayment(part, due, { points: 20, cut: 0 })
  expect([duePayments(paid, CLOSES), nextPayment(paid), paid.perfect]).toEqual([[], null, 1])
})

test('what was not handed in pays nothing', () => {
  expect(duePayments(started(), CLOSES + 1)).toEqual([])
})

test('every order is a way to read all questions and options once, the same for the same seed', () => {
  const counts = fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(counts, fc.nat(2 ** 32 - 1), (options, seed) => {
      const order = orderOf(options, seed)
      expect(orderOf(options, seed)).toEqual(order)
      expect(order.map((one) => one.question).sort((a, b) => a - b)).toEqual(options.map((_, place) => place))
      for (const one of order) {
        const sorted = [...one.options].sort((a, b) => a - b)
        expect(sorted).toEqual(Array.from({ length: options[one.question] ?? 0 }, (_, place) => place))
      }
    }),
  )
})

test('whatever the order on the screen, the meant answers score the same', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), (seed) => {
      const told = handIn(started(OPENED, seed), answersFor([[0], [2, 1], [1]], seed))
      expect(told).toMatchObject({ ok: true, value: { attempt: { right: 2 } } })
    }),
  )
})

test.each([
  ['a right option that is not there', { questions: [question('一', [3])], prizes: [] }, 'no-right-option'],
  [
    'two right ones in a single choice',
    { questions: [{ ...question('一', [0, 1]), kind: 'single' as const }], prizes: [] },
    'one-right-option',
  ],
  ['the same option twice', { questions: [question('一', [0], ['甲', '甲'])], prizes: [] }, 'same-options'],
  [
    'a prize nobody can reach',
    { questions: [question('一')], prizes: [{ right: 2, points: 5 }] },
    'prize-out-of-reach',
  ],
  [
    'a better score that pays less',
    {
      questions: [question('一'), question('二')],
      prizes: [
        { right: 1, points: 5 },
        { right: 2, points: 1 },
      ],
    },
    'prizes-fall',
  ],
])('an unfair quiz is told from a fair one: %s', (_name, draft, fault) => {
  expect(faultsOf(draft)).toMatchObject([{ fault }])
})

test('a fair quiz has no fault', () => expect(faultsOf(quiz)).toEqual([]))

test('a score pays its highest step', () => {
  expect([0, 1, 2, 3].map((right) => pointsFor(quiz.prizes, right))).toEqual([0, 5, 5, 20])
})
