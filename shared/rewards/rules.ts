/** What a member may have, from when on and for how much (SPEC 4.1, 6.1, 6.2). */
import { accept, type Outcome, refuse } from '../outcome'
import { rankOfTier, type Tier } from '../points/tiers'
import type { Settings } from '../settings'
import type { OrdersPart, RewardTerms, Shelf } from './state'

const HOUR_MS = 3_600_000

/** More orders than this under way for one member: some must be used or settled first. */
export const MOST_OPEN = 20

export const discountOf = (tier: Tier, settings: Settings): number => settings[`rewards.${tier}Discount`]

/** What a member of this tier pays: rounded up, so that a discount never makes a price of nothing. */
export const priceFor = (price: number, tier: Tier, settings: Settings): number =>
  Math.ceil((price * (100 - discountOf(tier, settings))) / 100)

/** When a limited reward opens for this tier; null when it has no beginning. */
export function opensFor({ opensAt, limited }: RewardTerms, tier: Tier, settings: Settings): number | null {
  if (opensAt === null || !limited) return opensAt
  return opensAt - settings[`rewards.${tier}Early`] * HOUR_MS
}

/** What the decision looks at of the member. */
export interface Buyer {
  readonly tier: Tier
  readonly balance: number
  /** What is not held for orders under way. */
  readonly available: number
  readonly orders: OrdersPart
}

/** What is known of a reward when a member looks at it. */
export interface Offer {
  readonly id: string
  readonly shelf: Shelf
  readonly terms: RewardTerms
  /** Places left as far as known; null when nothing limits it. */
  readonly left: number | null
}

export type Obstacle =
  | 'not-yet-open'
  | 'over'
  | 'tier-too-low'
  | 'limit-reached'
  | 'sold-out'
  | 'balance-below-zero'
  | 'not-enough-points'

/** How many of a reward a member has had, cancelled ones not counted. */
export const hadOf = (orders: OrdersPart, reward: string): number => orders.counts[reward] ?? 0

/** Is this reward to be seen by members at all? */
export const isOffered = ({ shelf, terms }: Pick<Offer, 'shelf' | 'terms'>): boolean =>
  shelf === 'published' && terms.gift === null

/** What stands between this member and the reward, the firmest first; null when nothing does. */
export function obstacleTo(offer: Offer, buyer: Buyer, settings: Settings, now: number): Obstacle | null {
  const { terms } = offer
  const opens = opensFor(terms, buyer.tier, settings)
  if (terms.closesAt !== null && now >= terms.closesAt) return 'over'
  if (rankOfTier(buyer.tier) < rankOfTier(terms.tier)) return 'tier-too-low'
  if (terms.perMember !== null && hadOf(buyer.orders, offer.id) >= terms.perMember) return 'limit-reached'
  if (opens !== null && now < opens) return 'not-yet-open'
  if (offer.left !== null && offer.left <= 0) return 'sold-out'
  const price = priceFor(terms.price, buyer.tier, settings)
  if (price === 0) return null
  if (buyer.balance < 0) return 'balance-below-zero'
  return buyer.available < price ? 'not-enough-points' : null
}

export type RedeemRefusal = Obstacle | 'no-such-reward' | 'price-changed' | 'too-many-open'

/** May this member redeem this reward at the price they saw? The price, if so (SPEC 6.2, 6.3). */
export function decideRedeem(
  offer: Offer | null,
  seenPrice: number,
  buyer: Buyer,
  settings: Settings,
  now: number,
): Outcome<number, RedeemRefusal> {
  if (offer === null || !isOffered(offer)) return refuse('no-such-reward')
  const price = priceFor(offer.terms.price, buyer.tier, settings)
  const obstacle = obstacleTo(offer, buyer, settings, now)
  const lacksPoints = obstacle === 'not-enough-points' || obstacle === 'balance-below-zero'
  // Whoever saw another price decides anew with the right one before hearing that it is too much.
  if (price !== seenPrice && (obstacle === null || lacksPoints)) return refuse('price-changed', { price })
  if (obstacle !== null) return refuse(obstacle, detailOf(obstacle, offer, buyer, price, settings))
  const open = buyer.orders.current.filter(({ state }) => state !== 'fulfilled').length
  return open >= MOST_OPEN ? refuse('too-many-open', { most: MOST_OPEN }) : accept(price)
}

function detailOf(obstacle: Obstacle, { terms }: Offer, buyer: Buyer, price: number, settings: Settings): unknown {
  switch (obstacle) {
    case 'not-yet-open':
      return { opensAt: opensFor(terms, buyer.tier, settings) }
    case 'tier-too-low':
      return { tier: terms.tier }
    case 'limit-reached':
      return { perMember: terms.perMember }
    case 'not-enough-points':
    case 'balance-below-zero':
      return { price, available: buyer.available, missing: price - buyer.available }
    default:
      return undefined
  }
}

/** Where a reward stands on the page: to be had now, nearly, or not for now. */
export type Place = 'now' | 'near' | 'away'

/** The standing of a reward for whoever looks at it. */
export interface Standing {
  readonly obstacle: Obstacle | null
  /** Points still missing, when they are what is missing. */
  readonly missing: number
}

export const placeOf = ({ obstacle }: Standing): Place => {
  if (obstacle === null) return 'now'
  return obstacle === 'not-enough-points' || obstacle === 'not-yet-open' || obstacle === 'balance-below-zero'
    ? 'near'
    : 'away'
}

/** What can be had now comes first, then what is near by how far it is, then the rest; equals keep their order. */
export function inOrder<Shown extends Standing>(rewards: readonly Shown[]): Shown[] {
  const places: readonly Place[] = ['now', 'near', 'away']
  const key = (one: Shown): number => places.indexOf(placeOf(one)) * 1e9 + one.missing
  return [...rewards].sort((a, b) => key(a) - key(b))
}
