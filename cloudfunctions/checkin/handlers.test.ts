import { type Community, startCommunity } from '../../journeys/community'
import { accepted, tallyOf } from '../../journeys/outcomes'
import { checkIn, makeUp, pause, resume } from '../../shared/checkin/contract'
import { requestIdAt } from '../../shared/ids'
import { claimOwnership, join } from '../../shared/membership/contract'
import { adjust, prove, statement } from '../../shared/points/contract'
import { open } from '../../shared/today/contract'

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await community.ask('owner', claimOwnership, { key: community.ownershipKey })
})
afterAll(() => community.close())
afterEach(() => community.clock(null))

let people = 0
/** A new member, who joined at the clock's instant. */
async function member(): Promise<string> {
  const openid = `member-${++people}`
  const joined = await community.ask(openid, join, {})
  expect(joined.ok).toBe(true)
  return openid
}

const at = (beijing: string) => community.clock(new Date(`${beijing}+08:00`).toISOString())

describe('a rush on one member', () => {
  it('64 parallel check-ins with different request ids: one is paid, 63 are told "already"', async () => {
    const openid = await member()
    const told = await Promise.all(Array.from({ length: 64 }, () => community.ask(openid, checkIn, {})))
    expect(tallyOf(told)).toEqual({ ok: 1, 'already-checked-in': 63 })
    const { balance, entries } = await accepted(community.ask(openid, statement, {}))
    expect([balance, entries.length]).toEqual([2, 1])
  })

  it('64 parallel check-ins with one request id: 64 identical answers, one entry', async () => {
    const openid = await member()
    const requestId = community.newRequestId()
    const told = await Promise.all(Array.from({ length: 64 }, () => community.ask(openid, checkIn, {}, requestId)))
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(told[0]).toMatchObject({ ok: true, value: { points: 2, streak: 1, balance: 2 } })
    expect((await accepted(community.ask(openid, statement, {}))).entries).toHaveLength(1)
  })

  it('a second check-in is told the result of the day', async () => {
    const openid = await member()
    await community.ask(openid, checkIn, {})
    expect(await community.ask(openid, checkIn, {})).toMatchObject({
      ok: false,
      refusal: 'already-checked-in',
      detail: { points: 2, streak: 1, balance: 2 },
    })
  })
})

describe('what it costs', () => {
  it('opening 今日 is one database request and a check-in is two, with the settings warm', async () => {
    const openid = await member()
    await community.ask(openid, open, {})
    await community.resetRequests()
    await community.ask(openid, open, {})
    expect(await community.requests()).toMatchObject({ total: 1, byCollection: { people: 1 } })
    await community.resetRequests()
    await community.ask(openid, checkIn, {})
    expect(await community.requests()).toMatchObject({
      total: 2,
      byAction: { 'database.getDocument': 1, 'database.modifyDocument': 1 },
    })
  })

  it('a refused check-in and a replay are one request each', async () => {
    const openid = await member()
    const requestId = community.newRequestId()
    await community.ask(openid, checkIn, {}, requestId)
    await community.resetRequests()
    await community.ask(openid, checkIn, {})
    expect((await community.requests()).total).toBe(1)
    await community.resetRequests()
    await community.ask(openid, checkIn, {}, requestId)
    expect((await community.requests()).total).toBe(1)
  })
})

describe('a request sent again', () => {
  it('gets its first answer, also on the next day and after others', async () => {
    await at('2027-03-01T23:00:00')
    const openid = await member()
    const requestId = community.newRequestId()
    const first = await community.ask(openid, checkIn, {}, requestId)
    await at('2027-03-02T08:00:00')
    await community.ask(openid, checkIn, {})
    expect(await community.ask(openid, checkIn, {}, requestId)).toEqual(first)
  })

  it('with another input is refused', async () => {
    const openid = await member()
    const requestId = community.newRequestId()
    await community.ask(openid, makeUp, { day: '2020-01-01' }, requestId)
    expect(await community.ask(openid, makeUp, { day: '2020-01-02' }, requestId)).toMatchObject({
      refusal: 'request-reused',
    })
    expect(await community.ask(openid, checkIn, {}, requestId)).toMatchObject({ refusal: 'request-reused' })
  })

  it.each([
    ['a day and a second old', -24 * 3_600_000 - 1_000, 'stale-request'],
    ['just under a day old', -24 * 3_600_000 + 60_000, 'ok'],
    ['eleven minutes ahead', 11 * 60_000, 'stale-request'],
    ['nine minutes ahead', 9 * 60_000, 'ok'],
  ])('stamped %s is judged by its age', async (_name, age, expected) => {
    await at('2027-05-05T12:00:00')
    const openid = await member()
    const now = new Date('2027-05-05T12:00:00+08:00').getTime()
    const requestId = requestIdAt(now + age, (count) => crypto.getRandomValues(new Uint8Array(count)))
    const told = await community.ask(openid, checkIn, {}, requestId)
    expect(told.ok ? 'ok' : told.refusal).toBe(expected)
  })

  it.each(['', 'x', '0192f0c1-0000-4000-8000-000000000000', 'not-a-uuid-but-36-characters-long-id'])(
    'without a proper id (%j) is refused by name',
    async (requestId) => {
      const openid = await member()
      expect(await community.call(openid, 'member', 'checkin.checkIn', {}, requestId)).toMatchObject({
        refusal: 'invalid-input',
        detail: { faults: [{ path: 'requestId' }] },
      })
    },
  )
})

describe('the calendar of the community', () => {
  it('a streak walks over the end of February and of the year', async () => {
    const walks: [string[], number][] = [
      [['2028-02-28', '2028-02-29', '2028-03-01'], 3],
      [['2027-02-27', '2027-02-28', '2027-03-01'], 3],
      [['2027-12-31', '2028-01-01'], 2],
      [['2028-02-28', '2028-03-01'], 1],
    ]
    for (const [days, streak] of walks) {
      await at(`${days[0]}T00:30:00`)
      const openid = await member()
      let last = 0
      for (const day of days) {
        await at(`${day}T09:00:00`)
        last = (await accepted(community.ask(openid, checkIn, {}))).streak
      }
      expect([days, last]).toEqual([days, streak])
    }
  })

  it('pays +5 when the run is exactly 7 days, and nothing more on the eighth', async () => {
    await at('2027-06-01T08:00:00')
    const openid = await member()
    const bonuses: number[] = []
    for (let day = 1; day <= 8; day++) {
      await at(`2027-06-0${day}T08:00:00`)
      bonuses.push((await accepted(community.ask(openid, checkIn, {}))).bonus)
    }
    expect(bonuses).toEqual([0, 0, 0, 0, 0, 0, 5, 0])
    const view = await accepted(community.ask(openid, open, {}))
    expect(view.member).toMatchObject({ balance: 21, growth: 21, streak: 8, best: 8 })
  })

  it('a paused day breaks no streak, and nobody can check in on it', async () => {
    await at('2027-07-01T08:00:00')
    const openid = await member()
    await community.ask(openid, checkIn, {})
    await at('2027-07-02T08:00:00')
    await community.ask('owner', pause, { reason: '系统维护' })
    await settingsReachEveryInstance()
    expect(await community.ask(openid, checkIn, {})).toMatchObject({ refusal: 'paused' })
    await community.ask('owner', resume, { reason: '维护结束' })
    await settingsReachEveryInstance()
    await at('2027-07-03T08:00:00')
    expect(await accepted(community.ask(openid, checkIn, {}))).toMatchObject({ streak: 2 })
  }, 30_000)
})

/** Instances remember the community for three seconds. */
const settingsReachEveryInstance = () => new Promise((resolve) => setTimeout(resolve, 3_200))

describe('making up a missed day', () => {
  async function withGap(): Promise<string> {
    await at('2027-09-10T08:00:00')
    const openid = await member()
    await community.ask(openid, checkIn, {})
    await at('2027-09-12T08:00:00')
    await community.ask(openid, checkIn, {})
    return openid
  }
  const give = async (openid: string, points: number) => {
    const { member: me } = await accepted(community.ask(openid, open, {}))
    await accepted(community.ask('owner', adjust, { member: me?.account ?? '', points, reason: '测试' }))
  }

  it('mends the streak, costs 5, pays nothing, and the proof agrees', async () => {
    const openid = await withGap()
    await give(openid, 10)
    expect(await accepted(community.ask(openid, makeUp, { day: '2027-09-11' }))).toMatchObject({
      streak: 3,
      cost: 5,
      balance: 9,
      leftThisMonth: 1,
    })
    expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
  })

  it.each([
    ['2027-09-12', 'already-checked-in'],
    ['2027-09-13', 'not-yet'],
    ['2027-09-14', 'not-yet'],
    ['2027-09-09', 'before-joining'],
    ['2027-09-11', 'not-enough-points'],
  ])('%s is refused as %s', async (day, refusal) => {
    const openid = await withGap()
    if (day === '2027-09-13') await at('2027-09-13T08:00:00')
    expect(await community.ask(openid, makeUp, { day })).toMatchObject({ ok: false, refusal })
  })

  it('20 parallel make-ups of one day with different ids: one costs points', async () => {
    const openid = await withGap()
    await give(openid, 100)
    const told = await Promise.all(
      Array.from({ length: 20 }, () => community.ask(openid, makeUp, { day: '2027-09-11' })),
    )
    expect(tallyOf(told)).toEqual({ ok: 1, 'already-checked-in': 19 })
  })
})
