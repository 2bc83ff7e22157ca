import { type Community, startCommunity } from '../../journeys/community'
import { everywhere, foundCommunity } from '../../journeys/founding'
import { accepted, tallyOf } from '../../journeys/outcomes'
import { callOff, cancel, checkIn, code, join, publish, read, save, view } from '../../shared/event/contract'
import { join as become, leave, me } from '../../shared/membership/contract'
import { list } from '../../shared/messages/contract'
import { prove } from '../../shared/points/contract'

/** How many want a seat at once; the long form is for a machine that has time. */
const MANY = Number(process.env.QUNPU_EVENT_RUSH ?? 60)
const SEATS = Math.round(MANY / 6)

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await at('2027-04-01T09:00:00')
  await foundCommunity(community)
})
afterAll(() => community.close())

const instant = (beijing: string) => Date.parse(`${beijing}+08:00`)
const at = (beijing: string) => community.clock(new Date(instant(beijing)).toISOString())
const counted = () => new Promise((resolve) => setTimeout(resolve, 1_100))

async function opened(seats: number, points = 10): Promise<string> {
  const startsAt = instant('2027-04-02T14:00:00')
  const times = { startsAt, endsAt: startsAt + 2 * 3_600_000 }
  const draft = { title: '春天的山茶', form: 'meet-up' as const, where: '植物园东门', seats, points, ...times }
  const { id } = await accepted(community.ask('owner', save, { draft }))
  await accepted(community.ask('owner', publish, { id }))
  return id
}

let people = 0
async function members(count: number): Promise<string[]> {
  const openids = Array.from({ length: count }, () => `guest-${++people}`)
  for (let from = 0; from < count; from += 30) {
    await Promise.all(
      openids.slice(from, from + 30).map((openid) => community.ask(openid, become, { nickname: openid })),
    )
  }
  return openids
}
const seen = (openid: string, id: string) => accepted(community.ask(openid, view, { id }))
const told = async (openid: string) =>
  (await accepted(community.ask(openid, list, {}))).messages.map(({ kind }) => kind)

it(`${MANY} who want one of ${SEATS} seats at once: exactly so many sit, all others wait in one line`, async () => {
  const id = await opened(SEATS)
  const openids = await members(MANY)
  const answers = await Promise.all(openids.map((openid) => community.ask(openid, join, { id })))
  expect(tallyOf(answers)).toEqual({ ok: MANY })
  const states = answers.map((one) => (one.ok ? one.value.state : ''))
  expect(states.filter((state) => state === 'seat')).toHaveLength(SEATS)
  await counted()
  expect(await seen(openids[0] ?? '', id)).toMatchObject({ left: 0, waiting: MANY - SEATS })
  expect((await accepted(community.ask('owner', read, { id }))).people).toHaveLength(SEATS)
  const waiting = openids.filter((_, place) => states[place] === 'line')
  const places = await Promise.all(waiting.map(async (openid) => (await seen(openid, id)).mine?.place ?? 0))
  expect(places.sort((a, b) => a - b)).toEqual(waiting.map((_, index) => index + 1))
}, 240_000)

it('a seat that is given up goes to the first in line, who is told; a newcomer overtakes nobody', async () => {
  const id = await opened(1)
  const [first = '', second = '', third = '', late = ''] = await members(4)
  expect(await accepted(community.ask(first, join, { id }))).toEqual({ state: 'seat' })
  for (const openid of [second, third])
    expect(await accepted(community.ask(openid, join, { id }))).toEqual({ state: 'line' })
  await accepted(community.ask(first, cancel, { id }))
  expect(await accepted(community.ask(late, join, { id }))).toEqual({ state: 'line' })
  await counted()
  expect((await seen(second, id)).mine).toMatchObject({ state: 'seat' })
  expect((await seen(third, id)).mine).toMatchObject({ state: 'line', place: 1 })
  expect(await told(second)).toContain('event-seat')
  // Who leaves the line is passed over.
  await accepted(community.ask(third, cancel, { id }))
  await accepted(community.ask(second, cancel, { id }))
  // What was offered to somebody who had left is offered on by the sweeper.
  await at('2027-04-01T09:05:00')
  await community.runTimer('sweep')
  await counted()
  expect((await seen(late, id)).mine).toMatchObject({ state: 'seat' })
  expect((await seen(third, id)).mine).toBeNull()
})

it('who gives up waiting stands in nobody’s way: the others move up, and the line is told as long as it is', async () => {
  const id = await opened(1)
  const [sits = '', first = '', second = '', third = ''] = await members(4)
  for (const openid of [sits, first, second, third]) await accepted(community.ask(openid, join, { id }))
  await counted()
  expect(await seen(third, id)).toMatchObject({ waiting: 3, mine: { place: 3 } })
  await accepted(community.ask(first, cancel, { id }))
  await counted()
  expect(await seen(third, id)).toMatchObject({ waiting: 2, mine: { place: 2 } })
  await accepted(community.ask(second, leave, { confirm: true }))
  await counted()
  expect(await seen(third, id)).toMatchObject({ waiting: 1, mine: { place: 1 } })
  expect(await accepted(community.ask('owner', read, { id }))).toMatchObject({ waiting: 1 })
})

it('who has a seat is reminded once, an hour before', async () => {
  const id = await opened(1)
  const [openid = '', other = ''] = await members(2)
  await accepted(community.ask(openid, join, { id }))
  await accepted(community.ask(other, join, { id }))
  await at('2027-04-02T12:59:00')
  await community.runTimer('sweep')
  expect(await told(openid)).not.toContain('event-soon')
  await at('2027-04-02T13:00:00')
  await community.runTimer('sweep')
  await community.runTimer('sweep')
  expect((await told(openid)).filter((kind) => kind === 'event-soon')).toHaveLength(1)
  expect(await told(other)).not.toContain('event-soon')
  await at('2027-04-01T09:30:00')
})

it('the code at the door changes, is good for about a minute, and pays once', async () => {
  const id = await opened(2)
  const [openid = '', outside = ''] = await members(2)
  await accepted(community.ask(openid, join, { id }))
  const shown = async () => (await accepted(community.ask('second', code, { id }))).code
  expect(await community.ask(openid, checkIn, { id, code: await shown() })).toMatchObject({ refusal: 'not-yet' })
  await at('2027-04-02T14:00:00')
  const early = await shown()
  expect(await community.ask(outside, checkIn, { id, code: early })).toMatchObject({ refusal: 'no-seat' })
  await at('2027-04-02T14:01:00')
  expect(await accepted(community.ask(openid, checkIn, { id, code: early }))).toMatchObject({
    state: 'wrong-code',
    triesLeft: 9,
  })
  const now = await shown()
  await at('2027-04-02T14:01:29')
  const requestId = community.newRequestId()
  const send = () => community.ask(openid, checkIn, { id, code: now }, requestId)
  const answers = await Promise.all([send(), send(), send()])
  expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
  expect(answers[0]).toMatchObject({ value: { state: 'there', points: 10 } })
  expect(await community.ask(openid, checkIn, { id, code: now })).toMatchObject({ refusal: 'already-there' })
  expect(await community.ask(openid, cancel, { id })).toMatchObject({ refusal: 'already-there' })
  expect((await accepted(community.ask(openid, me, {}))).balance).toBe(10)
  expect((await accepted(community.ask('owner', read, { id }))).people).toMatchObject([{ attended: true }])
})

it('whoever guesses has ten tries', async () => {
  await at('2027-04-01T09:40:00')
  const id = await opened(1)
  const [openid = ''] = await members(1)
  await accepted(community.ask(openid, join, { id }))
  await at('2027-04-02T14:05:00')
  const right = (await accepted(community.ask('second', code, { id }))).code
  const wrong = right === '000000' ? '000001' : '000000'
  for (let tried = 1; tried <= 10; tried++) await accepted(community.ask(openid, checkIn, { id, code: wrong }))
  expect(await community.ask(openid, checkIn, { id, code: right })).toMatchObject({ refusal: 'too-many-tries' })
})

it('who leaves the community gives the seat to the first in line', async () => {
  await at('2027-04-01T10:00:00')
  const id = await opened(1)
  const [first = '', second = ''] = await members(2)
  await accepted(community.ask(first, join, { id }))
  await accepted(community.ask(second, join, { id }))
  await accepted(community.ask(first, leave, { confirm: true }))
  await at('2027-04-01T10:05:00')
  await community.runTimer('sweep')
  await counted()
  expect((await seen(second, id)).mine).toMatchObject({ state: 'seat' })
  expect(await told(second)).toContain('event-seat')
})

it('an event that is called off tells everybody who has a seat or waits, once, and reminds nobody', async () => {
  await at('2027-04-01T11:00:00')
  const id = await opened(2)
  const openids = await members(4)
  for (const openid of openids) await accepted(community.ask(openid, join, { id }))
  const [seated = '', gaveUp = '', , waits = ''] = openids
  await accepted(community.ask(gaveUp, cancel, { id }))
  expect(await community.ask('member', callOff as never, { id, reason: '讲者病了' } as never)).toMatchObject({
    refusal: 'not-allowed',
  })
  await accepted(community.ask('owner', callOff, { id, reason: '讲者病了，下周再约' }))
  const off = (openid: string) => told(openid).then((kinds) => kinds.filter((kind) => kind === 'event-off').length)
  expect(await Promise.all([seated, waits].map(off))).toEqual([1, 1])
  expect(await off(gaveUp)).toBe(0)
  // Between this instant and the closing an instance that knows the event as it was may still give a place.
  await at('2027-04-01T11:00:04')
  const [late = ''] = await members(1)
  await community.ask(late, join, { id })
  await at('2027-04-01T11:05:00')
  await community.runTimer('sweep')
  await community.runTimer('sweep')
  expect(await Promise.all([seated, waits].map(off))).toEqual([1, 1])
  expect(await off(late)).toBe(1)
  await everywhere()
  expect(await community.ask(late, join, { id })).toMatchObject({ refusal: 'ended' })
  await counted()
  expect(await seen(seated, id)).toMatchObject({ phase: 'ended', calledOff: '讲者病了，下周再约', mine: null })
  await at('2027-04-02T13:30:00')
  await community.runTimer('sweep')
  expect(await told(seated)).not.toContain('event-soon')
  expect(await community.ask('owner', callOff, { id, reason: '再说一遍' })).toMatchObject({ refusal: 'not-open' })
})

it('where a talk is to be heard is told to those who have a seat', async () => {
  await at('2027-04-01T12:00:00')
  const startsAt = instant('2027-04-02T20:00:00')
  const draft = { title: '译者聊翻译', form: 'talk' as const, where: '腾讯会议 123', seats: 1, points: 5 }
  const { id } = await accepted(
    community.ask('owner', save, { draft: { ...draft, startsAt, endsAt: startsAt + 3_600_000 } }),
  )
  await accepted(community.ask('owner', publish, { id }))
  const [inside = '', outside = ''] = await members(2)
  await accepted(community.ask(inside, join, { id }))
  expect((await seen(inside, id)).where).toBe('腾讯会议 123')
  expect((await seen(outside, id)).where).toBe('')
})

it('every balance is the sum of its entries', async () => {
  await community.clock(null)
  expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
})
