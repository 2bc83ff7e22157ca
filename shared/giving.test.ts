/** From the friends who count to an order at price 0, and back (SPEC 5.2, 5.3), as the platform carries it, in memory. */
import fc from 'fast-check'
import type { Delivery } from './documents'
import { giftsToTakeBack } from './giving'
import { admit } from './membership/rules'
import { newcomer, type Person } from './person'
import type { Plan } from './plan'
import { react } from './reactions'
import { receive, type Sight } from './receiving'
import { withReversal } from './referral/rules'
import { noReferral } from './referral/state'
import { decideOpen, fulfil } from './rewards/endings'
import type { Reward } from './rewards/state'
import { defaultSettings } from './settings'

const plan: Plan = { settings: defaultSettings, revision: 4, pauses: [] }
const moment = { now: Date.parse('2027-05-05T04:00:00Z'), today: '2027-05-05' }
const account = 'inviter-account0'
const member: Person = admit(newcomer('p-inviter'), { account, nickname: null, avatar: null }, moment)

/** So many friends count; what follows has followed. */
const withCounted = (person: Person, counted: number): Person =>
  react({ ...person, referral: { ...person.referral, counted } }, [], plan, moment).person

let drawn = 0
const chance = (count: number) => Uint8Array.from({ length: count }, () => drawn++ % 251)

const terms: Reward['terms'] = {
  ...{ kind: 'privilege', title: '共读书签', about: '', picture: null, drawing: 'gift', price: 0, tier: 'bronze' },
  ...{ perMember: null, limited: false, opensAt: null, closesAt: null, usableDays: 0, gift: 'friends-basic' },
}
const kept = (changes: Partial<Reward['terms']> = {}, code = ''): Sight => ({
  gift: { reward: { _id: 'reward:r123456789', terms: { ...terms, ...changes } }, lots: [] },
  code,
  found: [],
})
const nothingKept: Sight = { found: [], gift: { reward: null, lots: [] }, code: '' }

/** The platform's delivery of everything in the outbox, in its order. */
function delivered(person: Person, sight = nothingKept): Person {
  const deeds = person.outbox.filter((effect): effect is Delivery => 'deed' in effect)
  const cleared: Person = { ...person, outbox: person.outbox.filter((effect) => !('deed' in effect)) }
  return deeds.reduce((so, delivery) => {
    const { person: after, facts } = receive(so, delivery, plan, moment, chance, { ...sight, found: so.pending })
    return react(after, facts, plan, moment).person
  }, cleared)
}
const ordersOf = ({ orders }: Person) => orders.current.map(({ title, state, price }) => `${title} ${state} ${price}`)
const told = ({ inbox }: Person, kind: string) => inbox.messages.filter((message) => message.kind === kind)

describe('a gift that is reached', () => {
  test.each([
    [2, []],
    [3, ['基础礼包']],
    [9, ['基础礼包']],
    [10, ['基础礼包', '进阶权益']],
    [29, ['基础礼包', '进阶权益']],
    [30, ['基础礼包', '进阶权益', '专属福利']],
    [45, ['基础礼包', '进阶权益', '专属福利']],
  ])('by %i friends, in one step, becomes the orders %j at price 0', (counted, titles) => {
    const after = delivered(withCounted(member, counted))
    expect(ordersOf(after)).toEqual(titles.map((title) => `${title} owed 0`))
    expect(told(after, 'reward-granted').map(({ values }) => values.name)).toEqual(titles)
    expect(after.points.balance).toBe(0)
  })

  test('is one order, however often its number is passed or its deed arrives', () => {
    const three = withCounted(member, 3)
    const once = delivered(three)
    const again = delivered(withCounted({ ...once, outbox: [...once.outbox, ...three.outbox] }, 4))
    expect(ordersOf(again)).toEqual(['基础礼包 owed 0'])
    expect(told(again, 'reward-granted')).toHaveLength(1)
  })

  test('is the reward that an operator keeps for it, and says for how many friends it is', () => {
    const after = delivered(withCounted(member, 3), kept())
    expect(ordersOf(after)).toEqual(['共读书签 waiting 0'])
    expect(told(after, 'reward-granted')[0]?.values).toEqual({ name: '共读书签', friends: 3 })
    // The order leaves the entry that every order has, of 0 points.
    expect(after.pending.map(({ reason, points }) => [reason, points])).toContainEqual(['redeem', 0])
  })

  test('with a place that must be claimed is reserved until it is', () => {
    const limited = kept({ limited: true })
    const roomy: Sight = { ...limited, gift: { ...limited.gift, lots: [{ _id: 'lot:r:1:1', left: 1, rank: 100 }] } }
    const after = delivered(withCounted(member, 3), roomy)
    expect(ordersOf(after)).toEqual(['共读书签 reserved 0'])
    expect(after.outbox).toMatchObject([{ purpose: 'redeem', to: { lots: ['lot:r:1:1'] } }])
  })

  test('is not granted while invitations bring no rewards', () => {
    const off: Plan = { ...plan, settings: { ...defaultSettings, 'referral.rewards': false } }
    const counted = { ...member, referral: { ...noReferral, counted: 12 } }
    expect(react(counted, [], off, moment).person.outbox).toEqual([])
  })
})

describe('a gift that is no longer met', () => {
  const three = delivered(withCounted(member, 3), kept())

  test('goes back unused, is told, and may be earned again as another one', () => {
    const lost = delivered(withCounted(three, 2), kept())
    expect(ordersOf(lost)).toEqual([])
    expect(lost.outbox).toMatchObject([{ to: { collection: 'orders' }, document: { state: 'cancelled' } }])
    expect(told(lost, 'gift-lost')[0]?.values).toEqual({ name: '共读书签', friends: 3 })
    expect(told(lost, 'order-cancelled')).toEqual([])
    const again = delivered(withCounted(lost, 3), kept())
    expect(ordersOf(again)).toEqual(['共读书签 waiting 0'])
    expect(again.orders.granted).toEqual([
      `friends:${account}:basic:1`,
      `-friends:${account}:basic:1`,
      `friends:${account}:basic:2`,
    ])
  })

  test('stays when it has been handed over, and is not granted a second time', () => {
    const [order] = three.orders.current
    if (order === undefined) throw new Error('no order')
    const used = fulfil(three, order, { by: 'operator', now: moment.now }).person
    const two = withCounted(used, 2)
    expect(two.referral.grants).toMatchObject([{ tier: 'basic', state: 'granted', round: 1 }])
    expect(two.outbox.filter((effect) => 'deed' in effect)).toEqual([])
    expect(ordersOf(delivered(withCounted(two, 3), kept()))).toEqual([])
  })

  test('stays when the code of its coupon is known', () => {
    const coupon = delivered(withCounted(member, 3), kept({ kind: 'coupon', limited: false, usableDays: 9 }))
    const opened = decideOpen(coupon.orders, coupon.orders.current[0]?.id ?? '', 'CODE-1', false)
    if (!opened.ok) throw new Error(opened.refusal)
    const after = delivered(withCounted({ ...coupon, orders: opened.value.orders }, 1), kept({}, 'CODE-1'))
    expect(ordersOf(after)).toEqual(['共读书签 waiting 0'])
    expect(giftsToTakeBack(after)).toEqual([])
  })

  test('before it has arrived comes to nothing, in whatever order the two deeds arrive', () => {
    const both = withCounted(withCounted(member, 3), 2)
    expect(both.outbox).toHaveLength(2)
    expect(ordersOf(delivered(both))).toEqual([])
    expect(ordersOf(delivered({ ...both, outbox: [...both.outbox].reverse() }))).toEqual([])
  })

  test('follows from a friend who no longer counts', () => {
    const after = react({ ...three, referral: withReversal(three.referral, 'x', 1) }, [], plan, moment).person
    expect(after.outbox).toMatchObject([{ deed: { kind: 'gift-taken-back', friends: 3 } }])
  })
})

test('however the number of friends moves, each gift is at most one open order, there exactly while its number is met', () => {
  const needs = { 基础礼包: 3, 进阶权益: 10, 专属福利: 30 }
  const property = fc.property(fc.array(fc.nat(34), { maxLength: 25 }), (numbers) => {
    let person = member
    for (const counted of numbers) {
      person = delivered(withCounted(person, counted))
      const titles = person.orders.current.map(({ title }) => title).sort()
      const met = Object.entries(needs).flatMap(([title, need]) => (counted >= need ? [title] : []))
      expect(titles).toEqual(met.sort())
      expect(person.points.balance).toBe(0)
    }
  })
  fc.assert(property, { numRuns: 60 })
})
