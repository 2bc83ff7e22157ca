/** Nobody takes part late, twice, for somebody else, or with a clock that was moved on the phone (SPEC 7; issue: done when). */
import { foundedForAll } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import * as event from '../../shared/event/contract'
import { requestIdAt } from '../../shared/ids'
import { join as become, find, me } from '../../shared/membership/contract'
import * as poll from '../../shared/poll/contract'
import * as quiz from '../../shared/quiz/contract'
import * as relay from '../../shared/relay/contract'
import { secureRandom } from '../platform/identity'

const community = foundedForAll()
const HOUR = 3_600_000
const MINUTE = 60_000
const BEGIN = Date.parse('2027-05-03T10:00:00+08:00')
const at = (instant: number) => community().clock(new Date(instant).toISOString())

const kinds = ['quiz', 'poll', 'relay', 'event'] as const
type Kind = (typeof kinds)[number]
const ids = new Map<Kind, string>()
const idOf = (kind: Kind): string => ids.get(kind) ?? ''

interface Deed {
  readonly action: string
  readonly input: object
}

/** What a member sends to take part; of the quiz it is the sheet, begun a moment ago. */
async function deedOf(kind: Kind, openid: string): Promise<Deed> {
  const id = idOf(kind)
  if (kind === 'poll') return { action: 'poll.vote', input: { id, choices: [0] } }
  if (kind === 'relay') return { action: 'relay.join', input: { id, quantity: 1 } }
  if (kind === 'event') return { action: 'event.join', input: { id } }
  const { attempt } = await accepted(community().ask(openid, quiz.start, { id }))
  return { action: 'quiz.handIn', input: { id, attempt, answers: [[0]] } }
}

const send = (openid: string, { action, input }: Deed, requestId?: string) =>
  community().call(openid, 'member', action, input, requestId)

let people = 0
async function member(): Promise<string> {
  const openid = `door-${++people}`
  await accepted(community().ask(openid, become, {}))
  return openid
}

/** Does anything of this kind know the member? */
async function isIn(kind: Kind, openid: string): Promise<boolean> {
  const id = idOf(kind)
  const ask = community().ask
  if (kind === 'quiz') return (await accepted(ask(openid, quiz.view, { id }))).mine?.state === 'handed-in'
  if (kind === 'poll') return (await accepted(ask(openid, poll.view, { id }))).voted
  if (kind === 'relay') return (await accepted(ask(openid, relay.view, { id }))).mine !== null
  return (await accepted(ask(openid, event.view, { id }))).mine !== null
}

beforeAll(async () => {
  await at(BEGIN)
  const ask = community().ask
  const closesAt = BEGIN + 2 * HOUR
  const question = { text: '谁写的《边城》', kind: 'single' as const, options: ['沈从文', '萧红'], right: [0] }
  const quizDraft = { title: '问答', questions: [question], limitSeconds: 3_600, prizes: [{ right: 1, points: 5 }] }
  const times = { startsAt: closesAt, endsAt: closesAt + HOUR }
  const saved = {
    quiz: await ask('owner', quiz.save, { draft: quizDraft }),
    poll: await ask('owner', poll.save, {
      draft: { title: '投票', options: ['边城', '呼兰河传'], most: 1, anonymous: false },
    }),
    relay: await ask('owner', relay.save, { draft: { title: '接龙', places: 50, mostEach: 1, unit: '份' } }),
    event: await ask('owner', event.save, {
      draft: { title: '共读', form: 'meet-up' as const, where: '书店', seats: 50, points: 0, ...times },
    }),
  }
  for (const kind of kinds) {
    const told = saved[kind]
    if (told.ok) ids.set(kind, told.value.id)
  }
  await accepted(ask('owner', quiz.publish, { id: idOf('quiz'), closesAt }))
  await accepted(ask('owner', poll.publish, { id: idOf('poll'), closesAt }))
  await accepted(ask('owner', relay.publish, { id: idOf('relay'), closesAt }))
  await accepted(ask('owner', event.publish, { id: idOf('event') }))
})
beforeEach(() => at(BEGIN + MINUTE))

const twice = { quiz: 'already-handed-in', poll: 'already-voted', relay: 'already-in', event: 'already-in' } as const
test.each(kinds)('%s: nobody takes part twice, and the same request twice is one', async (kind) => {
  const openid = await member()
  const deed = await deedOf(kind, openid)
  const requestId = community().newRequestId()
  const [first, again] = await Promise.all([send(openid, deed, requestId), send(openid, deed, requestId)])
  expect([first, again]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await send(openid, deed)).toMatchObject({ ok: false, refusal: twice[kind] })
})

test.each(kinds)('%s: nobody takes part for somebody else, whatever they write into the request', async (kind) => {
  const openid = await member()
  const other = await member()
  const { account } = await accepted(community().ask(other, me, {}))
  const deed = await deedOf(kind, openid)
  for (const claim of [{ account }, { member: account }, { openid: other }, { person: other }]) {
    const told = await send(openid, { ...deed, input: { ...deed.input, ...claim } })
    expect(told).toMatchObject({ ok: false, refusal: 'invalid-input' })
  }
  expect(await Promise.all([isIn(kind, openid), isIn(kind, other)])).toEqual([false, false])
  expect((await accepted(community().ask('owner', find, { member: account }))).member.balance).toBe(0)
})

test.each(kinds)('%s: no clock of a phone counts', async (kind) => {
  const openid = await member()
  const deed = await deedOf(kind, openid)
  const now = BEGIN + MINUTE
  for (const claim of [{ now: BEGIN }, { at: BEGIN }, { handedInAt: BEGIN }, { usedMs: 1 }]) {
    const told = await send(openid, { ...deed, input: { ...deed.input, ...claim } })
    expect(told).toMatchObject({ ok: false, refusal: 'invalid-input' })
  }
  for (const stamp of [now - 25 * HOUR, now + 11 * MINUTE]) {
    const told = await send(openid, deed, requestIdAt(stamp, secureRandom))
    expect(told).toMatchObject({ ok: false, refusal: 'stale-request' })
  }
  expect(await isIn(kind, openid)).toBe(false)
})

const late = { quiz: 'too-late', poll: 'ended', relay: 'ended', event: 'ended' } as const
test.each(kinds)(
  '%s: nobody takes part late, also not with a request that is stamped with an earlier time',
  async (kind) => {
    const openid = await member()
    const deed = await deedOf(kind, openid)
    const stamped = requestIdAt(BEGIN + MINUTE, secureRandom)
    await at(BEGIN + 2 * HOUR)
    expect(await send(openid, deed, stamped)).toMatchObject({ ok: false, refusal: late[kind] })
    expect(await send(openid, deed)).toMatchObject({ ok: false, refusal: late[kind] })
    expect(await isIn(kind, openid)).toBe(false)
  },
)
