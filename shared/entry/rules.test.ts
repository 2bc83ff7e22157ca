import fc from 'fast-check'
import { admit } from '../membership/rules'
import { isMember, newcomer, type Person } from '../person'
import type { Plan } from '../plan'
import { defaultSettings, type Settings } from '../settings'
import { DAY_MS } from '../time'
import { type BankQuestion, drawAttempt, type Given, judge, KEPT_TALLIES, markOf, withTallies } from './attempts'
import {
  attemptsLeft,
  decideReview,
  decideStart,
  decideSubmit,
  nextAttemptAt,
  readReviewName,
  reviewName,
  testPlanOf,
} from './rules'
import type { Attempt, Drawn, Question } from './state'

const NOW = 1_800_000_000_000
const at = (seconds: number) => ({ now: NOW + seconds * 1_000, today: '2027-01-15' })
const planWith = (changes: Partial<Settings> = {}): Plan => ({
  settings: { ...defaultSettings, 'membership.entry': 'test', ...changes },
  revision: 1,
  pauses: [],
})
const plan = planWith()
const newcoming = { account: '0123456789abcDEF', nickname: null, avatar: null }
const agreed: Person = { ...newcomer('p'), rulebook: { accepted: 1, at: 1 } }
const chance = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256))

const single = (id: string): BankQuestion => ({
  id,
  question: {
    kind: 'single',
    text: `单选 ${id}`,
    options: ['对的', '错一', '错二'].map((text) => ({ text, right: text === '对的' })),
    keywords: [],
  },
})
const written = (id: string, question: Partial<Question>): BankQuestion => ({
  id,
  question: { kind: 'review', text: `题 ${id}`, options: [], keywords: [], ...question },
})
const bank = ['q1', 'q2', 'q3', 'q4', 'q5'].map(single)

const start = (person: Person, seconds = 0, from = bank, by = plan) =>
  decideStart(person, { bank: from, rulebook: 1, random: chance }, by, at(seconds))

function started(person: Person, seconds = 0, from = bank): { person: Person; attempt: Attempt } {
  const decided = start(person, seconds, from)
  if (!decided.ok) throw new Error(decided.refusal)
  return decided.value
}

const right = ({ questions }: Attempt): Given[] =>
  questions.map(({ key, kind, right: keys }) =>
    kind === 'keywords' || kind === 'review'
      ? { question: key, text: keys[0] ?? '说说我自己' }
      : { question: key, chosen: keys },
  )
const wrong = ({ questions }: Attempt): Given[] =>
  questions.map(({ key, options, right: keys }) => ({
    question: key,
    chosen: [options.find((option) => !keys.includes(option.key))?.key ?? ''],
  }))
const submit = (person: Person, attempt: string, answers: readonly Given[], seconds = 10) =>
  decideSubmit(person, { attempt, answers }, newcoming, plan, at(seconds))
const refusalOf = (outcome: { ok: boolean; refusal?: string }) => (outcome.ok ? 'ok' : outcome.refusal)

describe('beginning', () => {
  test('draws three questions of the bank, shuffled, and says nothing of what is right', () => {
    const { attempt, person } = started(agreed)
    expect(attempt.questions).toHaveLength(3)
    expect(new Set(attempt.questions.map(({ of }) => of)).size).toBe(3)
    expect(attempt.endsAt - attempt.startedAt).toBe(120_000)
    expect(person.entry.tallies.map(({ asked }) => asked)).toEqual([1, 1, 1])
  })

  test('over many draws every question and every place of the right option comes up', () => {
    const attempts = Array.from({ length: 200 }, () => drawAttempt(bank, testPlanOf(plan.settings), NOW, chance))
    const drawn = attempts.flatMap(({ questions }) => questions)
    expect(new Set(drawn.map(({ of }) => of)).size).toBe(5)
    for (const key of ['a', 'b', 'c']) {
      expect(drawn.filter((one) => one.right[0] === key).length).toBeGreaterThan(drawn.length / 5)
    }
  })

  test.each<[string, Person, Plan, string]>([
    ['a member', admit(agreed, newcoming, at(0)), plan, 'already-member'],
    ['somebody who was removed', { ...agreed, state: 'banned' }, plan, 'banned'],
    ['while entry is closed', agreed, planWith({ 'membership.entry': 'closed' }), 'entry-closed'],
    ['while there is no test', agreed, planWith({ 'membership.entry': 'open' }), 'no-test'],
    ['before the rulebook', newcomer('p'), plan, 'rulebook-not-accepted'],
    ['with more questions asked than there are', agreed, planWith({ 'entry.questions': 6 }), 'not-ready'],
  ])('%s is refused by name', (_name, person, by, refusal) => {
    expect(refusalOf(start(person, 0, bank, by))).toBe(refusal)
  })

  test('again in the middle gives the same questions with the time that is left, and costs no attempt', () => {
    const first = started(agreed)
    const again = started(first.person, 60)
    expect(again.attempt).toBe(first.attempt)
    expect(again.person).toBe(first.person)
  })

  test('three times within 24 hours, whether answered or not; then when the oldest is a day old', () => {
    let person = agreed
    for (const seconds of [0, 200, 400]) person = started(person, seconds).person
    expect(start(person, 600)).toMatchObject({
      refusal: 'no-attempts-left',
      detail: { nextAttemptAt: NOW + DAY_MS },
    })
    expect(start(person, 86_399).ok).toBe(false)
    expect(start(person, 86_400).ok).toBe(true)
    expect(attemptsLeft(person.entry, testPlanOf(plan.settings), NOW + 86_400_000)).toBe(1)
    expect(nextAttemptAt(person.entry, testPlanOf(plan.settings), NOW + 600_000)).toBe(NOW + DAY_MS)
  })
})

describe('answering', () => {
  test('all three right makes a member who keeps what the funnel counts, and nothing else of the test', () => {
    const { person, attempt } = started(agreed)
    const decided = submit(person, attempt.id, right(attempt))
    if (!decided.ok) throw new Error(decided.refusal)
    expect(decided.value.result).toBe('passed')
    expect(isMember(decided.value.person)).toBe(true)
    expect(decided.value.person.entry.attempt).toBeNull()
    expect(decided.value.person.entry.tallies).toMatchObject([{ right: 1 }, { right: 1 }, { right: 1 }])
    expect(decided.value.person.rulebook.accepted).toBe(1)
  })

  test('one wrong is a failure that does not say which', () => {
    const { person, attempt } = started(agreed)
    const [first, ...others] = right(attempt)
    const decided = submit(person, attempt.id, [...others, wrong(attempt)[0] ?? first ?? { question: '1' }])
    expect(decided).toMatchObject({ ok: true, value: { result: 'failed', person: { state: 'visitor' } } })
    if (decided.ok) expect(Object.keys(decided.value).sort()).toEqual(['facts', 'person', 'result'])
  })

  test('a mark of two lets one be wrong', () => {
    const { person, attempt } = started(agreed)
    const lenient = { ...attempt, passMark: 2 }
    const answers = [wrong(attempt)[0], ...right(attempt).slice(1)].filter((one) => one !== undefined)
    expect(submit({ ...person, entry: { ...person.entry, attempt: lenient } }, attempt.id, answers)).toMatchObject({
      value: { result: 'passed' },
    })
  })

  test('is judged by what was right when it was drawn', () => {
    const { person, attempt } = started(agreed, 0, [single('q1'), single('q2'), single('q3')])
    const turned = ['q1', 'q2', 'q3'].map(
      (id): BankQuestion => ({ id, question: { ...single(id).question, options: [] } }),
    )
    expect(turned).toHaveLength(3)
    expect(submit(person, attempt.id, right(attempt))).toMatchObject({ value: { result: 'passed' } })
  })

  const { person: taking, attempt } = started(agreed)
  const answers = right(attempt)
  const [one, two, three] = answers as [Given, Given, Given]
  test.each<[string, string, readonly Given[], number, string]>([
    ['in the last moment', attempt.id, answers, 120, 'ok'],
    ['a moment too late', attempt.id, answers, 121, 'attempt-late'],
    ['of somebody else', 'zzzzzzzzzzzzzzzzzzzz', answers, 10, 'attempt-foreign'],
    ['with one answer missing', attempt.id, [one, two], 10, 'answer-missing'],
    ['with an empty answer', attempt.id, [one, two, { question: '3', chosen: [] }], 10, 'answer-missing'],
    ['with no answers', attempt.id, [], 10, 'answer-missing'],
    [
      'with an answer to a question that was not asked',
      attempt.id,
      [one, two, three, { question: '4', chosen: ['a'] }],
      10,
      'attempt-tampered',
    ],
    ['with two answers to one question', attempt.id, [one, one, two, three], 10, 'attempt-tampered'],
    [
      'with two options of a single choice',
      attempt.id,
      [one, two, { question: '3', chosen: ['a', 'b'] }],
      10,
      'attempt-tampered',
    ],
    ['with one option twice', attempt.id, [one, two, { question: '3', chosen: ['a', 'a'] }], 10, 'attempt-tampered'],
    [
      'with an option that was not offered',
      attempt.id,
      [one, two, { question: '3', chosen: ['z'] }],
      10,
      'answer-not-offered',
    ],
    [
      'with a text where options are offered',
      attempt.id,
      [one, two, { question: '3', text: '对的' }],
      10,
      'answer-not-offered',
    ],
  ])('%s', (_name, id, given, seconds, expected) => {
    expect(refusalOf(submit(taking, id, given, seconds))).toBe(expected)
  })

  test('twice is refused as answered, also when the next one is under way', () => {
    const failed = submit(taking, attempt.id, wrong(attempt))
    if (!failed.ok) throw new Error(failed.refusal)
    expect(refusalOf(submit(failed.value.person, attempt.id, answers))).toBe('attempt-answered')
    const next = started(failed.value.person, 20)
    expect(refusalOf(submit(next.person, attempt.id, answers))).toBe('attempt-answered')
  })

  test('one that timed out is late also when the next one is under way', () => {
    const next = started(taking, 130)
    expect(refusalOf(submit(next.person, attempt.id, answers, 140))).toBe('attempt-late')
    expect(refusalOf(submit(next.person, next.attempt.id, right(next.attempt), 140))).toBe('ok')
  })

  test('a member and somebody who was removed are told so', () => {
    expect(refusalOf(submit({ ...taking, state: 'banned' }, attempt.id, answers))).toBe('banned')
    expect(refusalOf(submit(admit(taking, newcoming, at(1)), attempt.id, answers))).toBe('already-member')
  })

  test('whatever is sent, only the right answers pass, and a refusal leaves everything as it was', () => {
    const key = fc.constantFrom('1', '2', '3', '4')
    const option = fc.constantFrom('a', 'b', 'c', 'd')
    const given = fc.record({ question: key, chosen: fc.array(option, { maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(given, { maxLength: 4 }), (sent) => {
        const decided = submit(taking, attempt.id, sent)
        const all = attempt.questions.every(
          (question) =>
            sent.filter((one) => one.question === question.key && one.chosen.join() === question.right.join())
              .length === 1,
        )
        expect(decided.ok && decided.value.result === 'passed').toBe(all && sent.length === 3)
      }),
      { numRuns: 500 },
    )
  })
})

describe('short texts', () => {
  const asked: Drawn = {
    key: '1',
    of: 'q',
    kind: 'keywords',
    text: '最重要的是什么',
    options: [],
    right: ['互相尊重', 'Respect'],
  }
  test.each([
    ['我觉得是互相 尊重。', 'right'],
    ['RESPECT!', 'right'],
    ['尊重', 'wrong'],
    ['。', 'wrong'],
  ])('%j is %s', (text, mark) => {
    expect(markOf(asked, { question: '1', text })).toBe(mark)
  })

  test('a text for a person waits for one, unless the rest has failed already', () => {
    const from = [single('q1'), single('q2'), written('q3', {})]
    const { person, attempt } = started(agreed, 0, from)
    const waiting = submit(person, attempt.id, right(attempt))
    if (!waiting.ok) throw new Error(waiting.refusal)
    expect(waiting.value).toMatchObject({ result: 'waiting', person: { state: 'visitor', entry: { queue: 1 } } })
    expect(waiting.value.person.entry.answers).toEqual([{ question: '题 q3', answer: '说说我自己' }])
    expect(refusalOf(start(waiting.value.person, 300))).toBe('review-waiting')
    const failing = right(attempt).map((one) =>
      one.text === undefined
        ? { ...one, chosen: ['a', 'b', 'c'].filter((option) => !one.chosen?.includes(option)).slice(0, 1) }
        : one,
    )
    expect(judge(attempt, failing).result).toBe('failed')
  })
})

describe('an operator who has read the answers', () => {
  const from = [single('q1'), single('q2'), written('q3', {})]
  const { person, attempt } = started(agreed, 0, from)
  const submitted = submit(person, attempt.id, right(attempt))
  if (!submitted.ok) throw new Error(submitted.refusal)
  const waiting = submitted.value.person

  test('lets the visitor in', () => {
    const decided = decideReview(waiting, { approve: true, reason: '' }, newcoming, at(60))
    if (!decided.ok) throw new Error(decided.refusal)
    expect(isMember(decided.value.person)).toBe(true)
    expect(reviewName(decided.value.person.entry)).toBe(reviewName(waiting.entry))
    expect(refusalOf(decideReview(decided.value.person, { approve: true, reason: '' }, newcoming, at(61)))).toBe(
      'no-such-review',
    )
  })

  test('says no with a reason, and the visitor may try again while attempts are left', () => {
    const decided = decideReview(waiting, { approve: false, reason: '太短了' }, newcoming, at(60))
    if (!decided.ok) throw new Error(decided.refusal)
    expect(decided.value.person).toMatchObject({
      state: 'visitor',
      entry: { decided: { passed: false, reason: '太短了' } },
    })
    expect(start(decided.value.person, 70).ok).toBe(true)
  })

  test('cannot bring back who was removed meanwhile', () => {
    expect(
      refusalOf(decideReview({ ...waiting, state: 'banned' }, { approve: true, reason: '' }, newcoming, at(60))),
    ).toBe('no-such-review')
  })
})

test('a review is named by when it began to wait and by its test; any other text names none', () => {
  expect(readReviewName(reviewName({ since: 17, review: 'abc' }))).toEqual({ since: 17, review: 'abc' })
  for (const text of ['', '17', '-abc', 'x-abc', '17-a b']) expect(readReviewName(text)).toBeNull()
})

test('the tallies of a visitor stay few: those met last', () => {
  const many = Array.from({ length: 30 }, (_, index) => `q${index}`)
  const kept = many.reduce(
    (tallies, id) => withTallies(tallies, [id], (tally) => tally),
    [] as ReturnType<typeof withTallies>,
  )
  expect(kept.map(({ question }) => question)).toEqual(many.slice(-KEPT_TALLIES))
})
