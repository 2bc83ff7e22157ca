/** What becomes of an order after it is confirmed: opened, fulfilled, cancelled, taken back, ended by time (SPEC 6.3). */
import type { Effect } from '../documents'
import type { Fact } from '../facts'
import { accept, type Outcome, refuse } from '../outcome'
import type { Person } from '../person'
import type { Moment, Plan } from '../plan'
import type { Entry } from '../points/state'
import { isOpen, orderNamed, withChanged, withEnding, withEndings } from './orders'
import { paid, pastInserted, placeBack } from './redeeming'
import type { Order, OrdersPart, Parcel } from './state'

/** What stands between an order and being settled by this way. */
export type SettleRefusal = 'no-such-order' | 'already-settled'

/** An order that can still be settled. `past` says that the history has it. */
export function openOrder(orders: OrdersPart, id: string, past: boolean): Outcome<Order, SettleRefusal> {
  const order = orderNamed(orders, id)
  if (order === null) return refuse(past ? 'already-settled' : 'no-such-order')
  if (isOpen(order)) return accept(order)
  return refuse(order.state === 'reserved' ? 'no-such-order' : 'already-settled')
}

export interface Change {
  readonly person: Person
  readonly order: Order
  readonly facts: readonly Fact[]
  readonly effects: readonly Effect[]
}

/** Told when an operator did it; a gift that is taken back has a message of its own. */
const told = (order: Order, state: 'fulfilled' | 'cancelled', now: number, by: string): Fact[] =>
  by === 'self' || by === 'system' || (state === 'fulfilled' && order.kind === 'coupon')
    ? []
    : [
        {
          kind: 'told',
          message: {
            id: `order-${state}:${order.id}`,
            kind: state === 'fulfilled' ? 'order-fulfilled' : 'order-cancelled',
            at: now,
            values: { name: order.title, points: order.price },
          },
        },
      ]

/** Opens a coupon: from here on its code is known, and it is the member's to use. */
export function decideOpen(
  orders: OrdersPart,
  id: string,
  code: string | null,
  past: boolean,
): Outcome<{ readonly orders: OrdersPart; readonly order: Order }, SettleRefusal | 'no-coupon'> {
  const found = openOrder(orders, id, past)
  if (!found.ok) return found
  if (found.value.kind !== 'coupon' || found.value.state !== 'waiting') return refuse('no-coupon')
  const order = { ...found.value, code: found.value.code === '' ? (code ?? '') : found.value.code }
  if (order.code === '') throw new Error(`the order ${id} has no code in its lot`)
  return accept({ orders: withChanged(orders, order), order })
}

/** May the member still cancel it? Not once a coupon's code is known. */
export const canCancel = (order: Order): boolean => isOpen(order) && order.code === ''

interface Cancelling {
  readonly by: string
  readonly note: string
  readonly now: number
  /** The entry that paid for it; null for one that is owed. */
  readonly entry: Entry | null
  /** The code in its lot, for a coupon that nobody has opened. */
  readonly code: string
}

/** Cancels an order: the points go back by the reversal of its entry, its place comes back (SPEC 6.3). */
export function cancel(person: Person, order: Order, { by, note, now, entry, code }: Cancelling): Change {
  const ended = withEnding(person.orders, order, { state: 'cancelled', at: now, by, note })
  const back = order.lot === '' ? [] : placeBack(order, order.code === '' ? code : '', now)
  const refunded: Fact[] = entry === null ? [] : [{ kind: 'reversed', entry, reason: note, by }]
  return {
    person: { ...person, orders: ended.part },
    order: ended.order,
    facts: [...refunded, ...told(order, 'cancelled', now, by)],
    effects: [...ended.past.map((one) => pastInserted(one, person.account, now)), ...back],
  }
}

export type FulfilRefusal = 'no-address' | 'parcel-needed' | 'scan-it'

/** Why an operator cannot fulfil it this way; null when they can. */
export function obstacleToFulfilling(order: Order, parcel: Parcel | null): FulfilRefusal | null {
  if (order.kind === 'coupon' && order.state === 'waiting') return 'scan-it'
  if (order.kind !== 'physical') return null
  if (order.address === '') return 'no-address'
  return parcel === null ? 'parcel-needed' : null
}

interface Fulfilling {
  readonly by: string
  readonly now: number
  readonly note?: string
  readonly parcel?: Parcel | null
}

export function fulfil(person: Person, order: Order, { by, now, note = '', parcel = null }: Fulfilling): Change {
  const ended = withEnding(person.orders, order, { state: 'fulfilled', at: now, by, note, parcel })
  return {
    person: { ...person, orders: ended.part },
    order: ended.order,
    // An owed gift has no entry yet; whatever is given leaves one.
    facts: [...(order.state === 'owed' ? paid(order, false) : []), ...told(order, 'fulfilled', now, by)],
    effects: ended.past.map((one) => pastInserted(one, person.account, now)),
  }
}

export type ScanRefusal = 'already-used' | 'cancelled' | 'too-late' | 'not-by-scan'

/** May this order be used up by a scan? (SPEC 6.3: once) */
export function obstacleToScan(
  order: Pick<Order, 'state' | 'kind' | 'usableUntil' | 'note'>,
  now: number,
): ScanRefusal | null {
  if (order.kind === 'physical') return 'not-by-scan'
  if (order.state === 'cancelled') return 'cancelled'
  if (order.state === 'fulfilled') return order.note === 'unused' ? 'too-late' : 'already-used'
  return now >= order.usableUntil ? 'too-late' : null
}

/** What time itself has ended (SPEC 6.3): at the start of any command, shown by any read, and by the sweeper. */
export function withOrdersEnded(person: Person, plan: Plan, { now }: Moment): Person {
  const { part, past } = withEndings(person.orders, now, plan.settings['rewards.addressDays'])
  if (part === person.orders) return person
  const effects = past.map((one) => pastInserted(one, person.account, now))
  return { ...person, orders: part, outbox: [...person.outbox, ...effects] }
}
