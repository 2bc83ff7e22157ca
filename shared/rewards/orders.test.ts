/** A member's orders through their lives (SPEC 6.2, 6.3; PROTOCOL 17): tables, then everything in any order. */
import fc from 'fast-check'
import type { Claim, Effect } from '../documents'
import type { Fact } from '../facts'
import { admit, decideLeave } from '../membership/rules'
import { isMember, type Member, newcomer, type Person } from '../person'
import type { Moment, Plan } from '../plan'
import { availableIn } from '../points/posting'
import type { Entry } from '../points/state'
import { react, withExpired } from '../reactions'
import { defaultSettings } from '../settings'
import { DAY_MS, dayOf } from '../time'
import { canCancel, cancel, decideOpen, fulfil, obstacleToFulfilling, obstacleToScan, openOrder } from './endings'
import { ordersBeforeLeaving } from './leaving'
import { markOf, orderId } from './names'
import { freshOrder, isOpen, nextEnd } from './orders'
import { begin, settleRedemption } from './redeeming'
import type { Order, PastOrder, RewardKind, RewardTerms } from './state'

const START = Date.parse('2027-05-05T12:00:00+08:00')
const plan: Plan = { settings: defaultSettings, revision: 3, pauses: [] }
const momentAt = (now: number): Moment => ({ now, today: dayOf(now, 480) })
const account = 'abcdefgh12345678'
const ADDRESS = 'sealed.ADDRESS'

function memberWith(points: number): Person {
  const joined = admit(newcomer('p'), { account, nickname: '小满', avatar: null }, momentAt(START))
  return react(joined, [{ kind: 'adjusted', id: 'a', points, reason: '迁入', by: 'op' }], plan, momentAt(START)).person
}
const termsOf = (kind: RewardKind, limited: boolean): RewardTerms => ({
  ...{ kind, title: `权益${kind}`, about: '', picture: null, drawing: 'gift', price: 100, tier: 'bronze' },
  ...{ perMember: null, limited, opensAt: null, closesAt: null, usableDays: kind === 'coupon' ? 30 : 0, gift: null },
})

/** What the platform would do: facts followed, effects kept in the document. */
function written(person: Person, facts: readonly Fact[], effects: readonly Effect[], moment: Moment): Person {
  return react({ ...person, outbox: [...person.outbox, ...effects] }, facts, plan, moment).person
}

let count = 0
function redeemed(person: Person, kind: RewardKind, limited: boolean, now = START, price = 100) {
  const id = orderId(account, String(++count).padStart(8, '0'))
  const order = freshOrder(`reward-${kind}`, { terms: termsOf(kind, limited) }, { id, price, revision: 3, at: now })
  const { person: begun, facts, effects } = begin(person, order, ['lot:1'], `request-${id}`)
  return { person: written(begun, facts, effects, momentAt(now)), id }
}
function settled(person: Person, id: string, lot: string | null, now = START): Person {
  const claim = person.outbox.find((effect): effect is Claim => 'purpose' in effect && effect.id.includes(id))
  if (claim === undefined) return person
  const { facts, effects, person: changed } = settleRedemption(person, claim, lot, now)
  const outbox = changed.outbox.filter((effect) => effect !== claim)
  return written({ ...changed, outbox }, facts, effects, momentAt(now))
}
const orderIn = (person: Person, id: string): Order => {
  const order = person.orders.current.find((one) => one.id === id)
  if (order === undefined) throw new Error(`no order ${id}`)
  return order
}
const pastIn = (person: Person): PastOrder[] =>
  person.outbox.flatMap((effect) =>
    'document' in effect && effect.to.collection === 'orders' ? [effect.document as unknown as PastOrder] : [],
  )
const lotsIn = (person: Person) =>
  person.outbox.flatMap((effect) => ('document' in effect && effect.to.collection === 'lots' ? [effect.id] : []))
const withAddress = (person: Person, id: string): Person => ({
  ...person,
  orders: {
    ...person.orders,
    current: person.orders.current.map((order) => (order.id === id ? { ...order, address: ADDRESS } : order)),
  },
})
const entryOf = (person: Person, id: string): Entry | null =>
  person.pending.find((entry) => entry.id === `redeem:${id}`) ?? null

describe('redeeming', () => {
  test('what is limited holds the points, and its one settlement debits them', () => {
    const { person, id } = redeemed(memberWith(250), 'privilege', true)
    expect(person.points).toMatchObject({ balance: 250, held: 100 })
    expect(orderIn(person, id).state).toBe('reserved')
    const done = settled(person, id, 'lot:1')
    expect(done.points).toMatchObject({ balance: 150, held: 0 })
    expect(orderIn(done, id)).toMatchObject({ state: 'waiting', lot: 'lot:1' })
    expect(done.pending.at(-1)).toMatchObject({ id: `redeem:${id}`, points: -100, rule: 3 })
  })

  test('what is sold out gives the hold back and leaves nothing', () => {
    const { person, id } = redeemed(memberWith(250), 'privilege', true)
    const done = settled(person, id, null)
    expect(done.points).toMatchObject({ balance: 250, held: 0 })
    expect(done.orders).toMatchObject({ current: [], counts: {} })
  })

  test('what nothing limits is paid at once', () => {
    const { person, id } = redeemed(memberWith(250), 'privilege', false)
    expect(person.points).toMatchObject({ balance: 150, held: 0 })
    expect(orderIn(person, id).state).toBe('waiting')
  })

  test('settled for somebody who has gone gives the place back, except a coupon’s', () => {
    for (const [kind, back] of [
      ['privilege', 1],
      ['coupon', 0],
    ] as const) {
      const { person, id } = redeemed(memberWith(250), kind, true)
      const gone = { ...newcomer('p'), outbox: person.outbox }
      expect(lotsIn(settled(gone, id, 'lot:1'))).toHaveLength(back)
    }
  })
})

describe('cancelling', () => {
  const cancelled = (kind: RewardKind, code = '') => {
    const { person, id } = redeemed(memberWith(250), kind, true)
    const waiting = settled(person, id, 'lot:1')
    const change = cancel(waiting, orderIn(waiting, id), {
      ...{ by: 'self', note: '', now: START, entry: entryOf(waiting, id), code },
    })
    return { id, person: written(change.person, change.facts, change.effects, momentAt(START)) }
  }
  test('gives points and place back, once each', () => {
    const { person, id } = cancelled('privilege')
    expect(person.points).toMatchObject({ balance: 250, growth: 250, held: 0 })
    expect(person.pending.at(-1)).toMatchObject({ id: `reverse:redeem:${id}`, points: 100, growth: 0 })
    expect(lotsIn(person)).toEqual([`back:${id}`])
    expect(pastIn(person)).toMatchObject([{ state: 'cancelled' }])
    expect(person.orders).toMatchObject({ current: [], counts: {} })
  })
  test('gives a coupon’s code back with its place while nobody has seen it', () => {
    const { person } = cancelled('coupon', 'CODE-7')
    const back = person.outbox.find((effect) => 'document' in effect && effect.to.collection === 'lots')
    expect(back).toMatchObject({ document: { left: 1, codes: ['CODE-7'] } })
  })
  test('is the member’s own right until they have seen the code', () => {
    const { person, id } = redeemed(memberWith(250), 'coupon', true)
    const waiting = settled(person, id, 'lot:1')
    expect(canCancel(orderIn(waiting, id))).toBe(true)
    const opened = decideOpen(waiting.orders, id, 'CODE-7', false)
    expect(opened.ok && canCancel(opened.value.order)).toBe(false)
  })
})

describe('what an operator may do with an order', () => {
  const order = (changes: Partial<Order>): Order => ({
    ...freshOrder(
      'r',
      { terms: termsOf(changes.kind ?? 'privilege', true) },
      { id: 'o', price: 1, revision: 1, at: 1 },
    ),
    ...{ state: 'waiting', lot: 'lot:1' },
    ...changes,
  })
  const parcel = { company: '顺丰', number: 'SF1001' }
  test.each([
    ['a privilege is handed over', order({}), null, null],
    ['a coupon is scanned instead', order({ kind: 'coupon' }), null, 'scan-it'],
    ['a parcel needs an address', order({ kind: 'physical' }), parcel, 'no-address'],
    ['a parcel needs its number', order({ kind: 'physical', address: ADDRESS }), null, 'parcel-needed'],
    ['a parcel with both goes out', order({ kind: 'physical', address: ADDRESS }), parcel, null],
    ['a gift that is owed is handed over', order({ state: 'owed' }), null, null],
  ])('%s', (_name, one, sent, expected) => expect(obstacleToFulfilling(one, sent)).toBe(expected))

  test.each([
    ['a coupon in its time', order({ kind: 'coupon', usableUntil: START + 1 }), null],
    ['a coupon after its time', order({ kind: 'coupon', usableUntil: START }), 'too-late'],
    ['a used one', order({ kind: 'coupon', state: 'fulfilled' }), 'already-used'],
    ['one that ran out', order({ kind: 'coupon', state: 'fulfilled', note: 'unused' }), 'too-late'],
    ['a cancelled one', order({ kind: 'seat', state: 'cancelled' }), 'cancelled'],
    ['a parcel', order({ kind: 'physical' }), 'not-by-scan'],
    ['a seat', order({ kind: 'seat' }), null],
  ])('scanning: %s', (_name, one, expected) => expect(obstacleToScan(one, START)).toBe(expected))

  test.each([
    ['known and open', 'waiting', false, { ok: true }],
    ['still claiming its place', 'reserved', false, { refusal: 'no-such-order' }],
    ['shipped', 'fulfilled', false, { refusal: 'already-settled' }],
  ] as const)('an order that is %s', (_name, state, past, expected) => {
    const part = { current: [order({ state })], counts: {}, granted: [], since: 0 }
    expect(openOrder(part, 'o', past)).toMatchObject(expected)
    expect(openOrder(part, 'other', true)).toMatchObject({ refusal: 'already-settled' })
    expect(openOrder(part, 'other', false)).toMatchObject({ refusal: 'no-such-order' })
  })
})

describe('time', () => {
  const shippedAt = START + DAY_MS
  const shipped = () => {
    const { person, id } = redeemed(memberWith(250), 'physical', true)
    const waiting = withAddress(settled(person, id, 'lot:1'), id)
    const change = fulfil(waiting, orderIn(waiting, id), {
      ...{ by: 'op', now: shippedAt, parcel: { company: '顺丰', number: 'SF1001' } },
    })
    return written(change.person, change.facts, change.effects, momentAt(shippedAt))
  }
  test('erases an address 30 days after it was shipped, not a moment before, and the parcel’s number with it', () => {
    const person = shipped()
    expect(nextEnd(person.orders, 30)).toBe(shippedAt + 30 * DAY_MS)
    const before = withExpired(person, plan, momentAt(shippedAt + 30 * DAY_MS - 1)).person
    expect(JSON.stringify(before)).toContain(ADDRESS)
    const after = withExpired(person, plan, momentAt(shippedAt + 30 * DAY_MS)).person
    expect(JSON.stringify(after)).not.toContain(ADDRESS)
    expect(JSON.stringify(after)).not.toContain('SF1001')
    expect(pastIn(after)).toMatchObject([{ state: 'fulfilled', parcel: null }])
    expect(after.orders.current).toEqual([])
  })
  test('ends a coupon that nobody used, and nothing comes back', () => {
    const { person, id } = redeemed(memberWith(250), 'coupon', true)
    const waiting = settled(person, id, 'lot:1')
    expect(withExpired(waiting, plan, momentAt(START + 30 * DAY_MS - 1)).person.orders.current).toHaveLength(1)
    const after = withExpired(waiting, plan, momentAt(START + 30 * DAY_MS)).person
    expect(after.orders.current).toEqual([])
    expect(pastIn(after)).toMatchObject([{ state: 'fulfilled', note: 'unused', settledBy: 'system' }])
    expect(after.points.balance).toBe(150)
  })
})

describe('leaving', () => {
  const parting = { at: START, groups: [] }
  test.each([
    ['an order that waits for its place', (person: Person, _id: string) => person, 1],
    ['an open order', (person: Person, id: string) => settled(person, id, 'lot:1'), 1],
    ['an order that never came about', (person: Person, id: string) => settled(person, id, null), 0],
  ])('with %s', (_name, next, open) => {
    const { person, id } = redeemed(memberWith(250), 'privilege', true)
    const now = next(person, id)
    expect(ordersBeforeLeaving(now.orders)).toHaveLength(open)
    expect(decideLeave(now, parting)).toMatchObject(
      open > 0 ? { refusal: 'open-orders', detail: { open } } : { ok: true },
    )
  })
  test('lets what was shipped go on without its address', () => {
    const { person, id } = redeemed(memberWith(250), 'physical', true)
    const waiting = withAddress(settled(person, id, 'lot:1'), id)
    const change = fulfil(waiting, orderIn(waiting, id), {
      ...{ by: 'op', now: START, parcel: { company: '顺丰', number: 'SF1001' } },
    })
    const told = decideLeave(written(change.person, change.facts, change.effects, momentAt(START)), parting)
    const left = told.ok ? told.value.person : null
    expect(left).toMatchObject({ state: 'gone', orders: { current: [] } })
    expect(left && pastIn(left)).toMatchObject([{ state: 'fulfilled', parcel: null }])
    expect(JSON.stringify(left)).not.toMatch(/ADDRESS|SF1001/)
  })
  test('of somebody who was removed ends what was open: its place comes back, and nothing tells where it should have gone', () => {
    const { person, id } = redeemed(memberWith(250), 'physical', true)
    const banned = { ...withAddress(settled(person, id, 'lot:1'), id), state: 'banned' as const }
    const told = decideLeave(banned, parting)
    const left = told.ok ? told.value.person : null
    expect(left && pastIn(left)).toMatchObject([{ state: 'cancelled', settledBy: 'system' }])
    expect(left && lotsIn(left)).toEqual([`back:${id}`])
    expect(JSON.stringify(left)).not.toContain('ADDRESS')
  })
})

/** Everything that can happen to a member's orders, and what must hold after each of it. */
describe('whatever happens in whatever order', () => {
  const step = fc.record({
    kind: fc.constantFrom('redeem', 'redeem', 'settle', 'refuse', 'cancel', 'open', 'fulfil', 'address', 'time'),
    which: fc.nat(9),
    reward: fc.constantFrom<RewardKind>('coupon', 'privilege', 'physical', 'seat'),
    limited: fc.boolean(),
    price: fc.nat(120),
    days: fc.nat(20),
  })
  interface Life {
    person: Person
    now: number
    readonly ids: string[]
  }

  function move(
    life: Life,
    one: { kind: string; which: number; reward: RewardKind; limited: boolean; price: number; days: number },
  ) {
    const { person, now, ids } = life
    const id = ids[one.which % Math.max(1, ids.length)] ?? ''
    const order = person.orders.current.find((each) => each.id === id)
    switch (one.kind) {
      case 'redeem': {
        if (availableIn(person.points) < one.price) return
        const made = redeemed(person, one.reward, one.limited || one.reward === 'coupon', now, one.price)
        ids.push(made.id)
        life.person = made.person
        return
      }
      case 'settle':
      case 'refuse':
        life.person = settled(person, id, one.kind === 'settle' ? 'lot:1' : null, now)
        return
      case 'time':
        life.now = now + one.days * DAY_MS
        life.person = withExpired(person, plan, momentAt(life.now)).person
        return
      default:
        if (order !== undefined && isOpen(order)) touch(life, order, one.kind)
    }
  }

  /** What is done to an open order. */
  function touch(life: Life, order: Order, kind: string): void {
    const { person, now } = life
    const { id } = order
    const moment = momentAt(now)
    if (kind === 'address') life.person = withAddress(person, id)
    if (kind === 'open') {
      const opened = decideOpen(person.orders, id, `CODE-${id}`, false)
      if (opened.ok) life.person = { ...person, orders: opened.value.orders }
    }
    if (kind === 'cancel' && canCancel(order)) {
      const change = cancel(person, order, {
        by: 'self',
        note: '',
        now,
        entry: entryOf(person, id),
        code: `CODE-${id}`,
      })
      life.person = written(change.person, change.facts, change.effects, moment)
    }
    if (kind === 'fulfil') {
      const change = fulfil(person, order, { by: 'op', now, parcel: { company: '顺丰', number: `SF-${id}` } })
      life.person = written(change.person, change.facts, change.effects, moment)
    }
  }

  test('no point is lost, each order is in one place, limits count it right, and the history knows no address', () => {
    const property = fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const life: Life = { person: memberWith(900), now: START, ids: [] }
      for (const one of steps) {
        move(life, one)
        const { person } = life
        const { current, counts } = person.orders
        const past = pastIn(person)
        const entries = person.pending
        const reversed = new Set(entries.map(({ reverses }) => reverses))
        const paid = entries.filter((entry) => entry.reason === 'redeem' && !reversed.has(entry.id))
        // Every debit has its order, and every order that counts its debit.
        const standing = [
          ...current.filter(({ state }) => state !== 'reserved'),
          ...past.filter(({ state }) => state === 'fulfilled'),
        ]
        expect(paid.map(({ id }) => id).sort()).toEqual(standing.map(({ id }) => `redeem:${id}`).sort())
        const reserved = current.filter(({ state }) => state === 'reserved')
        expect(person.points.held).toBe(reserved.reduce((sum, { price }) => sum + price, 0))
        expect(person.points.balance).toBe(entries.reduce((sum, { points }) => sum + points, 0))
        expect(availableIn(person.points)).toBeGreaterThanOrEqual(0)
        const all = [...current.map(({ id }) => id), ...past.map(({ id }) => id)]
        expect(new Set(all).size).toBe(all.length)
        const counted = [...standing, ...reserved].reduce<Record<string, number>>(
          (so, { reward }) => ({ ...so, [reward]: (so[reward] ?? 0) + 1 }),
          {},
        )
        expect(counts).toEqual(counted)
        expect(new Set(lotsIn(person)).size).toBe(lotsIn(person).length)
        expect(JSON.stringify(past)).not.toContain('ADDRESS')
      }
    })
    fc.assert(property, { numRuns: 150 })
  })
})

test('an order’s mark says whose it is, and nobody guesses the order', () => {
  const { person, id } = redeemed(memberWith(250), 'privilege', true)
  expect(isMember(person) && (person satisfies Member).account).toBe(account)
  expect(markOf(account, orderIn(person, id))).toBe(`redeem:${account}:${id}:reward-privilege:privilege`)
  expect(id).toMatch(/^[0-9A-Za-z]{24}$/)
})
