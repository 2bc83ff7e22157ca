import { type Community, startCommunity } from '../../journeys/community'
import { accepted, namesOf, tallyOf } from '../../journeys/outcomes'
import type { OutputOf } from '../../shared/action'
import { list } from '../../shared/audit/contract'
import { changeSettings } from '../../shared/community/contract'
import {
  decide,
  questions,
  queue,
  removeQuestion,
  saveQuestion,
  start,
  state,
  submit,
} from '../../shared/entry/contract'
import { claimOwnership, find, join, me, remove } from '../../shared/membership/contract'
import { accept, publish } from '../../shared/rulebook/contract'

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
})
afterAll(() => community.close())

const settled = () => new Promise((resolve) => setTimeout(resolve, 3_200))
const entryIs = (value: string) =>
  community.ask('owner', changeSettings, { changes: [{ key: 'membership.entry', value }], reason: '试' })
const choice = (text: string) => ({
  kind: 'single' as const,
  text,
  options: ['对', '错一', '错二'].map((option) => ({ text: option, right: option === '对' })),
  shelf: 'published' as const,
})

type Attempt = OutputOf<typeof start>['attempt']
/** Only who knows the bank knows that 对 is right: the attempt itself does not say. */
const answersTo = ({ questions: asked }: Attempt, chosen: string) =>
  asked.map(({ question, options }) => ({
    question,
    chosen: [options.find(({ text }) => text === chosen)?.option ?? ''],
  }))

async function visitor(openid: string): Promise<Attempt> {
  await accepted(community.ask(openid, accept, { version: 1 }))
  return (await accepted(community.ask(openid, start, {}))).attempt
}

describe('switching the test on', () => {
  it('needs a published rulebook and three published questions', async () => {
    expect(await community.ask('early', start, {})).toMatchObject({ refusal: 'no-test' })
    expect(await entryIs('test')).toMatchObject({
      refusal: 'entry-not-ready',
      detail: { rulebook: 0, questions: 0, needed: 3 },
    })
    await accepted(community.ask('owner', publish, { revision: 0 }))
    for (const text of ['第一题', '第二题']) await accepted(community.ask('owner', saveQuestion, choice(text)))
    await accepted(community.ask('owner', saveQuestion, { ...choice('草稿'), shelf: 'draft' }))
    expect(await entryIs('test')).toMatchObject({ refusal: 'entry-not-ready', detail: { rulebook: 1, questions: 2 } })
    await accepted(community.ask('owner', saveQuestion, choice('第三题')))
    await accepted(entryIs('test'))
    await settled()
  })

  it('keeps the questions it needs from being taken away', async () => {
    const { questions: all, published, needed } = await accepted(community.ask('owner', questions, {}))
    expect([published, needed]).toEqual([3, 3])
    const one = all.find(({ text }) => text === '第一题')?.id ?? ''
    expect(await community.ask('owner', removeQuestion, { question: one })).toMatchObject({
      refusal: 'needed-for-test',
    })
    expect(
      await community.ask('owner', saveQuestion, { ...choice('第一题'), question: one, shelf: 'draft' }),
    ).toMatchObject({
      refusal: 'needed-for-test',
    })
    const more = { changes: [{ key: 'entry.questions', value: 4 }], reason: '试' }
    expect(await community.ask('owner', changeSettings, more)).toMatchObject({ refusal: 'entry-not-ready' })
    const draft = all.find(({ text }) => text === '草稿')?.id ?? ''
    await accepted(community.ask('owner', removeQuestion, { question: draft }))
    expect(await community.ask('owner', removeQuestion, { question: draft })).toMatchObject({
      refusal: 'no-such-question',
    })
  })

  it.each([
    [
      'no option is right',
      {
        options: [
          { text: '甲', right: false },
          { text: '乙', right: false },
        ],
      },
      'no-right-option',
    ],
    [
      'two of a single choice are',
      {
        options: [
          { text: '甲', right: true },
          { text: '乙', right: true },
        ],
      },
      'more-than-one-right',
    ],
    ['a text has no keyword', { kind: 'keywords' as const, options: [] }, 'no-keyword'],
  ])('a question in which %s is refused', async (_name, change, fault) => {
    expect(await community.ask('owner', saveQuestion, { ...choice('坏题'), ...change })).toMatchObject({
      refusal: 'invalid-question',
      detail: { faults: [fault] },
    })
    // It leaves nothing behind.
    expect((await accepted(community.ask('owner', questions, {}))).questions).toHaveLength(3)
  })
})

describe('the way in', () => {
  it('looks, agrees, fails once, passes, and is a member with a welcome', async () => {
    expect(await community.ask('new', join, {})).toMatchObject({ refusal: 'test-required' })
    expect(await community.ask('new', start, {})).toMatchObject({ refusal: 'rulebook-not-accepted' })
    const first = await visitor('new')
    expect(first.questions).toHaveLength(3)
    const failed = await accepted(
      community.ask('new', submit, { attempt: first.id, answers: answersTo(first, '错一') }),
    )
    expect(failed).toMatchObject({ result: 'failed', attemptsLeft: 2, member: null })
    const { attempt } = await accepted(community.ask('new', start, {}))
    const passed = await accepted(
      community.ask('new', submit, { attempt: attempt.id, answers: answersTo(attempt, '对') }),
    )
    expect(passed).toMatchObject({ result: 'passed', member: { nickname: expect.any(String) } })
    expect(await accepted(community.ask('new', me, {}))).toMatchObject({ account: passed.member?.account })
    const { standing, welcome } = await accepted(community.ask('new', state, {}))
    expect(standing).toBe('member')
    expect(welcome?.words).toContain(passed.member?.nickname)
    expect(await community.ask('new', start, {})).toMatchObject({ refusal: 'already-member' })
  })

  it('the same three questions come back in the middle, with the time that is left', async () => {
    const first = await visitor('reloading')
    const again = (await accepted(community.ask('reloading', start, {}))).attempt
    expect({ ...again, secondsLeft: 0 }).toEqual({ ...first, secondsLeft: 0 })
    const { attempt, attemptsLeft } = await accepted(community.ask('reloading', state, {}))
    expect(attempt?.questions).toEqual(first.questions)
    expect(attemptsLeft).toBe(2)
  })

  it('a tap sent twice is one answer; the same test answered again is refused', async () => {
    const attempt = await visitor('twice')
    const input = { attempt: attempt.id, answers: answersTo(attempt, '对') }
    const id = community.newRequestId()
    const told = await Promise.all(Array.from({ length: 5 }, () => community.ask('twice', submit, input, id)))
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    const failing = await visitor('again')
    await accepted(community.ask('again', submit, { attempt: failing.id, answers: answersTo(failing, '错一') }))
    expect(
      await community.ask('again', submit, { attempt: failing.id, answers: answersTo(failing, '对') }),
    ).toMatchObject({
      refusal: 'attempt-answered',
    })
  })

  it('thirty guesses at once are one answer', async () => {
    const attempt = await visitor('guessing')
    const told = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        community.ask('guessing', submit, {
          attempt: attempt.id,
          answers: answersTo(attempt, ['对', '错一', '错二'][index % 3] ?? ''),
        }),
      ),
    )
    expect(told.filter(({ ok }) => ok)).toHaveLength(1)
    expect(namesOf(told).filter((name) => !['ok', 'attempt-answered', 'already-member'].includes(name))).toEqual([])
  })

  it('a foreign, a tampered, an incomplete and a late attempt are refused by name and change nothing', async () => {
    const mine = await visitor('mine')
    const other = await visitor('other')
    const right = answersTo(mine, '对')
    const answer = (answers: InputAnswers, attempt = mine.id) => community.ask('mine', submit, { attempt, answers })
    expect(await answer(answersTo(other, '对'), other.id)).toMatchObject({ refusal: 'attempt-foreign' })
    expect(await answer(right.slice(1))).toMatchObject({ refusal: 'answer-missing' })
    expect(await answer([...right, { question: '9', chosen: ['a'] }])).toMatchObject({ refusal: 'attempt-tampered' })
    expect(await answer([...right.slice(1), { question: '1', chosen: ['z'] }])).toMatchObject({
      refusal: 'answer-not-offered',
    })
    expect(await answer([...right.slice(1), { question: '1', chosen: ['a', 'b', 'c'] }])).toMatchObject({
      refusal: 'attempt-tampered',
    })
    expect((await accepted(community.ask('mine', state, {}))).attempt?.id).toBe(mine.id)
    try {
      await community.clock(new Date(mine.endsAt + 1).toISOString())
      expect(await answer(right)).toMatchObject({ refusal: 'attempt-late' })
      const { attempt, attemptsLeft } = await accepted(community.ask('mine', state, {}))
      expect([attempt, attemptsLeft]).toEqual([null, 2])
      for (const _ of [2, 3]) {
        const next = (await accepted(community.ask('mine', start, {}))).attempt
        await accepted(community.ask('mine', submit, { attempt: next.id, answers: answersTo(next, '错一') }))
      }
      expect(await community.ask('mine', start, {})).toMatchObject({
        refusal: 'no-attempts-left',
        detail: { nextAttemptAt: mine.endsAt - 120_000 + 86_400_000 },
      })
    } finally {
      await community.clock(null)
    }
  })
  type InputAnswers = { question: string; chosen: string[] }[]

  it('passing costs read, write, and what settles the place; answering a wrong test two requests', async () => {
    const attempt = await visitor('counted')
    await community.resetRequests()
    await accepted(community.ask('counted', submit, { attempt: attempt.id, answers: answersTo(attempt, '对') }))
    expect((await community.requests()).total).toBe(2)
  })
})

describe('answers that a person reads', () => {
  beforeAll(async () => {
    const { questions: all } = await accepted(community.ask('owner', questions, {}))
    const written = { kind: 'review' as const, text: '介绍一下你自己', shelf: 'published' as const }
    for (const { id } of all.slice(0, 1))
      await accepted(community.ask('owner', saveQuestion, { ...written, question: id }))
    await settled()
  })

  const sent = (attempt: Attempt) => ({
    attempt: attempt.id,
    answers: attempt.questions.map(({ question, kind, options }) =>
      kind === 'review'
        ? { question, text: '我爱读书' }
        : { question, chosen: [options.find(({ text }) => text === '对')?.option ?? ''] },
    ),
  })

  it('wait in a queue; one is let in, one may try again; each decision is made once', async () => {
    for (const openid of ['shy', 'short']) {
      const attempt = await visitor(openid)
      expect(await accepted(community.ask(openid, submit, sent(attempt)))).toMatchObject({
        result: 'waiting',
        member: null,
      })
      expect(await community.ask(openid, start, {})).toMatchObject({ refusal: 'review-waiting' })
      expect(await accepted(community.ask(openid, state, {}))).toMatchObject({ standing: 'waiting' })
    }
    const { waiting, total } = await accepted(community.ask('owner', queue, {}))
    expect(total).toBe(2)
    expect(waiting[0]?.answers).toEqual([{ question: '介绍一下你自己', answer: '我爱读书' }])
    const [shy, short] = waiting.map(({ review }) => review)
    const id = community.newRequestId()
    const approve = () => community.ask('owner', decide, { review: shy ?? '', verdict: 'approve' }, id)
    const { account } = await accepted(approve())
    expect(await accepted(approve())).toEqual({ review: shy, account })
    expect(await community.ask('owner', decide, { review: shy ?? '', verdict: 'approve' })).toMatchObject({
      refusal: 'no-such-review',
    })
    expect(await accepted(community.ask('shy', me, {}))).toMatchObject({ account })
    expect(await community.ask('owner', decide, { review: short ?? '', verdict: 'refuse' })).toMatchObject({
      refusal: 'reason-missing',
    })
    await accepted(community.ask('owner', decide, { review: short ?? '', verdict: 'refuse', reason: '多写几句' }))
    expect(await accepted(community.ask('short', state, {}))).toMatchObject({ standing: 'refused', reason: '多写几句' })
    expect((await accepted(community.ask('short', start, {}))).attempt.questions).toHaveLength(3)
    const { records } = await accepted(community.ask('owner', list, {}))
    expect(records.slice(0, 2).map((record) => [record.action, record.whom, record.after])).toEqual([
      ['entry.decide', null, 'refused'],
      ['entry.decide', account, 'member'],
    ])
  })
})

describe('who was removed', () => {
  it('cannot come back, neither by joining nor by a test', async () => {
    const { account } = await accepted(community.ask('new', me, {}))
    const removal = { member: account, reason: '屡次推销', clause: 'ads-1', fraud: false }
    expect(await community.ask('new', remove, removal)).toMatchObject({ refusal: 'not-allowed' })
    await accepted(community.ask('owner', remove, removal))
    expect(await community.ask('owner', find, { member: account })).toMatchObject({ refusal: 'no-such-member' })
    expect(await community.ask('new', start, {})).toMatchObject({ refusal: 'banned' })
    expect(await community.ask('new', join, {})).toMatchObject({ refusal: 'banned' })
    expect(await accepted(community.ask('new', state, {}))).toMatchObject({ standing: 'banned' })
    // Their data can be erased all the same; that opens no door.
    await accepted(community.call('new', 'member', 'membership.leave', { confirm: true }))
    expect(await community.ask('new', join, {})).toMatchObject({ refusal: 'banned' })
  })
})

it('a hundred visitors at once: each ends as one member', async () => {
  await accepted(entryIs('test').then((told) => (told.ok ? told : { ok: true as const, value: null })))
  const people = Array.from({ length: 100 }, (_, index) => `crowd-${index}`)
  const told = await Promise.all(
    people.map(async (openid) => {
      const attempt = await visitor(openid)
      const answers = attempt.questions.map(({ question, kind, options }) =>
        kind === 'review'
          ? { question, text: '你好' }
          : { question, chosen: [options.find(({ text }) => text === '对')?.option ?? ''] },
      )
      return community.ask(openid, submit, { attempt: attempt.id, answers })
    }),
  )
  expect(tallyOf(told)).toEqual({ ok: 100 })
})
