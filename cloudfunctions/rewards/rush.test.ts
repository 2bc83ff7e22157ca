/**
 * Everybody redeems at once: never oversold, never double charged, whatever the network and the machine do (DESIGN law 6,
 * SPEC 6.2). The long form is for a machine that has time: `QUNPU_REDEEM_RUSH=1000 npx jest cloudfunctions/rewards/rush`.
 */
import { rm } from 'node:fs/promises'
import { type Answer, type Community, startCommunity } from '../../journeys/community'
import { lawsBroken, settle, storedIn } from '../../journeys/laws'
import { accepted, tallyOf } from '../../journeys/outcomes'
import { BAD_NETWORK, untilTold } from '../../journeys/persistence'
import type { Lot } from '../../shared/lots'
import { claimOwnership, join, me } from '../../shared/membership/contract'
import { adjust } from '../../shared/points/contract'
import { redeem } from '../../shared/rewards/contract'
import { ofReward } from '../../shared/rewards/names'
import { publish, save } from '../../shared/rewards/operator-contract'

const MANY = Number(process.env.QUNPU_REDEEM_RUSH ?? 60)
const STOCK = Math.round(MANY / (MANY >= 1_000 ? 10 : 6))
const PRICE = 30
const POINTS = 100
const AT_ONCE = 30
const LONG_MS = MANY >= 1_000 ? 1_800_000 : 120_000

let community: Community
let openids: readonly string[] = []
let rewards = 0

/** What is on offer is remembered for 3 s per instance. */
const everyInstanceKnows = () => new Promise((resolve) => setTimeout(resolve, 3_200))

async function inGroups<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map(work))
}

beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
  openids = Array.from({ length: MANY }, (_, index) => `rusher-${index}`)
  await inGroups(openids, async (openid) => {
    const { account } = await accepted(community.ask(openid, join, {}))
    await accepted(community.ask('owner', adjust, { member: account, points: POINTS, reason: '测试' }))
  })
}, LONG_MS)
afterAll(async () => {
  await community.close()
  await rm(community.data, { recursive: true, force: true })
})

async function reward(perMember: number | null = null): Promise<string> {
  const asked = { kind: 'privilege' as const, title: `限量${++rewards}`, price: PRICE, limited: true, places: STOCK }
  const { reward: id } = await accepted(community.ask('owner', save, { ...asked, perMember }))
  await accepted(community.ask('owner', publish, { reward: id }))
  await everyInstanceKnows()
  return id
}

/** Redeems, and asks again until there is a definite answer. */
const untilSettled = (openid: string, prize: string, requestId?: string): Promise<Answer> =>
  untilTold(community, openid, redeem, { reward: prize, price: PRICE }, requestId)

const balances = async () => {
  const found: number[] = []
  await inGroups(openids, async (openid) => found.push((await accepted(community.ask(openid, me, {}))).balance))
  return found
}
const spent = async () => (await balances()).reduce((sum, balance) => sum + POINTS - balance, 0)

async function placesOf(prize: string): Promise<{ left: number; claims: number }> {
  const lots = (await storedIn(community)).all<Lot>('lots').filter(({ of }) => of === ofReward(prize))
  return {
    left: lots.reduce((sum, lot) => sum + lot.left, 0),
    claims: lots.reduce((sum, lot) => sum + lot.claims.length, 0),
  }
}

it(
  `${MANY} at once for ${STOCK}: so many orders, everybody else is told that it is sold out, every point is accounted for`,
  async () => {
    const before = await spent()
    const prize = await reward()
    const startedAt = performance.now()
    const told = await Promise.all(openids.map((openid) => untilSettled(openid, prize)))
    report('rush', startedAt)
    expect(tallyOf(told)).toEqual({ ok: STOCK, 'sold-out': MANY - STOCK })
    expect((await spent()) - before).toBe(STOCK * PRICE)
    expect(await placesOf(prize)).toEqual({ left: 0, claims: STOCK })
    expect(await lawsBroken(community)).toEqual([])
  },
  LONG_MS,
)

it(
  'each of them three times, where one may have one: nobody has two',
  async () => {
    const before = await spent()
    const prize = await reward(1)
    const some = openids.slice(0, STOCK * 2)
    const told = await Promise.all(some.flatMap((openid) => [1, 2, 3].map(() => untilSettled(openid, prize))))
    expect(told.filter(({ ok }) => ok)).toHaveLength(STOCK)
    const refused = told.flatMap((one) => (one.ok ? [] : [one.refusal]))
    expect(
      [...new Set(refused)].filter((name) => !['limit-reached', 'sold-out', 'not-enough-points'].includes(name)),
    ).toEqual([])
    expect((await spent()) - before).toBe(STOCK * PRICE)
    const broken = await lawsBroken(community)
    expect(broken).toEqual([])
    const { all } = await storedIn(community)
    const counts = all<{ _id: string; orders: { counts: Record<string, number> } }>('people').map(
      ({ orders }) => orders.counts[prize] ?? 0,
    )
    expect(Math.max(...counts)).toBe(1)
  },
  LONG_MS,
)

it(
  'over a network that loses, repeats, refuses and delays: the same',
  async () => {
    const before = await spent()
    const prize = await reward()
    await community.faults(BAD_NETWORK, 11)
    const startedAt = performance.now()
    const told = await Promise.all(openids.map((openid) => untilSettled(openid, prize)))
    report('rush under faults', startedAt)
    await settle(community)
    const names = tallyOf(told)
    expect(names.ok).toBe(STOCK)
    expect(Object.keys(names).filter((name) => !['ok', 'sold-out', 'not-enough-points'].includes(name))).toEqual([])
    expect(await placesOf(prize)).toEqual({ left: 0, claims: STOCK })
    expect((await spent()) - before).toBe(STOCK * PRICE)
    expect(await lawsBroken(community)).toEqual([])
  },
  LONG_MS,
)

it(
  'with the machine killed in the middle: what was acknowledged stands, the sweeper finishes the rest',
  async () => {
    const prize = await reward()
    const before = await spent()
    const sent = openids.map((openid) => ({ openid, requestId: community.newRequestId(), told: null as Answer | null }))
    let answered = 0
    let kill: () => void = () => {}
    const enough = new Promise<void>((resolve) => {
      kill = resolve
    })
    const running = sent.map(async (one) => {
      one.told = await community
        .ask(one.openid, redeem, { reward: prize, price: PRICE }, one.requestId)
        .catch(() => null)
      answered += one.told === null ? 0 : 1
      if (answered >= STOCK / 2) kill()
    })
    await enough
    const { data } = community
    await community.crash()
    await Promise.all(running)
    community = await startCommunity({ data })
    const unheard = sent.filter(({ told }) => told === null)
    expect(unheard.length).toBeGreaterThan(0)
    // Half of them never ask again: their orders are finished without them, or there are none.
    await inGroups(
      unheard.filter((_, index) => index % 2 === 0),
      async (one) => {
        one.told = await untilSettled(one.openid, prize, one.requestId)
      },
    )
    await settle(community, 0)
    expect(await lawsBroken(community)).toEqual([])
    const places = await placesOf(prize)
    expect(places.left + places.claims).toBe(STOCK)
    expect((await spent()) - before).toBe(places.claims * PRICE)
    expect(sent.filter(({ told }) => told?.ok).length).toBeLessThanOrEqual(places.claims)
    // Whoever was told something is told the same again.
    await inGroups(sent.filter(({ told }) => told !== null).slice(0, 60), async ({ openid, requestId, told }) => {
      if (told !== null && (told.ok || told.refusal !== 'busy'))
        expect(await untilSettled(openid, prize, requestId)).toEqual(told)
    })
    await everyInstanceKnows()
    const rest = await Promise.all(openids.map((openid) => untilSettled(openid, prize)))
    expect(rest.filter(({ ok }) => ok)).toHaveLength(places.left)
    expect(await placesOf(prize)).toEqual({ left: 0, claims: STOCK })
    expect(await lawsBroken(community)).toEqual([])
  },
  LONG_MS,
)

/** The long form tells how long it took. */
function report(what: string, startedAt: number): void {
  if (process.env.QUNPU_REDEEM_RUSH !== undefined)
    process.stderr.write(`${what}: ${MANY} for ${STOCK} in ${Math.round(performance.now() - startedAt)} ms\n`)
}
