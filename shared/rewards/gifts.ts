/** Gifts: an order at price 0 that another part of the community grants, once for each cause (SPEC 5.2). */
import type { GiftTakenBack, RewardGranted } from '../deeds'
import type { Effect } from '../documents'
import type { Fact } from '../facts'
import { opaqueId, type RandomBytes } from '../ids'
import type { Person } from '../person'
import type { Moment } from '../plan'
import { canCancel, cancel } from './endings'
import { ORDER_TAIL, orderId } from './names'
import { freshOrder, withOrder } from './orders'
import { begin, lotsToAsk, type RoomyLot, takenBack, toldLost } from './redeeming'
import type { Order, OrdersPart, Reward } from './state'

/** What the deed must see before it is judged: read anew in every attempt. */
export interface Gift {
  /** The reward that is kept for it; null while there is none. */
  readonly reward: Pick<Reward, '_id' | 'terms'> | null
  readonly lots: readonly RoomyLot[]
}

interface Received {
  readonly person: Person
  readonly facts: readonly Fact[]
}

/** Makes an order of a gift, once by its cause. Sold out, or no such reward: it is owed, and an operator sees to it. */
export function receiveGift(
  person: Person,
  { title, cause, friends }: RewardGranted,
  gift: Gift,
  arrived: Fact,
  revision: number,
  moment: Moment,
  random: RandomBytes,
): Received {
  const known = person.orders.granted
  if (known.includes(cause) || known.includes(takenBack(cause))) return { person, facts: [arrived] }
  const id = orderId(person.account, opaqueId(ORDER_TAIL, random))
  const begun = { id, price: 0, revision, at: moment.now, cause }
  const { reward, lots } = gift
  const news = toldOf(reward?.terms.title ?? title, id, friends, moment.now)
  if (reward === null) {
    const owed: Order = { ...freshOrder('', promised(title), begun), state: 'owed' }
    return { person: { ...person, orders: withOrder(person.orders, owed) }, facts: [arrived, news] }
  }
  const order = freshOrder(reward._id.slice('reward:'.length), reward, begun)
  const asked = lotsToAsk(lots, (random(1)[0] ?? 0) / 256)
  if (order.state === 'reserved' && asked.length === 0) {
    const owed: Order = { ...order, state: 'owed' }
    return { person: { ...person, orders: withOrder(person.orders, owed) }, facts: [arrived, news] }
  }
  const { effects, facts, person: holder } = begin(person, order, asked, null)
  return { person: withEffects(holder, effects), facts: [arrived, ...facts, news] }
}

/** What a gift says of itself while no reward is kept for it. */
const promised = (title: string): Pick<Reward, 'terms'> => ({
  terms: {
    ...{ kind: 'privilege', title, about: '', picture: null, drawing: 'gift', price: 0, tier: 'bronze' },
    ...{ perMember: null, limited: false, opensAt: null, closesAt: null, usableDays: 0, gift: null },
  },
})

const toldOf = (name: string, order: string, friends: number | undefined, at: number): Fact => ({
  kind: 'told',
  message: { id: `reward-granted:${order}`, kind: 'reward-granted', at, values: { name, friends } },
})

/** Can the gift of this cause still be taken back? It has not arrived yet, or nothing of it has been used. */
export function isUnused({ current, granted }: OrdersPart, cause: string): boolean {
  const order = current.find((one) => one.cause === cause)
  if (order === undefined) return !granted.includes(cause)
  return order.state === 'reserved' || canCancel(order)
}

const withEffects = (person: Person, effects: readonly Effect[]): Person => ({
  ...person,
  outbox: [...person.outbox, ...effects],
})

/** Takes back a gift that has not been used (SPEC 5.3). What was used or shipped stays. */
export function takeBackGift(
  person: Person,
  { cause, friends }: GiftTakenBack,
  code: string,
  arrived: Fact,
  moment: Moment,
): Received {
  if (person.orders.granted.includes(takenBack(cause))) return { person, facts: [arrived] }
  const granted = [...person.orders.granted, takenBack(cause)]
  const marked: Person = { ...person, orders: { ...person.orders, granted } }
  const order = person.orders.current.find((one) => one.cause === cause)
  if (order === undefined || !canCancel(order)) return { person: marked, facts: [arrived] }
  // Nothing was paid for it: the entry of 0 points stands, and needs no reversal.
  const { now } = moment
  const change = cancel(marked, order, { by: 'system', note: '', now, entry: null, code })
  const facts = [arrived, ...change.facts, ...toldLost(order, friends, now)]
  return { person: withEffects(change.person, change.effects), facts }
}
