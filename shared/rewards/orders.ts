/** Orders in the member's document: begun, settled, opened, ended. Each function gives a new part; nothing else changes one. */
import { NEVER } from '../documents'
import { DAY_MS } from '../time'
import type { Order, OrdersPart, PastOrder, Reward } from './state'

/** Shipped orders whose address is kept; more of them and the oldest is erased before its time. */
const MOST_SHIPPED = 10
/** Causes of gifts that are remembered. */
const MOST_GRANTS = 100

interface Beginning {
  readonly id: string
  readonly price: number
  readonly revision: number
  readonly at: number
  readonly cause?: string
}

/** An order as it begins, with what it says of the reward. */
export const freshOrder = (reward: string, { terms }: Pick<Reward, 'terms'>, begun: Beginning): Order => ({
  id: begun.id,
  reward,
  kind: terms.kind,
  title: terms.title,
  drawing: terms.drawing,
  price: begun.price,
  revision: begun.revision,
  at: begun.at,
  state: terms.limited ? 'reserved' : 'waiting',
  lot: '',
  cause: begun.cause ?? '',
  code: '',
  usableUntil: terms.kind === 'coupon' ? begun.at + terms.usableDays * DAY_MS : NEVER,
  address: '',
  parcel: null,
  settledAt: 0,
  settledBy: '',
  note: '',
})

export const orderNamed = (part: OrdersPart, id: string): Order | null =>
  part.current.find((order) => order.id === id) ?? null

/** Is this order still to be fulfilled or cancelled, and known to the member? */
export const isOpen = ({ state }: Order): boolean => state === 'waiting' || state === 'owed'

/** Must an operator see to it? A coupon waits for its member. */
export const waitsForOperator = (order: Order): boolean =>
  order.state === 'owed' || (order.state === 'waiting' && order.kind !== 'coupon')

/** Can an operator do something about it now? A parcel waits for its address first. */
export const isReady = (order: Order): boolean =>
  waitsForOperator(order) && (order.state === 'owed' || order.kind !== 'physical' || order.address !== '')

const counted = (part: OrdersPart, reward: string, change: 1 | -1): OrdersPart['counts'] => {
  const { [reward]: had = 0, ...others } = part.counts
  return had + change > 0 ? { ...others, [reward]: had + change } : others
}

/** Gifts are no redemptions: limits do not count them. */
const recounted = (part: OrdersPart, { reward, cause }: Order, change: 1 | -1): OrdersPart['counts'] =>
  cause === '' ? counted(part, reward, change) : part.counts

/** Adds an order, redeemed or granted. */
export function withOrder(part: OrdersPart, order: Order): OrdersPart {
  const granted = order.cause === '' ? part.granted : [...part.granted, order.cause].slice(-MOST_GRANTS)
  return { ...part, granted, current: [...part.current, order], counts: recounted(part, order, 1) }
}

export const withChanged = (part: OrdersPart, order: Order): OrdersPart => ({
  ...part,
  current: part.current.map((one) => (one.id === order.id ? order : one)),
})

/** Takes away an order that never came about: every lot has refused. */
export const withoutOrder = (part: OrdersPart, order: Order): OrdersPart => ({
  ...part,
  current: part.current.filter(({ id }) => id !== order.id),
  counts: recounted(part, order, -1),
})

export const pastOrder = ({ address: _erased, ...order }: Order, account: string): PastOrder => ({
  ...order,
  _id: order.id,
  account,
})

/** What happened to an order in the end. */
export interface Ending {
  readonly state: 'fulfilled' | 'cancelled'
  readonly at: number
  readonly by: string
  readonly note?: string
  readonly parcel?: Order['parcel']
}

export interface Ended {
  readonly part: OrdersPart
  readonly order: Order
  /** What goes to the history now; a shipped order follows when its address is erased. */
  readonly past: readonly Order[]
}

/** Settles an order: it leaves the document for the history, unless its address is to be kept for a while. */
export function withEnding(part: OrdersPart, order: Order, ending: Ending): Ended {
  const ended: Order = {
    ...order,
    state: ending.state,
    settledAt: ending.at,
    settledBy: ending.by,
    note: ending.note ?? '',
    parcel: ending.parcel ?? null,
  }
  const counts = ending.state === 'cancelled' ? recounted(part, order, -1) : part.counts
  if (ending.state === 'cancelled' || order.address === '') {
    const gone: Order = { ...ended, address: '' }
    const current = part.current.filter(({ id }) => id !== order.id)
    return { part: { ...part, counts, current }, order: gone, past: [gone] }
  }
  return { ...makeRoom(withChanged({ ...part, counts }, ended)), order: ended }
}

const isShipped = (order: Order): boolean => order.state === 'fulfilled'

/** Without its address; the parcel's number leads to it and goes too. */
export const erased = (order: Order): Order => ({ ...order, address: '', parcel: null })

function makeRoom(part: OrdersPart): Pick<Ended, 'part' | 'past'> {
  const shipped = part.current.filter(isShipped).sort((a, b) => a.settledAt - b.settledAt)
  const leaving = shipped.slice(0, Math.max(0, shipped.length - MOST_SHIPPED))
  return leaving.length === 0 ? { part, past: [] } : moved(part, leaving.map(erased))
}

const moved = (part: OrdersPart, past: readonly Order[]): Pick<Ended, 'part' | 'past'> => ({
  part: { ...part, current: part.current.filter((order) => past.every(({ id }) => id !== order.id)) },
  past,
})

/** When time itself next ends something: an address is erased, a coupon can no longer be used. */
const endsAt = (order: Order, addressDays: number): number => {
  if (order.state === 'fulfilled') return order.settledAt + addressDays * DAY_MS
  return order.state === 'waiting' ? order.usableUntil : NEVER
}

export const nextEnd = (part: OrdersPart, addressDays: number): number =>
  part.current.reduce((first, order) => Math.min(first, endsAt(order, addressDays)), NEVER)

/** What time has ended: shipped orders go to the history without their address, coupons that nobody used too (SPEC 6.3). */
export function withEndings(part: OrdersPart, now: number, addressDays: number): Pick<Ended, 'part' | 'past'> {
  const due = part.current.filter((order) => endsAt(order, addressDays) <= now)
  if (due.length === 0) return { part, past: [] }
  return moved(
    part,
    due.map((order) => {
      if (order.state === 'fulfilled') return erased(order)
      return { ...order, state: 'fulfilled', settledAt: order.usableUntil, settledBy: 'system', note: 'unused' }
    }),
  )
}

/** The field that lists are read from, computed from what it repeats. */
export const withSince = (part: OrdersPart): OrdersPart => {
  const since = part.current.filter(waitsForOperator).reduce((first, { at }) => Math.min(first, at), NEVER)
  return since === part.since ? part : { ...part, since }
}
