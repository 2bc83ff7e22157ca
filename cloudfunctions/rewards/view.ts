/** Rewards and orders as they leave the server. */
import { NEVER } from '../../shared/documents'
import type { Member } from '../../shared/person'
import type { Plan } from '../../shared/plan'
import { availableIn } from '../../shared/points/posting'
import { tierOf } from '../../shared/points/tiers'
import { canCancel } from '../../shared/rewards/endings'
import { type Buyer, hadOf, type Offer, obstacleTo, opensFor, priceFor } from '../../shared/rewards/rules'
import type { Order, PastOrder } from '../../shared/rewards/state'
import { tierPlanOf } from '../../shared/settings'

/** A member as whoever decides about a redemption sees them. */
export const buyerOf = ({ points, orders }: Pick<Member, 'points' | 'orders'>, plan: Plan): Buyer => ({
  tier: tierOf(points.growth, tierPlanOf(plan.settings)),
  balance: points.balance,
  available: availableIn(points),
  orders,
})

/** A reward as this member sees it. */
export function offeredReward(offer: Offer, buyer: Buyer, { settings }: Plan, now: number) {
  const { id, terms, left } = offer
  const price = priceFor(terms.price, buyer.tier, settings)
  const { title, about, picture, drawing, kind, tier, perMember, closesAt, usableDays } = terms
  return {
    ...{ reward: id, title, about, picture, drawing, kind, tier, perMember, closesAt, usableDays, left },
    price,
    fullPrice: terms.price,
    had: hadOf(buyer.orders, id),
    opensAt: opensFor(terms, buyer.tier, settings),
    opensForAllAt: terms.opensAt,
    obstacle: obstacleTo(offer, buyer, settings, now),
    missing: Math.max(0, price - Math.max(0, buyer.available)),
  }
}

const orNull = (instant: number): number | null => (instant === 0 || instant === NEVER ? null : instant)

/** An order as its member and operators see it; one that still waits for its place is nobody's yet. */
export function orderView(order: Order | PastOrder) {
  const { id, reward, title, drawing, kind, price, at, state, cause, code, usableUntil, parcel, settledAt, note } =
    order
  const address = 'address' in order ? order.address : ''
  return {
    ...{ order: id, reward, title, drawing, kind, price, at, parcel },
    state: state === 'reserved' ? ('waiting' as const) : state,
    gift: cause !== '',
    opened: code !== '',
    unused: note === 'unused' && state === 'fulfilled',
    usableUntil: orNull(usableUntil),
    whereKnown: address !== '',
    settledAt: orNull(settledAt),
    note: note === 'unused' ? '' : note,
    cancellable: 'address' in order && canCancel(order),
  }
}
