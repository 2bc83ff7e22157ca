import type { Versioned } from '../documents'
import { NEVER } from '../documents'
import type { Lot } from '../lots'
import type { Tier } from '../points/tiers'

/** What can be had for points (SPEC 6.1). */
export const rewardKinds = ['coupon', 'privilege', 'physical', 'seat'] as const
export type RewardKind = (typeof rewardKinds)[number]

/** Drafts are never visible; what was withdrawn keeps its orders. */
export const shelves = ['draft', 'published', 'withdrawn'] as const
export type Shelf = (typeof shelves)[number]

/** What stands for a reward without a picture of its own. */
export const drawings = ['gift', 'book', 'cup', 'ticket', 'medal', 'parcel', 'seat', 'star'] as const
export type Drawing = (typeof drawings)[number]

/** The gifts for bringing friends (SPEC 5.2): a reward kept for one of them is given, never sold. */
export const giftNames = ['friends-basic', 'friends-advanced', 'friends-exclusive'] as const
export type GiftName = (typeof giftNames)[number]

/** What an operator decides about a reward. */
export interface RewardTerms {
  readonly kind: RewardKind
  readonly title: string
  readonly about: string
  readonly picture: string | null
  readonly drawing: Drawing
  readonly price: number
  /** The tier from which on it may be had. */
  readonly tier: Tier
  /** How many one member may have; null for any number. */
  readonly perMember: number | null
  /** Can it run out? Coupons always can: each is one of the imported codes. */
  readonly limited: boolean
  readonly opensAt: number | null
  readonly closesAt: number | null
  /** How long a coupon can be used after redeeming. */
  readonly usableDays: number
  /** Kept for a gift: not to be seen or redeemed by members. */
  readonly gift: GiftName | null
}

/** A reward: a document of `things` that operators change. Its places lie in lots. */
export interface Reward extends Versioned {
  readonly kind: 'reward'
  readonly shelf: Shelf
  /** When it was made: the order of lists. */
  readonly rank: number
  readonly terms: RewardTerms
  /** Places (or codes) that operators have brought in so far. */
  readonly made: number
  /** How many times they did: names the lots. */
  readonly restocks: number
}

/** A lot of coupon codes: `claims[i]` owns `codes[i]`, so that each is given once. */
export interface CouponLot extends Lot {
  readonly codes: readonly string[]
}

/**
 * `reserved`: the points are held while its place is claimed (PROTOCOL 17). `owed`: a gift for which there was no place;
 * an operator sees to it. The others are SPEC 6.3.
 */
export type OrderState = 'reserved' | 'owed' | 'waiting' | 'fulfilled' | 'cancelled'

export interface Parcel {
  readonly company: string
  readonly number: string
}

/** One redemption. What it says of the reward is what the member saw. */
export interface Order {
  /** Begins with the account it belongs to, so that a scanned order finds its member. */
  readonly id: string
  readonly reward: string
  readonly kind: RewardKind
  readonly title: string
  readonly drawing: Drawing
  readonly price: number
  /** The revision of the settings that priced it. */
  readonly revision: number
  readonly at: number
  readonly state: OrderState
  /** The lot that holds its place; '' when nothing limits it, or it is not known yet. */
  readonly lot: string
  /** What it was granted for; '' when it was redeemed. */
  readonly cause: string
  /** The coupon's code, from when the member has opened it; '' before. */
  readonly code: string
  /** Until when a coupon can be used; NEVER for all others. */
  readonly usableUntil: number
  /** Where it goes, sealed; '' when not needed, not given yet, or erased. */
  readonly address: string
  readonly parcel: Parcel | null
  readonly settledAt: number
  /** `self`, `system`, or the account of the operator who fulfilled or cancelled it. */
  readonly settledBy: string
  /** What whoever settled it wrote. */
  readonly note: string
}

/** An order as it lies in the history: settled, without an address. */
export type PastOrder = Omit<Order, 'address'> & { readonly _id: string; readonly account: string }

export interface OrdersPart {
  /** Orders that are not settled, and shipped ones while their address is kept; oldest first. */
  readonly current: readonly Order[]
  /** How many of each reward were redeemed and not cancelled, by reward: limits outlive the orders. */
  readonly counts: Readonly<Record<string, number>>
  /** What gifts were granted for, the newest last: each cause once. */
  readonly granted: readonly string[]
  /** When the oldest order came that an operator must see to; NEVER while none does: indexed. */
  readonly since: number
}

export const noOrders: OrdersPart = { current: [], counts: {}, granted: [], since: NEVER }
