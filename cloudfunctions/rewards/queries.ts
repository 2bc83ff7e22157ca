import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/rewards/contract'
import { isOpen, orderNamed } from '../../shared/rewards/orders'
import { discountOf, inOrder, isOffered } from '../../shared/rewards/rules'
import type { Order, PastOrder } from '../../shared/rewards/state'
import { memberOf } from '../membership/caller'
import { query } from '../platform/handler'
import { pastOrderOf, pastOrdersOf } from '../platform/past-orders'
import { readAddress } from './addresses'
import { knownCatalogue } from './catalogue'
import { buyerOf, offeredReward, orderView } from './view'

export const catalogue = query(contract.catalogue, async (_input, call) => {
  const member = memberOf(call)
  const { plan, moment } = call
  const buyer = buyerOf(member, plan)
  const offers = [...(await knownCatalogue(call)).values()].filter(isOffered)
  const [soonest] = member.points.lots
  return accept({
    rewards: inOrder(offers.map((offer) => offeredReward(offer, buyer, plan, moment.now))),
    balance: buyer.balance,
    available: buyer.available,
    tier: buyer.tier,
    discount: discountOf(buyer.tier, plan.settings),
    open: member.orders.current.filter(isOpen).length,
    expiring: soonest === undefined ? null : { points: soonest.points, on: soonest.expires },
  })
})

const newestFirst = (a: Order, b: Order): number => b.at - a.at

/** An order is in the document or in the history: the document was read first. */
export const orders = query(contract.orders, async ({ cursor, limit }, call) => {
  const member = memberOf(call)
  const { current } = member.orders
  const before = cursor === undefined ? {} : { before: Number(cursor) }
  const past = await pastOrdersOf(call.documents, member, { limit, ...before })
  if (cursor !== undefined) return accept({ orders: past.orders.map(orderView), next: past.next })
  const open = current.filter(isOpen).sort(newestFirst)
  const shipped = current.filter(({ state }) => state === 'fulfilled').sort(newestFirst)
  const shown = new Set(current.map(({ id }) => id))
  const settled = past.orders.filter(({ id }) => !shown.has(id))
  return accept({ orders: [...open, ...shipped, ...settled].map(orderView), next: past.next })
})

/** What is scanned: the coupon's code once it is open, the order itself for what has none; nothing for a parcel. */
const codeToShow = ({ kind, code, id, state }: Order | PastOrder): string | null => {
  if (kind === 'coupon') return code === '' ? null : code
  return kind === 'physical' || state !== 'waiting' ? null : id
}

export const orderDetail = query(contract.orderDetail, async ({ order: id }, call) => {
  const member = memberOf(call)
  const current = orderNamed(member.orders, id)
  if (current?.state === 'reserved') return refuse('no-such-order')
  const order = current ?? (await pastOrderOf(call.documents, member, id))
  if (order === null) return refuse('no-such-order')
  const address = current === null ? null : readAddress(current)
  return accept({ order: orderView(order), code: codeToShow(order), address })
})
