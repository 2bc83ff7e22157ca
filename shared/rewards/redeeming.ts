/** Redeeming: the order and its hold begin in one write, its place is claimed, one more write settles both (PROTOCOL 17). */
import type { Answer, Claim, Effect } from '../documents'
import type { Fact } from '../facts'
import { type Lot, returnedLot } from '../lots'
import type { Person } from '../person'
import { hold, release } from '../points/posting'
import { markOf, ofReward, readMark } from './names'
import { freshOrder, orderNamed, withChanged, withEnding, withOrder, withoutOrder } from './orders'
import type { CouponLot, Order, OrdersPart, RewardTerms } from './state'

/** A lot as far as whoever redeems must know it. */
export type RoomyLot = Pick<Lot, '_id' | 'left' | 'rank'>

/** So many lots are asked at most: a claim must end. */
const MOST_ASKED = 40
/** Returned places are asked last, lots of operators in the order in which they came. */
const RANK_OF_RETURNED = 1_000_000

/**
 * The lots that an order asks, in their order. Returned places are lots of one: who asks them begins anywhere among them,
 * so that a crowd does not knock at every door one after the other.
 * @param chance 0 to 1
 */
export function lotsToAsk(lots: readonly RoomyLot[], chance: number): string[] {
  const roomy = lots.filter(({ left }) => left > 0)
  const large = roomy.filter(({ rank }) => rank < RANK_OF_RETURNED).sort((a, b) => a.rank - b.rank)
  const single = roomy.filter(({ rank }) => rank >= RANK_OF_RETURNED)
  const first = Math.floor(chance * single.length)
  const asked = [...large, ...single.slice(first), ...single.slice(0, first)]
  return asked.slice(0, MOST_ASKED).map(({ _id }) => _id)
}

export interface Begun {
  readonly person: Person
  readonly facts: readonly Fact[]
  readonly effects: readonly Effect[]
}

/**
 * Begins an order. What is limited is held and claimed; what is not is paid at once.
 * @param request the request that waits for the place; null when nobody does
 */
export function begin(person: Person, order: Order, lots: readonly string[], request: string | null): Begun {
  const orders = withOrder(person.orders, order)
  if (order.state !== 'reserved') return { person: { ...person, orders }, facts: paid(order, false), effects: [] }
  return {
    person: { ...person, orders, points: hold(person.points, order.price) },
    facts: [],
    effects: [claimFor(person.account, order, lots, request)],
  }
}

const claimFor = (account: string, order: Order, lots: readonly string[], request: string | null): Claim => ({
  id: markOf(account, order),
  at: order.at,
  to: { lots },
  purpose: 'redeem',
  request,
})

/**
 * An owed gift gets what is kept for it now: its place is asked for, or it is there at once where nothing limits it.
 * @param reward what an operator keeps for it, which may not have been there when it was granted
 */
export function supplied(
  person: Person,
  order: Order,
  reward: { readonly id: string; readonly terms: RewardTerms },
  lots: readonly string[],
  request: string | null,
): Begun {
  const { id, price, revision, at, cause } = order
  const made = freshOrder(reward.id, reward, { id, price, revision, at, cause })
  const changed = { ...person, orders: withChanged(person.orders, made) }
  if (made.state !== 'reserved') return { person: changed, facts: paid(made, false), effects: [] }
  return { person: changed, facts: [], effects: [claimFor(person.account, made, lots, request)] }
}

/** The debit of an order, at the instant and under the rules of the order. A gift leaves an entry of 0 points. */
export const paid = ({ id, title, price, at, revision }: Order, held: boolean): Fact[] => [
  { kind: 'redeemed', order: id, title, price, at, revision, held },
]

interface Settled extends Begun {
  readonly answer: (open: Answer) => Answer
}

/** One write settles a claim, only if its order still waits for it. */
export function settleRedemption(person: Person, claim: Claim, lot: string | null, now: number): Settled {
  const mark = readMark(claim.id)
  const order = orderNamed(person.orders, mark.order)
  if (order === null || order.state !== 'reserved') {
    // Nobody waits for the place any more: whoever was here has gone.
    const effects = lot === null ? [] : placeBack({ ...mark, id: mark.order }, '', now)
    return { person, facts: [], effects, answer: () => soldOut }
  }
  return lot === null ? refused(person, order, now) : confirmed(person, order, lot, now)
}

const soldOut: Answer = { ok: false, refusal: 'sold-out' }

function refused(person: Person, order: Order, now: number): Settled {
  // A gift is not lost because there is none left: an operator sees to it.
  if (isTakenBack(person.orders, order.cause)) return endedBeforeItsPlace(person, order, now)
  if (order.cause !== '') {
    const orders = withChanged(person.orders, { ...order, state: 'owed' })
    return { person: { ...person, orders }, facts: [], effects: [], answer: () => soldOut }
  }
  const points = release(person.points, order.price)
  const orders = withoutOrder(person.orders, order)
  return { person: { ...person, points, orders }, facts: [], effects: [], answer: () => soldOut }
}

function confirmed(person: Person, order: Order, lot: string, now: number): Settled {
  const waiting: Order = { ...order, state: 'waiting', lot }
  const facts = paid(waiting, true)
  const balance = person.points.balance - order.price
  const answer = (open: Answer): Answer => (open.ok ? { ok: true, value: withBalance(open.value, balance) } : open)
  if (isTakenBack(person.orders, order.cause)) {
    // Taken back while its place was being claimed: the place goes on to somebody else.
    const ended = endedBeforeItsPlace(person, waiting, now)
    return {
      ...{ ...ended, answer, facts: [...facts, ...ended.facts] },
      effects: [...ended.effects, ...placeBack(order, '', now)],
    }
  }
  return { person: { ...person, orders: withChanged(person.orders, waiting) }, facts, effects: [], answer }
}

const withBalance = (value: unknown, balance: number): unknown =>
  typeof value === 'object' && value !== null ? { ...value, balance } : value

/** A gift that was taken back before it had its place. */
function endedBeforeItsPlace(person: Person, order: Order, now: number): Settled {
  const { part, past } = withEnding(person.orders, order, { state: 'cancelled', at: now, by: 'system' })
  const effects = past.map((one) => pastInserted(one, person.account, now))
  return { person: { ...person, orders: part }, facts: toldLost(order, undefined, now), effects, answer: () => soldOut }
}

/** A gift is told to be lost when it is really taken back. */
export const toldLost = ({ id, title }: Order, friends: number | undefined, at: number): Fact[] => [
  { kind: 'told', message: { id: `gift-lost:${id}`, kind: 'gift-lost', at, values: { name: title, friends } } },
]

/** What a gift that was taken back leaves among the causes. */
export const takenBack = (cause: string): string => `-${cause}`
const isTakenBack = (orders: OrdersPart, cause: string): boolean =>
  cause !== '' && orders.granted.includes(takenBack(cause))

/**
 * The effect by which an order's place comes back: a new lot named by the order, so that it comes back once (PROTOCOL 15).
 * A coupon's place is its code: one that somebody has seen, or that is not known, is never given again.
 */
export function placeBack(
  order: Pick<Order, 'id' | 'reward'> & { readonly kind: string },
  code: string,
  at: number,
): Effect[] {
  if (order.kind === 'coupon' && code === '') return []
  const back = returnedLot(order.id, { of: ofReward(order.reward), line: '', rank: RANK_OF_RETURNED })
  const { _id, ...lot } = back
  const document: Omit<CouponLot, '_id'> = { ...lot, codes: code === '' ? [] : [code] }
  return [{ id: _id, at, to: { collection: 'lots' }, document: { ...document } }]
}

/** The effect by which a settled order goes to the history. */
export function pastInserted({ address: _erased, ...order }: Order, account: string, at: number): Effect {
  return { id: order.id, at, to: { collection: 'orders' }, document: { ...order, account } }
}
