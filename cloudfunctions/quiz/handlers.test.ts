import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted, tallyOf } from '../../journeys/outcomes'
import { functionOf, type InputOf } from '../../shared/action'
import { list } from '../../shared/audit/contract'
import { contracts } from '../../shared/contracts'
import { appoint, join, me } from '../../shared/membership/contract'
import { list as inbox } from '../../shared/messages/contract'
import { permissions } from '../../shared/permissions'
import { prove, statement } from '../../shared/points/contract'
import { close, handIn, publish, read, save, start, view } from '../../shared/quiz/contract'
import { open } from '../../shared/today/contract'

/** How many hand in within the same second; the long form is for a machine that has time. */
const MANY = Number(process.env.QUNPU_QUIZ_RUSH ?? 120)

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await at('2027-03-01T09:00:00')
  await foundCommunity(community)
})
afterAll(() => community.close())

const at = (beijing: string) => community.clock(new Date(`${beijing}+08:00`).toISOString())
const instant = (beijing: string) => Date.parse(`${beijing}+08:00`)
const remembered = () => new Promise((resolve) => setTimeout(resolve, 3_100))

const MARK = '暗号'
type Draft = InputOf<typeof save>['draft']
const draft = (prize = 20): Draft => ({
  title: '春天的花',
  intro: '三道小题',
  questions: [
    { text: '山茶什么时候开', kind: 'single', options: ['冬末', '盛夏'], right: [0], explanation: `${MARK}甲` },
    {
      text: '哪些是木本',
      kind: 'multiple',
      options: ['山茶', '木槿', '矮牵牛'],
      right: [0, 1],
      explanation: `${MARK}乙`,
    },
    { text: '多久浇一次水', kind: 'single', options: ['每天', '看土'], right: [1], explanation: `${MARK}丙` },
  ],
  limitSeconds: 60,
  prizes: [
    { right: 1, points: 5 },
    { right: 3, points: prize },
  ],
})

/** A quiz that is open until ten, made by the owner. */
async function opened(closesAt = instant('2027-03-01T10:00:00'), prize = 20): Promise<string> {
  const { id } = await accepted(community.ask('owner', save, { draft: draft(prize) }))
  await accepted(community.ask('owner', publish, { id, closesAt }))
  return id
}

const joined = new Set<string>()
async function member(openid: string): Promise<string> {
  if (!joined.has(openid)) await accepted(community.ask(openid, join, {}))
  joined.add(openid)
  return openid
}

const seen = (openid: string, id: string) => accepted(community.ask(openid, view, { id }))

/** Begins and says what to tap for these options, by their words. */
async function begun(openid: string, id: string, words: readonly string[]) {
  await accepted(community.ask(openid, start, { id }))
  const { mine } = await seen(openid, id)
  if (mine === null) throw new Error('not begun')
  const answers = mine.questions.map(({ options }) =>
    options.flatMap((option, place) => (words.includes(option) ? [place] : [])),
  )
  return { id, attempt: mine.attempt, answers }
}
const RIGHT = ['冬末', '山茶', '木槿', '看土']

const quizEntries = async (openid: string) =>
  (await accepted(community.ask(openid, statement, { limit: 100 }))).entries.filter(
    ({ reason }) => reason === 'activity',
  )

describe('a quiz', () => {
  it('is taken once, scored on the server, told and paid when it has ended', async () => {
    const id = await opened()
    const openid = await member('careful')
    expect((await accepted(community.ask(openid, open, {}))).onNow.map((one) => one.id)).toContain(id)
    const handed = await begun(openid, id, RIGHT)
    await accepted(community.ask(openid, handIn, handed))
    expect(await community.ask(openid, handIn, handed)).toMatchObject({ refusal: 'already-handed-in' })
    expect(await community.ask(openid, start, { id })).toMatchObject({ refusal: 'already-started' })
    expect(await seen(openid, id)).toMatchObject({
      phase: 'open',
      mine: { state: 'handed-in', result: null, questions: [] },
      review: null,
      ranking: null,
    })
    expect(await quizEntries(openid)).toEqual([])
    await at('2027-03-01T10:00:00')
    expect(await seen(openid, id)).toMatchObject({
      phase: 'ended',
      mine: { result: { right: 3, points: 20, cut: 0, rank: 1 } },
      ranking: { people: 1, rows: [{ rank: 1, right: 3, mine: true }] },
    })
    await community.runTimer('sweep')
    expect(await quizEntries(openid)).toMatchObject([{ points: 20 }])
    expect((await accepted(community.ask(openid, me, {}))).balance).toBe(20)
  })

  it('that is reloaded goes on with the time that is left, in the same order', async () => {
    await at('2027-03-01T11:00:00')
    const id = await opened(instant('2027-03-01T12:00:00'))
    const openid = await member('reloading')
    await accepted(community.ask(openid, start, { id }))
    const first = await seen(openid, id)
    await at('2027-03-01T11:00:40')
    const again = await seen(openid, id)
    expect(again.mine).toEqual(first.mine)
    expect((again.mine?.endsAt ?? 0) - again.now).toBe(20_000)
  })

  it('is not shown as a draft, nor to a visitor, and a foreign attempt is refused', async () => {
    const { id: hidden } = await accepted(community.ask('owner', save, { draft: draft() }))
    const openid = await member('curious')
    expect(await community.ask(openid, view, { id: hidden })).toMatchObject({ refusal: 'no-such-quiz' })
    expect(await community.ask(openid, start, { id: hidden })).toMatchObject({ refusal: 'no-such-quiz' })
    const id = await opened(instant('2027-03-01T12:00:00'))
    const theirs = await begun(await member('careful'), id, RIGHT)
    await begun(openid, id, RIGHT)
    expect(await community.ask(openid, handIn, theirs)).toMatchObject({ refusal: 'not-your-attempt' })
    expect(await community.ask(await member('idle'), handIn, theirs)).toMatchObject({ refusal: 'not-started' })
  })

  it('that is late is refused by the server’s clock, whatever the phone’s says', async () => {
    await at('2027-03-01T11:10:00')
    const id = await opened(instant('2027-03-01T12:00:00'))
    const openid = await member('late')
    const handed = await begun(openid, id, RIGHT)
    const requestId = community.newRequestId()
    await at('2027-03-01T11:11:00')
    // The request id is stamped with a minute ago, as by a phone whose clock was turned back.
    expect(await community.ask(openid, handIn, handed, requestId)).toMatchObject({ refusal: 'too-late' })
    expect(await seen(openid, id)).toMatchObject({ mine: { state: 'missed', questions: [] } })
  })

  it('sent again gets its first answer and counts once', async () => {
    const id = await opened(instant('2027-03-01T12:00:00'))
    const openid = await member('patient')
    const handed = await begun(openid, id, RIGHT)
    const requestId = community.newRequestId()
    const told = await Promise.all(Array.from({ length: 8 }, () => community.ask(openid, handIn, handed, requestId)))
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(tallyOf(told)).toEqual({ ok: 8 })
  })

  it('closed early gives every instance time to know before anything is told', async () => {
    await at('2027-03-01T11:20:00')
    const id = await opened(instant('2027-03-01T12:00:00'))
    const openid = await member('careful')
    const { closesAt } = await accepted(community.ask('owner', close, { id }))
    expect(closesAt).toBe(instant('2027-03-01T11:20:05'))
    await remembered()
    await at('2027-03-01T11:20:05')
    expect(await community.ask(openid, start, { id })).toMatchObject({ refusal: 'ended' })
    expect(await seen(openid, id)).toMatchObject({ phase: 'ended', ranking: { people: 0 } })
  })

  it('closed early pays and is told then, once, not when it would have ended', async () => {
    await at('2027-03-01T11:30:00')
    const id = await opened(instant('2027-03-08T12:00:00'))
    const right = await member('quick')
    const wrong = await member('quicker')
    await accepted(community.ask(right, handIn, await begun(right, id, RIGHT)))
    await accepted(community.ask(wrong, handIn, await begun(wrong, id, ['盛夏'])))
    await accepted(community.ask('owner', close, { id }))
    await community.runTimer('sweep')
    expect(await quizEntries(right)).toEqual([])
    await at('2027-03-01T11:30:06')
    await community.runTimer('sweep')
    expect(await quizEntries(right)).toMatchObject([{ points: 20 }])
    const { messages } = await accepted(community.ask(wrong, inbox, {}))
    expect(messages.filter(({ kind }) => kind === 'quiz-ended')).toMatchObject([{ values: { text: '0/3', points: 0 } }])
    await community.resetRequests()
    await community.runTimer('sweep')
    expect((await community.requests()).total).toBeLessThanOrEqual(2)
    await at('2027-03-08T12:00:01')
    await community.runTimer('sweep')
    expect(await quizEntries(right)).toHaveLength(1)
    await at('2027-03-01T11:31:00')
  }, 60_000)

  it('is made by owner and content officer only, and told when it is unfair', async () => {
    const openid = await member('maker')
    const { account } = await accepted(community.ask(openid, me, {}))
    expect(await community.ask('second', save, { draft: draft() })).toMatchObject({ refusal: 'not-allowed' })
    await accepted(community.ask('owner', appoint, { member: account, role: 'content', reason: '出题' }))
    const { id } = await accepted(community.ask(openid, save, { draft: draft() }))
    const unfair = { ...draft(), prizes: [{ right: 9, points: 5 }] }
    expect(await community.ask(openid, save, { id, draft: unfair })).toMatchObject({
      refusal: 'unfair-quiz',
      detail: { faults: [{ fault: 'prize-out-of-reach' }] },
    })
    await accepted(community.ask(openid, save, { id, draft: { ...draft(), title: '改过的题目' } }))
    expect((await accepted(community.ask(openid, read, { id }))).draft.title).toBe('改过的题目')
    await accepted(community.ask(openid, publish, { id, closesAt: instant('2027-03-01T12:00:00') }))
    expect(await community.ask(openid, save, { id, draft: draft() })).toMatchObject({ refusal: 'not-a-draft' })
    expect(await community.ask(openid, publish, { id, closesAt: 0 })).toMatchObject({ refusal: 'not-a-draft' })
  })
})

describe('a determined reader', () => {
  it('of every answer to every action learns nothing that is right before the end', async () => {
    await at('2027-03-01T11:30:00')
    const id = await opened(instant('2027-03-01T12:00:00'))
    const openid = await member('reader')
    const handed = await begun(openid, id, ['盛夏'])
    await accepted(community.ask('second', me, {}))
    const told: string[] = []
    const walk = async (who: string) => {
      for (const action of contracts) {
        const roles = permissions[action.name] ?? []
        if (roles.includes('content') && action.name.startsWith('quiz.')) continue
        for (const input of [{}, { id }, { when: 'now' }, { ...handed, answers: [] }, { member: 'x' }, { limit: 50 }]) {
          told.push(JSON.stringify(await community.call(who, functionOf(action), action.name, input)))
        }
      }
    }
    await walk(openid)
    await walk('second')
    await accepted(community.ask(openid, handIn, handed))
    await walk(openid)
    const all = told.join('\n')
    expect(all).toContain('山茶什么时候开')
    expect(all).not.toContain(MARK)
    // Which option is right is told by no field: none is named so before the end.
    const views = [await seen(openid, id), await seen('second', id), await seen(await member('idle'), id)]
    for (const one of views)
      expect({ review: one.review, ranking: one.ranking, result: one.mine?.result ?? null }).toEqual({
        review: null,
        ranking: null,
        result: null,
      })
    expect(JSON.stringify(await community.ask('second', list, { limit: 100 }))).not.toContain(MARK)
    await at('2027-03-01T12:00:00')
    expect(JSON.stringify(await seen(openid, id))).toContain(MARK)
  }, 60_000)
})

describe('a rush', () => {
  it(`of ${MANY} members who hand in within the same second: each is scored once and paid once, and ties share a rank`, async () => {
    await at('2027-03-02T20:00:00')
    const id = await opened(instant('2027-03-02T20:30:00'))
    const people = Array.from({ length: MANY }, (_, number) => `rush-${number}`)
    const sheets = []
    for (let from = 0; from < MANY; from += 20) {
      const some = people.slice(from, from + 20)
      sheets.push(
        ...(await Promise.all(
          some.map(async (openid, place) => ({
            openid: await member(openid),
            sheet: await begun(openid, id, place % 2 === 0 ? RIGHT : ['冬末']),
          })),
        )),
      )
    }
    const told = await Promise.all(
      sheets.flatMap(({ openid, sheet }) => [
        community.ask(openid, handIn, sheet),
        community.ask(openid, handIn, sheet),
      ]),
    )
    expect(tallyOf(told)).toEqual({ ok: MANY, 'already-handed-in': MANY })
    await at('2027-03-02T20:30:00')
    await community.runTimer('sweep')
    await community.runTimer('sweep')
    const { ranking } = await seen('rush-0', id)
    expect(ranking?.people).toBe(MANY)
    expect(new Set(ranking?.rows.filter(({ right }) => right === 3).map(({ rank }) => rank))).toEqual(new Set([1]))
    expect((await seen('rush-1', id)).mine?.result).toMatchObject({ right: 1, points: 5, rank: MANY / 2 + 1 })
    const paid = await Promise.all(people.map((openid) => quizEntries(openid)))
    expect(paid.map((entries) => entries.map(({ points }) => points))).toEqual(
      people.map((_, place) => [place % 2 === 0 ? 20 : 5]),
    )
  }, 300_000)

  it('of quizzes pays at most 100 points a day, and tells what the cap cut off', async () => {
    const openid = await member('collector')
    await at('2027-03-03T09:00:00')
    const ids = []
    for (let number = 0; number < 2; number++) ids.push(await opened(instant('2027-03-03T10:00:00'), 60))
    for (const id of ids) await accepted(community.ask(openid, handIn, await begun(openid, id, RIGHT)))
    await at('2027-03-04T10:00:00')
    expect(await Promise.all(ids.map(async (id) => (await seen(openid, id)).mine?.result))).toMatchObject([
      { points: 60, cut: 0 },
      { points: 40, cut: 20 },
    ])
    expect((await accepted(community.ask(openid, me, {}))).balance).toBe(100)
  })

  it('leaves every balance the sum of its entries', async () => {
    await community.clock(null)
    expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
  })
})
