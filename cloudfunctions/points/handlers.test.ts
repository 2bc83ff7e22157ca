import { type Community, startCommunity } from '../../journeys/community'
import { accepted, namesOf as names } from '../../journeys/outcomes'
import { list } from '../../shared/audit/contract'
import { checkIn } from '../../shared/checkin/contract'
import { appoint, claimOwnership, editProfile, join, me } from '../../shared/membership/contract'
import {
  adjust,
  approveAdjustment,
  leaderboard,
  memberStatement,
  prove,
  rejectAdjustment,
  reverse,
  statement,
  waitingAdjustments,
} from '../../shared/points/contract'

let community: Community
let owner: string

beforeAll(async () => {
  community = await startCommunity()
  await community.ask('owner', claimOwnership, { key: community.ownershipKey })
  owner = (await accepted(community.ask('owner', me, {}))).account
  await community.ask('second', join, {})
  const second = (await accepted(community.ask('second', me, {}))).account
  await accepted(community.ask('owner', appoint, { member: second, role: 'supervisor' }))
})
afterAll(() => community.close())
afterEach(() => community.clock(null))

let people = 0
async function member(points = 0): Promise<{ openid: string; account: string }> {
  const openid = `member-${++people}`
  const { account } = await accepted(community.ask(openid, join, {}))
  if (points > 0) await give(account, points)
  return { openid, account }
}
const give = (account: string, points: number) =>
  accepted(community.ask('owner', adjust, { member: account, points, reason: '测试用' }))

describe('adjusting by hand', () => {
  it('20 parallel adjustments of −100 on a balance of 100: one is accepted', async () => {
    const { openid, account } = await member(100)
    const told = await Promise.all(
      Array.from({ length: 20 }, () =>
        community.ask('owner', adjust, { member: account, points: -100, reason: '测试' }),
      ),
    )
    expect(names(told)).toEqual([...Array.from({ length: 19 }, () => 'not-enough-points'), 'ok'])
    expect(await accepted(community.ask(openid, me, {}))).toMatchObject({ balance: 0, growth: 100 })
  })

  it('one request id used for two members moves points and leaves an audit record for each', async () => {
    const [first, second] = [await member(), await member()]
    const requestId = community.newRequestId()
    for (const { account } of [first, second]) {
      await accepted(community.ask('owner', adjust, { member: account, points: 7, reason: '同一个号' }, requestId))
    }
    const { records } = await accepted(community.ask('owner', list, { limit: 10 }))
    const whom = records.filter((record) => record.reason === '同一个号').map((record) => record.whom)
    expect(whom.sort()).toEqual([first.account, second.account].sort())
    expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
  })

  it('500 happens at once; 501 waits for a second operator, who is not the first', async () => {
    const { openid, account } = await member(500)
    expect(await accepted(community.ask(openid, me, {}))).toMatchObject({ balance: 500, tier: 'silver' })
    const asked = await accepted(community.ask('owner', adjust, { member: account, points: 501, reason: '年度贡献' }))
    expect(asked).toMatchObject({ state: 'waiting', balance: 500 })
    const { adjustment } = asked
    expect(await community.ask('owner', approveAdjustment, { member: account, adjustment })).toMatchObject({
      refusal: 'same-operator',
    })
    const { waiting } = await accepted(community.ask('second', waitingAdjustments, {}))
    expect(waiting).toMatchObject([{ member: account, points: 501, reason: '年度贡献', by: owner, mine: false }])
    const approvals = await Promise.all(
      Array.from({ length: 5 }, () => community.ask('second', approveAdjustment, { member: account, adjustment })),
    )
    expect(names(approvals).filter((name) => name === 'ok')).toHaveLength(1)
    expect(await accepted(community.ask(openid, me, {}))).toMatchObject({ balance: 1001, tier: 'gold' })
    expect((await accepted(community.ask('second', waitingAdjustments, {}))).waiting).toEqual([])
  })

  it('a rejected adjustment moves nothing and cannot be approved any more', async () => {
    const { openid, account } = await member()
    const { adjustment } = await accepted(
      community.ask('owner', adjust, { member: account, points: 900, reason: '试' }),
    )
    await accepted(community.ask('second', rejectAdjustment, { member: account, adjustment, reason: '没有依据' }))
    expect(await community.ask('second', approveAdjustment, { member: account, adjustment })).toMatchObject({
      refusal: 'no-such-adjustment',
    })
    expect(await accepted(community.ask(openid, me, {}))).toMatchObject({ balance: 0, growth: 0 })
  })

  it('an adjustment of oneself waits for somebody else, however small', async () => {
    expect(await accepted(community.ask('owner', adjust, { member: owner, points: 1, reason: '自己' }))).toMatchObject({
      state: 'waiting',
    })
  })

  it.each([0, 1.5, Number.NaN, '1', 2 ** 53, -1_000_001, null, { $inc: 5 }])(
    'an amount of %p is bad input',
    async (points) => {
      const { account } = await member()
      expect(
        await community.call('owner', 'operator', 'points.adjust', { member: account, points, reason: 'x' }),
      ).toMatchObject({
        refusal: 'invalid-input',
        detail: { faults: expect.arrayContaining([expect.objectContaining({ path: 'input.points' })]) },
      })
    },
  )
})

describe('reversing', () => {
  it('is done once, takes the balance below zero when it was spent, and spending then waits', async () => {
    const { openid, account } = await member(100)
    const { entries } = await accepted(community.ask(openid, statement, {}))
    await accepted(community.ask('owner', adjust, { member: account, points: -80, reason: '用掉' }))
    const entry = entries[0]?.id ?? ''
    const told = await Promise.all(
      Array.from({ length: 10 }, () => community.ask('second', reverse, { member: account, entry, reason: '发错了' })),
    )
    expect(names(told)).toEqual([...Array.from({ length: 9 }, () => 'already-reversed'), 'ok'])
    expect(await accepted(community.ask(openid, me, {}))).toMatchObject({ balance: -80, growth: 0 })
    expect(await community.ask('owner', adjust, { member: account, points: -1, reason: '再扣' })).toMatchObject({
      refusal: 'not-enough-points',
    })
    expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
  })

  it('finds an entry that was copied to the ledger long ago, and refuses foreign ones', async () => {
    const [mine, other] = [await member(), await member(5)]
    for (let number = 0; number < 30; number++) await give(mine.account, 1)
    await community.runTimer('sweep')
    const { entries } = await accepted(community.ask(mine.openid, statement, { limit: 100 }))
    expect(entries.map((entry) => entry.n)).toEqual(Array.from({ length: 30 }, (_, index) => 30 - index))
    const oldest = entries.at(-1)?.id ?? ''
    expect(
      await accepted(community.ask('owner', reverse, { member: mine.account, entry: oldest, reason: '撤' })),
    ).toMatchObject({
      points: -1,
      balance: 29,
    })
    expect(await community.ask('owner', reverse, { member: other.account, entry: oldest, reason: '撤' })).toMatchObject(
      {
        refusal: 'no-such-entry',
      },
    )
    expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
  })
})

describe('the statement', () => {
  it('pages without gaps or repeats while new entries arrive, across document and ledger', async () => {
    const { openid, account } = await member()
    for (let number = 0; number < 40; number++) await give(account, 1)
    await community.runTimer('sweep')
    for (let number = 0; number < 3; number++) await give(account, 1)
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const page: { entries: { n: number }[]; next: string | null } = await accepted(
        community.ask(openid, statement, { limit: 7, ...(cursor === null ? {} : { cursor }) }),
      )
      seen.push(...page.entries.map((entry) => entry.n))
      cursor = page.next
      if (seen.length === 14) await give(account, 1)
    } while (cursor !== null)
    expect(seen).toEqual(Array.from({ length: 43 }, (_, index) => 43 - index))
  })

  it('filters what was earned, spent and adjusted', async () => {
    const { openid, account } = await member(3)
    await accepted(community.ask(openid, checkIn, {}))
    await accepted(community.ask('owner', adjust, { member: account, points: -1, reason: '扣' }))
    const reasons = async (filter: 'earned' | 'spent' | 'adjusted') =>
      (await accepted(community.ask(openid, statement, { filter }))).entries.map((entry) => entry.reason)
    expect(await reasons('earned')).toEqual(['check-in'])
    expect(await reasons('spent')).toEqual([])
    expect(await reasons('adjusted')).toEqual(['adjust', 'adjust'])
  })

  it('tells members no operator, and operators who did it under which rule', async () => {
    const { openid, account } = await member(3)
    const [mine] = (await accepted(community.ask(openid, statement, {}))).entries
    expect(Object.keys(mine ?? {})).not.toContain('by')
    const [theirs] = (await accepted(community.ask('owner', memberStatement, { member: account }))).entries
    expect(theirs).toMatchObject({ by: owner, rule: 0, note: '测试用' })
  })

  it.each(['x y', '$ne', '../1', ''])('a cursor of %j is bad input', async (cursor) => {
    const { openid } = await member()
    expect(await community.ask(openid, statement, { cursor })).toMatchObject({ refusal: 'invalid-input' })
  })
})

describe('rankings', () => {
  it('give equal figures one rank, leave operators and the hidden out, and always tell my own', async () => {
    await community.clock('2031-03-05T02:00:00.000Z')
    const [first, equal, hidden] = [await member(90), await member(90), await member(95)]
    await accepted(community.ask(hidden.openid, editProfile, { hidden: true }))
    const told = await accepted(community.ask(first.openid, leaderboard, { board: 'week' }))
    expect(told.rows.map((row) => [row.rank, row.account]).sort()).toEqual(
      [
        [1, first.account],
        [1, equal.account],
      ].sort(),
    )
    expect(told).toMatchObject({ mine: { rank: 1, figure: 90 }, from: '2031-03-03' })
    expect((await accepted(community.ask(hidden.openid, leaderboard, { board: 'week' }))).mine).toEqual({
      rank: null,
      figure: 95,
      why: 'hidden',
    })
    expect((await accepted(community.ask('owner', leaderboard, { board: 'all' }))).mine.why).toBe('operator')
  })

  it('begin anew on Monday', async () => {
    await community.clock('2031-06-01T15:59:59.999Z')
    const { openid } = await member(5)
    expect((await accepted(community.ask(openid, leaderboard, { board: 'week' }))).mine.figure).toBe(5)
    await community.clock('2031-06-01T16:00:00.000Z')
    expect((await accepted(community.ask(openid, leaderboard, { board: 'week' }))).mine).toMatchObject({
      rank: null,
      figure: 0,
    })
    expect((await accepted(community.ask(openid, leaderboard, { board: 'month' }))).from).toBe('2031-06-01')
  })

  it('count a streak while its last day is yesterday', async () => {
    await community.clock('2031-08-01T01:00:00.000Z')
    const { openid } = await member()
    await accepted(community.ask(openid, checkIn, {}))
    const mine = async () => (await accepted(community.ask(openid, leaderboard, { board: 'streak' }))).mine
    await community.clock('2031-08-02T01:00:00.000Z')
    expect(await mine()).toMatchObject({ figure: 1, rank: 1 })
    await community.clock('2031-08-03T01:00:00.000Z')
    expect(await mine()).toMatchObject({ figure: 0, rank: null })
  })
})

describe('points that end', () => {
  it('are shown as gone by any read, booked by the next command or by the sweep of those who stay away', async () => {
    await community.clock('2033-01-15T02:00:00.000Z')
    const [active, absent] = [await member(50), await member(50)]
    await community.clock('2034-01-31T15:59:59.999Z')
    expect((await accepted(community.ask(active.openid, me, {}))).balance).toBe(50)
    await community.clock('2034-01-31T16:00:00.000Z')
    expect(await accepted(community.ask(active.openid, me, {}))).toMatchObject({ balance: 0, growth: 50 })
    expect(await accepted(community.ask(active.openid, checkIn, {}))).toMatchObject({ balance: 2 })
    await community.runTimer('sweep')
    const { entries } = await accepted(community.ask(absent.openid, statement, {}))
    expect(entries[0]).toMatchObject({ reason: 'expire', points: -50, balance: 0 })
    expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
  })
})
