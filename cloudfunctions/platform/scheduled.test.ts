/** What happens without anybody asking, through the function `scheduled` on the emulator. */

import { openAsAdministrator } from '../../journeys/administrator'
import { type Community, startCommunity } from '../../journeys/community'
import { accepted } from '../../journeys/outcomes'
import { list } from '../../shared/audit/contract'
import { checkIn } from '../../shared/checkin/contract'
import { claimOwnership, join } from '../../shared/membership/contract'
import { adjust, proofReport, prove, statement } from '../../shared/points/contract'
import { personIdOf } from './identity'

let community: Community
/** The database as an administrator of the environment sees it: to look behind the doors and to plant damage. */
let database: ReturnType<typeof openAsAdministrator>

beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
  database = openAsAdministrator(community.url)
})
afterAll(() => community.close())
afterEach(async () => {
  await community.faults()
  await community.clock(null)
})

let people = 0
async function member(): Promise<{ openid: string; account: string }> {
  const openid = `member-${++people}`
  const { account } = await accepted(community.ask(openid, join, {}))
  return { openid, account }
}

const read = async (collection: string, id: string): Promise<Record<string, unknown>> => {
  const { data } = await database.collection(collection).doc(id).get()
  return (data as Record<string, unknown>[])[0] ?? {}
}
const personOf = (openid: string) => read('people', personIdOf(openid))

describe('the sweeper', () => {
  it('costs two requests when there is nothing to do', async () => {
    await community.runTimer('sweep')
    await community.resetRequests()
    expect(await community.runTimer('sweep')).toMatchObject({ ok: true, value: { people: 0, things: 0, jobs: [] } })
    expect((await community.requests()).total).toBe(2)
  })

  it('copies gathered entries for less than 0.15 requests an entry, and the document forgets them', async () => {
    const { openid, account } = await member()
    for (let number = 0; number < 24; number++) {
      await accepted(community.ask('owner', adjust, { member: account, points: 1, reason: `第 ${number} 次` }))
    }
    expect((await personOf(openid)).pending).toHaveLength(24)
    await community.resetRequests()
    await community.runTimer('sweep')
    const { total } = await community.requests()
    // Two requests look for work, and one reads the settings: the copy itself is what is left.
    expect((total - 3) / 24).toBeLessThanOrEqual(0.15)
    expect((await personOf(openid)).pending).toEqual([])
    expect((await accepted(community.ask(openid, statement, { limit: 100 }))).entries).toHaveLength(24)
  })

  it('delivers what an instance left behind when it died between its write and its effect', async () => {
    const { openid, account } = await member()
    await accepted(community.ask('owner', adjust, { member: account, points: 5, reason: '先记着' }))
    const { records } = await accepted(community.ask('owner', list, { member: account }))
    const [record] = records
    const id = record?.id ?? ''
    const stored = await read('audit', id)
    await database.collection('audit').doc(id).remove()
    const { _id, ...document } = stored
    const person = await personOf(openid)
    await database
      .collection('people')
      .where({ _id: personIdOf(openid) })
      .update({
        version: (person.version as number) + 1,
        due: 0,
        outbox: database.command.set([{ id: _id, at: Date.now(), to: { collection: 'audit' }, document }]),
      })
    expect((await accepted(community.ask('owner', list, { member: account }))).records).toEqual([])
    await community.runTimer('sweep')
    expect((await accepted(community.ask('owner', list, { member: account }))).records).toEqual(records)
    expect((await personOf(openid)).outbox).toEqual([])
  })

  it('sets an effect aside, loudly, when it has failed for a day, and never drops it', async () => {
    const { openid } = await member()
    const person = await personOf(openid)
    const impossible = {
      id: `odd:${openid}`,
      at: 1,
      to: { person: 'x', account: null },
      deed: { kind: 'unheard-of' },
      revision: 0,
    }
    await database
      .collection('people')
      .where({ _id: personIdOf(openid) })
      .update({ version: (person.version as number) + 1, due: 0, outbox: database.command.set([impossible]) })
    await community.runTimer('sweep')
    expect(await read('things', `aside:odd:${openid}`)).toMatchObject({
      kind: 'aside',
      effect: { id: `odd:${openid}` },
    })
    expect((await personOf(openid)).outbox).toEqual([])
    expect(await accepted(community.ask(openid, checkIn, {}))).toMatchObject({ points: 2 })
  })
})

describe('the nightly proof', () => {
  it('finds a balance that somebody changed behind the doors, tells it and raises an incident', async () => {
    const { openid, account } = await member()
    await accepted(community.ask(openid, checkIn, {}))
    expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
    await database
      .collection('people')
      .where({ _id: personIdOf(openid) })
      .update({ 'points.balance': 1_000 })
    const { mismatches } = await accepted(community.ask('owner', prove, {}))
    expect(mismatches).toContainEqual({ account, what: 'balance', stored: 1_000, proved: 2 })
    const told = (await community.runTimer('proof')) as { value: { progress: { day: string; finished: boolean } } }
    const { day, finished } = told.value.progress
    expect(finished).toBe(true)
    expect(await read('things', `incident:proof:${account}:${day}`)).toMatchObject({ kind: 'incident', shelf: 'open' })
    expect(await accepted(community.ask('owner', proofReport, {}))).toMatchObject({
      last: { day, finished: true, mismatches: expect.any(Number) },
      incidents: expect.arrayContaining([expect.objectContaining({ account, what: 'balance', proved: 2 })]),
    })
    await database
      .collection('people')
      .where({ _id: personIdOf(openid) })
      .update({ 'points.balance': 2 })
  })

  it('finds an entry that is missing in the ledger', async () => {
    const { openid, account } = await member()
    for (let number = 0; number < 24; number++) {
      await accepted(community.ask('owner', adjust, { member: account, points: 1, reason: '攒着' }))
    }
    await community.runTimer('sweep')
    const { entries } = await accepted(community.ask(openid, statement, { limit: 100 }))
    const lost = entries[10]?.id ?? ''
    const stored = await read('ledger', lost)
    await database.collection('ledger').doc(lost).remove()
    const { mismatches } = await accepted(community.ask('owner', prove, {}))
    expect(mismatches.filter((one) => one.account === account).map((one) => one.what)).toEqual(
      expect.arrayContaining(['balance', 'growth', 'entries']),
    )
    await database.collection('ledger').add(stored)
    expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
  })

  it('runs by itself when its hour has come, and then not before the next night', async () => {
    const job = await read('things', 'job:proof')
    await community.clock(new Date((job.due as number) + 1_000).toISOString())
    expect(await community.runTimer('sweep')).toMatchObject({ value: { jobs: ['proof'] } })
    const again = await read('things', 'job:proof')
    const hour = new Date((again.due as number) + 8 * 3_600_000).toISOString().slice(11, 16)
    expect(hour).toBe('03:00')
    expect(await community.runTimer('sweep')).toMatchObject({ value: { jobs: [] } })
  })

  it('refuses a job that nobody knows', async () => {
    expect(await community.runTimer('nothing')).toMatchObject({ ok: false, refusal: 'unknown-job' })
  })
})
