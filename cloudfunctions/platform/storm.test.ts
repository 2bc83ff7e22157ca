/** The real functions, the real SDK and a bad network: afterwards every law must hold (DESIGN 2). */
import { type Answer, type Community, startCommunity } from '../../journeys/community'
import { accepted } from '../../journeys/outcomes'
import { checkIn, makeUp } from '../../shared/checkin/contract'
import { claimOwnership, editProfile, exportMyData, join, me } from '../../shared/membership/contract'
import { adjust, prove, reverse, statement } from '../../shared/points/contract'
import { open } from '../../shared/today/contract'

const MEMBERS = 50
const COMMANDS = Number(process.env.STORM_COMMANDS ?? 2_000)
const AT_ONCE = 16
const RATES = { delay: 0.1, dropBefore: 0.1, dropAfter: 0.1, conflict: 0.1, throttle: 0.1 }

/** What may be said when nothing is known: the same request may be sent again. */
const RETRYABLE = ['busy', 'expired']

interface Sent {
  readonly openid: string
  readonly send: () => Promise<Answer>
  told: Answer | null
}

/** A repeatable source of chance. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const openids = Array.from({ length: MEMBERS }, (_, index) => `storm-${index}`)

async function settle(community: Community): Promise<void> {
  await community.faults()
  // A landed-late write may be under way for as long as the longest delay.
  await new Promise((resolve) => setTimeout(resolve, 4_000))
  await community.clock(new Date(Date.now() + 3_600_000).toISOString())
  await community.runTimer('sweep')
  await community.runTimer('sweep')
  await community.clock(null)
}

/** Runs everything, a few at once, in the given order. */
async function runAll(tasks: readonly Sent[]): Promise<void> {
  const queue = [...tasks]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let task = queue.shift(); task !== undefined; task = queue.shift()) task.told = await task.send()
    }),
  )
}

describe('with every fault at one in ten', () => {
  let community: Community
  const accounts = new Map<string, string>()

  beforeAll(async () => {
    community = await startCommunity()
    await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
    for (const openid of openids) accounts.set(openid, (await accepted(community.ask(openid, join, {}))).account)
  }, 120_000)
  afterAll(() => community.close())

  it(`after ${COMMANDS} random commands of ${MEMBERS} members every law holds`, async () => {
    const chance = chanceFrom(20_261_124)
    await community.faults(RATES, 7)
    const sent: Sent[] = Array.from({ length: COMMANDS }, () => {
      const openid = openids[Math.floor(chance() * MEMBERS)] ?? ''
      return { openid, send: commandOf(community, openid, accounts.get(openid) ?? '', chance), told: null }
    })
    await runAll(sent)
    await settle(community)

    const refusals = sent.flatMap(({ told }) => (told !== null && !told.ok ? [told.refusal] : []))
    expect(refusals).not.toContain('internal')
    expect(sent.every(({ told }) => told !== null)).toBe(true)

    // What is unknown is asked again with the same request id, and then known.
    await runAll(sent.filter(({ told }) => told !== null && !told.ok && told.refusal === 'busy'))
    const stillUnknown = sent.filter(({ told }) => told !== null && !told.ok && told.refusal === 'busy')
    expect(stillUnknown).toEqual([])
    await everyLawHolds(community, sent)
  }, 900_000)
})

/** One random command; sending it again sends the same request. */
function commandOf(community: Community, openid: string, account: string, chance: () => number): () => Promise<Answer> {
  const requestId = community.newRequestId()
  const dice = chance()
  const points = Math.ceil(chance() * 40) * (chance() < 0.4 ? -1 : 1)
  const day = new Date(Date.now() - Math.ceil(chance() * 9) * 86_400_000).toISOString().slice(0, 10)
  if (dice < 0.35) return () => community.ask(openid, checkIn, {}, requestId)
  if (dice < 0.45) return () => community.ask(openid, makeUp, { day }, requestId)
  if (dice < 0.75)
    return () => community.ask('owner', adjust, { member: account, points, reason: requestId }, requestId)
  if (dice < 0.85) return () => community.ask(openid, editProfile, { nickname: `名${points}` }, requestId)
  if (dice < 0.9) return () => community.ask(openid, open, {})
  return async () => {
    const page = await community.ask(openid, statement, { limit: 5 })
    const entry = page.ok ? page.value.entries.find((one) => one.points > 0)?.id : undefined
    if (entry === undefined) return page
    return community.ask('owner', reverse, { member: account, entry, reason: '风暴' }, requestId)
  }
}

async function everyLawHolds(community: Community, sent: readonly Sent[]): Promise<void> {
  let cursor: string | null = null
  let checked = 0
  do {
    const page: { checked: number; mismatches: unknown[]; next: string | null } = await accepted(
      community.ask('owner', prove, cursor === null ? {} : { cursor }),
    )
    expect(page.mismatches).toEqual([])
    checked += page.checked
    cursor = page.next
  } while (cursor !== null)
  expect(checked).toBe(MEMBERS + 1)

  for (const openid of openids) {
    const { entries, balance } = await accepted(community.ask(openid, exportMyData, {}))
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length)
    expect(entries.reduce((sum, entry) => sum + entry.points, 0)).toBe(balance)
    expect((await accepted(community.ask(openid, me, {}))).balance).toBe(balance)
    expect(entries.filter((entry) => entry.reason === 'check-in').length).toBeLessThanOrEqual(1)
  }
  const adjusted = sent.filter(({ told }) => told?.ok === true && 'adjustment' in (told.value as object))
  const noted = (await Promise.all(openids.map((openid) => community.ask(openid, exportMyData, {})))).flatMap((told) =>
    told.ok ? told.value.entries.filter((entry) => entry.reason === 'adjust').map((entry) => entry.id) : [],
  )
  const claimed = adjusted.map(({ told }) => `adjust:${(told as { value: { adjustment: string } }).value.adjustment}`)
  // What was told as done is in a ledger once; what is in a ledger was told as done, or its answer is `expired`.
  expect(noted.filter((id) => claimed.includes(id)).sort()).toEqual([...claimed].sort())
  const untold = noted.filter((id) => !claimed.includes(id))
  const unknown = sent.filter(({ told }) => told !== null && !told.ok && RETRYABLE.includes(told.refusal))
  expect(untold.length).toBeLessThanOrEqual(unknown.length)
}

describe('when the machine is killed in the middle of load', () => {
  it('nothing that was acknowledged is lost, and a retry with the same id finds its answer', async () => {
    let community = await startCommunity()
    await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
    for (const openid of openids) await accepted(community.ask(openid, join, {}))
    const sent = openids.map((openid) => {
      const requestId = community.newRequestId()
      return { openid, requestId, told: null as Answer | null }
    })
    const running = sent.map(async (one, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 8))
      one.told = await community.ask(one.openid, checkIn, {}, one.requestId).catch(() => null)
    })
    await new Promise((resolve) => setTimeout(resolve, 180))
    const { data } = community
    await community.crash()
    await Promise.all(running)
    const acknowledged = sent.filter(({ told }) => told !== null)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.length).toBeLessThan(sent.length)

    community = await startCommunity({ data })
    for (const { openid, requestId, told } of sent) {
      const again = await community.ask(openid, checkIn, {}, requestId)
      if (told !== null) expect(again).toEqual(told)
      expect(again).toMatchObject({ ok: true, value: { points: 2, balance: 2 } })
    }
    expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
    await community.close()
  }, 120_000)
})
