import { personIdOf } from '../../cloudfunctions/platform/identity'
import { collections } from '../../cloudfunctions/platform/indexes'
import type { StoredEntry } from '../../cloudfunctions/platform/ledger'
import { checkPlaces } from '../../cloudfunctions/platform/simulation/place-laws'
import { COPY_AT } from '../../cloudfunctions/platform/stamp'
import { proofOf } from '../../cloudfunctions/points/proof'
import { badgeCatalogue } from '../../shared/badges/rules'
import { hasDay, listDays, runEndingOn, streakOn } from '../../shared/checkin/days'
import { makeUpDays } from '../../shared/checkin/rules'
import { type Community, planOf } from '../../shared/community/state'
import type { Lot } from '../../shared/lots'
import { isOperator } from '../../shared/permissions'
import { isMember, type Member, type Person } from '../../shared/person'
import { addToBoard } from '../../shared/points/board'
import { type Board, type Entry, noBoard } from '../../shared/points/state'
import { rankOfTier, type Tier, tierIds, tierOf } from '../../shared/points/tiers'
import { markOf } from '../../shared/rewards/names'
import type { CouponLot, PastOrder, Reward } from '../../shared/rewards/state'
import { tierPlanOf } from '../../shared/settings'
import { addDays, addMonths, dayOf, firstOfMonth, monthOf } from '../../shared/time'
import { openDatabase } from '../database/database'
import { loadSample, type SampleDocuments, sampleAt } from './load'

const OFFSET = 480
const at = (beijing: string) => Date.parse(`${beijing}+08:00`)

interface AuditRecord {
  readonly _id: string
  readonly at: number
  readonly action: string
  readonly whom: string | null
  readonly reason: string | null
}

/** The sample as stored: what JSON keeps of it. */
function stored(now: number) {
  const documents = JSON.parse(JSON.stringify(sampleAt(now))) as SampleDocuments
  const everybody = documents.people as unknown as Person[]
  const people = everybody.filter(isMember)
  const ledger = documents.ledger as unknown as StoredEntry[]
  const copied = new Map<string, Entry[]>(people.map(({ account }) => [account, []]))
  for (const { _id, ...entry } of ledger) copied.get(entry.account)?.push(entry)
  const entriesOf = (member: Member): Entry[] => [...(copied.get(member.account) ?? []), ...member.pending]
  const named = (openid: string) => people.find(({ _id }) => _id === personIdOf(openid)) as Member
  const community = documents.things.find(({ _id }) => _id === 'community') as unknown as Community
  return {
    documents,
    everybody,
    people,
    ledger,
    entriesOf,
    named,
    community,
    plan: planOf(community),
    audit: documents.audit as unknown as AuditRecord[],
  }
}

describe.each([
  ['an evening in May', '2026-05-20', '20:15:00'],
  ['five minutes into a month, a year and a Friday', '2027-01-01', '00:05:00'],
])('the sample on %s', (_name, today, time) => {
  const now = at(`${today}T${time}`)
  const { documents, everybody, people, ledger, entriesOf, named, community, plan, audit } = stored(now)
  const month = monthOf(today)

  it('is proven by its entries: balances, growth, numbers, lots', () => {
    expect(people.flatMap((member) => proofOf(member, entriesOf(member)))).toEqual([])
  })

  it('has every entry once, under the id that names its cause, and none from the future or out of order', () => {
    const all = people.flatMap(entriesOf)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(ledger.every((entry) => entry._id === entry.id)).toBe(true)
    expect(all.length).toBe(ledger.length + people.flatMap(({ pending }) => pending).length)
    for (const member of people) {
      const times = [...entriesOf(member)].sort((a, b) => a.n - b.n).map((entry) => entry.at)
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(times.at(-1) ?? now).toBeLessThanOrEqual(now)
      expect(times[0] ?? now).toBeGreaterThanOrEqual(member.membership.joinedAt)
    }
  })

  it('has groups whose places are held by its members, one full, one open, one closed', () => {
    const violations: string[] = []
    const all = { all: (name: keyof SampleDocuments) => documents[name], get: () => matrix }
    const matrix = documents.things.find(({ _id }) => _id === 'groups')
    checkPlaces(all as unknown as Parameters<typeof checkPlaces>[0], (violation) => violations.push(violation))
    expect(violations).toEqual([])
    const lots = documents.lots as unknown as Lot[]
    const places = lots.filter(({ of }) => of.startsWith('group:'))
    expect(places.map((lot) => [lot.of, lot.left > 0, lot.shut])).toEqual([
      ['group:g1:1:invite', false, false],
      ['group:g2:1', true, false],
      ['group:g2:1:invite', true, false],
      ['group:g3:1', true, true],
    ])
    expect(people.every(({ place }) => place.state === 'placed')).toBe(true)
  })

  it('pays each day that is checked in, and each made-up day costs', () => {
    for (const member of people) {
      const { account, checkin } = member
      const ids = entriesOf(member).map(({ id }) => id)
      const expected = listDays(checkin.days).map((day) =>
        hasDay(checkin.madeUp, day) ? `makeup:${account}:${day}` : `checkin:${account}:${day}`,
      )
      expect(ids.filter((id) => /^(checkin|makeup):/.test(id)).sort()).toEqual(expected.sort())
      const onOtherDays = entriesOf(member)
        .filter(({ reason }) => reason === 'check-in')
        .filter((entry) => dayOf(entry.at, OFFSET) !== entry.id.slice(-10))
      expect(onOtherDays).toEqual([])
    }
  })

  it('keeps the figures that its entries and days give: boards, streaks, badges, tiers', () => {
    for (const member of people) {
      const { checkin, membership, points } = member
      const days = listDays(checkin.days)
      expect(member.board).toEqual({
        ...earnedBy(entriesOf(member)),
        shown: membership.hidden || isOperator(membership.role) ? 0 : 1,
        streak: checkin.lastDay === null ? 0 : runEndingOn(checkin.days, [], checkin.lastDay),
        lastDay: checkin.lastDay ?? '',
      })
      expect(checkin.lastDay).toBe(days.at(-1) ?? null)
      expect(checkin.best).toBe(Math.max(0, ...days.map((day) => runEndingOn(checkin.days, [], day))))
      const deserved = badgeCatalogue.filter(
        (badge) =>
          badge.have({
            bestStreak: checkin.best,
            checkInDays: days.length,
            friends: member.referral.most,
            qualityPosts: member.posts.quality,
            perfectQuizzes: member.quizzes.perfect,
            eventsAttended: member.events.attended,
          }) >= badge.need,
      )
      expect(Object.keys(member.badges).sort()).toEqual(deserved.map(({ id }) => id).sort())
      expect(points.announced).toBe(highestTier(entriesOf(member)))
      expect(member.waiting).toEqual([
        ...(points.waiting.length > 0 ? ['adjustment'] : []),
        ...(member.referral.held.length > 0 ? ['invitation'] : []),
      ])
    }
  })

  /** The highest tier that growth ever stood at: a reversal lowers growth, not what was announced. */
  const highestTier = (entries: readonly Entry[]): Tier => {
    const inOrder = [...entries].sort((a, b) => a.n - b.n)
    const stand = (so: { growth: number; best: Tier }, entry: Entry) => {
      const growth = so.growth + entry.growth
      const tier = tierOf(growth, tierPlanOf(plan.settings))
      return { growth, best: rankOfTier(tier) > rankOfTier(so.best) ? tier : so.best }
    }
    return inOrder.reduce(stand, { growth: 0, best: 'bronze' }).best
  }

  it('leaves documents as the functions do: stamped, copied in time, nothing on its way', () => {
    const joined = people.map(({ account }) => account)
    expect(new Set(joined).size).toBe(300)
    for (const member of people) {
      expect(member.pending.length).toBeLessThan(COPY_AT)
      expect(member.outbox).toEqual([])
      expect(member.version).toBeGreaterThan(0)
      expect(member.touched <= today).toBe(true)
      expect(member.due).toBeGreaterThan(now)
      expect(JSON.stringify(member).length).toBeLessThan(20_000)
    }
    expect(ledger.length).toBeGreaterThan(8_000)
  })

  it('looks like a community: four tiers, 60 % here today, some hidden, every role, names of their own', () => {
    const tiers = tierIds.map(
      (tier) => people.filter(({ points }) => tierOf(points.growth, tierPlanOf(plan.settings)) === tier).length,
    )
    expect(Math.min(...tiers)).toBeGreaterThanOrEqual(3)
    const share = people.filter(({ checkin }) => checkin.lastDay === today).length / people.length
    expect(share).toBeGreaterThan(0.52)
    expect(share).toBeLessThan(0.68)
    expect(Math.max(...people.map(({ board }) => board.monthEarned))).toBeLessThan(500)
    expect(people.filter(({ membership }) => membership.hidden).length).toBeGreaterThan(5)
    const roles = people.flatMap(({ membership }) => membership.role ?? [])
    expect([...new Set(roles)].sort()).toEqual(['activity', 'assistant', 'content', 'kol', 'owner', 'supervisor'])
    expect(new Set(people.map(({ membership }) => membership.nickname)).size).toBe(300)
    expect(
      people.filter(({ checkin }) => checkin.lastDay !== null && checkin.lastDay < addDays(today, -10)).length,
    ).toBeGreaterThan(10)
    expect(people.filter(({ checkin }) => Object.keys(checkin.madeUp).length > 0).length).toBeGreaterThan(20)
  })

  it('has an owner, says that it is a sample, and keeps most settings', () => {
    expect(community).toMatchObject({ sample: true, owner: personIdOf('sample-owner'), pauses: [] })
    expect(Object.keys(community.changes).sort()).toEqual([
      'community.name',
      'community.slogan',
      'community.stage',
      'entry.welcomeWeek',
      'membership.entry',
      'referral.perDay',
    ])
    expect(plan.settings['community.name']).toBe('山茶读书会')
    const things = documents.things.map(({ _id }) => String(_id))
    expect(
      things.filter((id) => !/^(question|reward|quiz|poll|relay|event|post|comment|like|evidence):/.test(id)),
    ).toEqual(['community', 'groups', 'job:proof', 'rulebook:1', 'channel:gzhTue', 'channel:pyqAut', 'channel:shuyou'])
    expect(named('sample-owner').membership.role).toBe('owner')
    expect(named('sample-supervisor').membership.role).toBe('supervisor')
  })

  it('lets everybody in by the rules: agreed, tested, some at the second try; two still wait for a reader', () => {
    expect(people.filter(({ rulebook }) => rulebook.accepted !== community.rulebook)).toEqual([])
    const tested = people.filter(({ entry }) => entry.tallies.length > 0)
    expect(tested.length).toBe(people.length - 1)
    const stumbled = tested.filter(({ entry }) => entry.tallies.some(({ wrong }) => wrong > 0)).length
    expect(stumbled).toBeGreaterThan(30)
    expect(stumbled).toBeLessThan(120)
    expect(people.filter(({ entry }) => entry.attempt !== null)).toEqual([])
    const waits = everybody.filter(({ entry }) => entry.queue === 1)
    expect(waits.map(({ state, entry }) => [state, entry.answers.length])).toEqual([
      ['visitor', 1],
      ['visitor', 1],
    ])
  })

  it('has an audit record for every deed of an operator, and two adjustments that wait for another one', () => {
    const adjusted = people.flatMap(entriesOf).filter(({ reason }) => reason === 'adjust' || reason === 'reverse')
    const about = (action: string) => audit.filter((record) => record.action === action).length
    const waiting = people.flatMap(({ points }) => points.waiting)
    expect(about('points.adjust')).toBe(adjusted.filter(({ reason }) => reason === 'adjust').length + waiting.length)
    expect(about('points.reverse')).toBeGreaterThan(0)
    expect(about('points.approveAdjustment')).toBeGreaterThan(10)
    expect(about('membership.appoint')).toBe(people.filter(({ membership }) => membership.role !== null).length - 1)
    expect(new Set(audit.map(({ _id }) => _id)).size).toBe(audit.length)
    expect(waiting.map(({ by }) => by).sort()).toEqual(
      [named('sample-owner').account, named('sample-supervisor').account].sort(),
    )
  })

  it('shows invitations alive: 阿禾 on the way to the second gift, a crowd of one evening partly held', () => {
    const { referral } = named('sample-silver')
    expect(referral).toMatchObject({ counted: 7, held: [], grants: [{ tier: 'basic', state: 'granted' }] })
    expect(people.filter((member) => member.referral.bond?.account === named('sample-silver').account)).toHaveLength(8)
    const crowd = people.filter((member) => member.referral.held.length > 0)
    expect(crowd).toMatchObject([{ referral: { counted: 5 } }])
    for (const member of people) {
      const paid = entriesOf(member).filter(({ reason, points }) => reason === 'invitation' && points > 0)
      expect(paid).toHaveLength(member.referral.counted)
    }
  })

  it('shows rewards alive: one of every kind, one sold out, one kept as a gift, orders waiting, fulfilled and cancelled', () => {
    const rewards = documents.things.filter(({ kind }) => kind === 'reward') as unknown as Reward[]
    const on = (shelf: string) => rewards.filter((reward) => reward.shelf === shelf)
    expect([on('published').length, on('draft').length]).toEqual([7, 1])
    expect(new Set(on('published').map(({ terms }) => terms.kind))).toEqual(
      new Set(['coupon', 'physical', 'seat', 'privilege']),
    )
    const lots = (documents.lots as unknown as CouponLot[]).filter(({ of }) => of.startsWith('reward:'))
    expect(lots.filter(({ left }) => left === 0)).toHaveLength(1)
    const open = people.flatMap(({ account, orders }) => orders.current.map((order) => ({ ...order, account })))
    const past = documents.orders as unknown as PastOrder[]
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(['waiting', 'fulfilled']))
    const parcels = open.filter(({ kind }) => kind === 'physical')
    expect(parcels.map(({ state }) => state).sort()).toEqual(['fulfilled', ...Array<string>(4).fill('waiting')])
    expect(new Set(past.map(({ state }) => state))).toEqual(new Set(['fulfilled', 'cancelled']))
    expect(named('sample-platinum').orders.current).toMatchObject([
      { title: '旧书交换一本', parcel: { company: '顺丰' } },
    ])
    // The gift of three friends went out long ago: neither address nor number are kept.
    const gift = past.find(({ account, cause }) => account === named('sample-silver').account && cause !== '')
    expect(gift).toMatchObject({ title: '山茶书签套装', price: 0, state: 'fulfilled', parcel: null })
    // Every claim has its order, and every order that holds a place its claim.
    const marks = [...open, ...past].filter(({ lot }) => lot !== '').map((order) => markOf(order.account, order))
    expect(lots.flatMap(({ claims }) => claims).sort()).toEqual(marks.sort())
    // Every debit has its order.
    const debits = people.flatMap(entriesOf).filter(({ reason }) => reason === 'redeem')
    expect(debits.map(({ id }) => id).sort()).toEqual([...open, ...past].map(({ id }) => `redeem:${id}`).sort())
  })

  it('shows the silver member as the screens were drawn', () => {
    const silver = named('sample-silver')
    expect(silver.points).toMatchObject({ growth: 640, balance: 485, announced: 'silver' })
    expect(silver.points.lots[0]).toEqual({ expires: firstOfMonth(addMonths(month, 1)), points: 36 })
    expect(silver.checkin.lastDay).toBe(addDays(today, -1))
    expect(streakOn(silver.checkin.days, [], today)).toBe(12)
    expect(hasDay(silver.checkin.days, addDays(today, -13))).toBe(false)
  })

  it('lets the gold member make up a day, which mends a run', () => {
    const { checkin, membership, points } = named('sample-gold')
    const missed = addDays(today, -4)
    expect(points.announced).toBe('gold')
    expect(makeUpDays(checkin, plan, today, membership.joinedOn)).toEqual([missed])
    expect(streakOn(checkin.days, [], today)).toBe(3)
    expect(
      streakOn(
        {
          ...checkin.days,
          [monthOf(missed)]: (checkin.days[monthOf(missed)] ?? 0) | (1 << (Number(missed.slice(8)) - 1)),
        },
        [],
        today,
      ),
    ).toBe(24)
  })

  it('has a platinum member who is here today, and a bronze one who joined yesterday', () => {
    expect(named('sample-platinum').points.announced).toBe('platinum')
    expect(named('sample-platinum').checkin.lastDay).toBe(today)
    const bronze = named('sample-bronze')
    expect(bronze.membership.joinedOn).toBe(addDays(today, -1))
    expect(bronze.checkin.lastDay).toBe(addDays(today, -1))
    expect(bronze.points).toMatchObject({ balance: 2, growth: 2 })
  })
})

/** What the week and the month of the newest growth have earned; a reversal counts where its cause did. */
function earnedBy(entries: readonly Entry[]): Board {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const dayOfCause = (entry: Entry) =>
    new Date(((entry.reverses === undefined ? undefined : byId.get(entry.reverses)) ?? entry).at + OFFSET * 60_000)
      .toISOString()
      .slice(0, 10)
  return [...entries]
    .sort((a, b) => a.n - b.n)
    .reduce(
      (board, entry) => (entry.growth === 0 ? board : addToBoard(board, dayOfCause(entry), entry.growth)),
      noBoard,
    )
}

test('it is built and stored in less than ten seconds, and on the same day it is the same', async () => {
  const now = at('2026-05-20T20:15:00')
  const database = openDatabase({ directory: null, collections, now: () => now })
  const begun = process.cpuUsage()
  const loaded: Record<string, unknown> = {}
  const load = (collection: string, documents: readonly Record<string, unknown>[]) => {
    loaded[collection] = documents
    database.load(collection, documents)
  }
  const files = new Map<string, Buffer>()
  await loadSample({ load }, now, { write: async (cloudPath, content) => void files.set(cloudPath, content) })
  expect([...files.keys()].filter((name) => !name.startsWith('posts/'))).toEqual(['groups/sample/code.svg'])
  // Seconds of work, not of waiting: other tests run beside this one.
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(10)
  expect(JSON.stringify(loaded)).toBe(JSON.stringify(sampleAt(now)))
  const counted = await database.handle({
    action: 'database.calculateDocument',
    collectionName: 'people',
    query: JSON.stringify({ 'board.shown': 1 }),
    queryType: 'WHERE',
  })
  database.close()
  expect((counted.data as { total: number }).total).toBeGreaterThan(250)
})
