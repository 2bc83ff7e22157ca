import * as v from 'valibot'
import { command, query } from '../action'
import { count, instant, numberCursor, pageSize } from '../fields'
import { address, drawing, order, orderView, price, reward, rewardKind, shownAddress, tier } from './fields'

/** What members do; the management tab's actions are in `operator-contract.ts`. */

/** A reward as one member sees it. */
export const offeredReward = v.object({
  reward: v.string(),
  title: v.string(),
  about: v.string(),
  picture: v.nullable(v.string()),
  drawing,
  kind: rewardKind,
  /** What this member pays, and what it costs without their tier. */
  price: count,
  fullPrice: count,
  tier,
  /** Places left; null when nothing limits it. */
  left: v.nullable(count),
  perMember: v.nullable(count),
  had: count,
  /** From when on this member may have it, and everybody. */
  opensAt: v.nullable(instant),
  opensForAllAt: v.nullable(instant),
  closesAt: v.nullable(instant),
  usableDays: count,
  obstacle: v.nullable(
    v.picklist([
      'not-yet-open',
      'over',
      'tier-too-low',
      'limit-reached',
      'sold-out',
      'balance-below-zero',
      'not-enough-points',
    ]),
  ),
  /** Points still missing. */
  missing: count,
})

/** The published rewards, what can be had now first, then what is near (SPEC 6.1). */
export const catalogue = query({
  name: 'rewards.catalogue',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({
    rewards: v.array(offeredReward),
    balance: v.number(),
    available: v.number(),
    tier,
    discount: count,
    /** My orders that are not settled. */
    open: count,
    expiring: v.nullable(v.object({ points: count, on: v.string() })),
  }),
  refusals: [],
})

/** One tap, one result (SPEC 6.2). The price is the one that was seen (SPEC 6.3). */
export const redeem = command({
  name: 'rewards.redeem',
  caller: 'member',
  input: v.strictObject({ reward, price }),
  output: v.object({
    order: v.string(),
    reward: v.string(),
    title: v.string(),
    kind: rewardKind,
    price: count,
    balance: v.number(),
  }),
  refusals: [
    'no-such-reward',
    'not-yet-open',
    'over',
    'tier-too-low',
    'limit-reached',
    'sold-out',
    'balance-below-zero',
    'not-enough-points',
    'price-changed',
    'too-many-open',
    'no-address-key',
  ],
})

/** My orders: those under way first, then the settled ones, newest first. */
export const orders = query({
  name: 'rewards.orders',
  caller: 'member',
  input: v.strictObject({ cursor: v.optional(numberCursor), limit: pageSize }),
  output: v.object({ orders: v.array(orderView), next: v.nullable(v.string()) }),
  refusals: [],
})

/** One of my orders, with what only its member may see. */
export const orderDetail = query({
  name: 'rewards.order',
  caller: 'member',
  input: v.strictObject({ order }),
  output: v.object({
    order: orderView,
    /** What an operator scans: the coupon's code once it is open, or the order itself. */
    code: v.nullable(v.string()),
    address: v.nullable(shownAddress),
  }),
  refusals: ['no-such-order'],
})

/** Opens a coupon: its code is known from now on, so it can no longer be cancelled. */
export const openCoupon = command({
  name: 'rewards.openCoupon',
  caller: 'member',
  input: v.strictObject({ order }),
  output: v.object({ order: v.string(), code: v.string(), usableUntil: v.nullable(instant) }),
  refusals: ['no-such-order', 'already-settled', 'no-coupon'],
})

/** Says where a physical good goes; may be said again until it is on its way. */
export const setAddress = command({
  name: 'rewards.setAddress',
  caller: 'member',
  input: v.strictObject({ order, address }),
  output: v.object({ order: v.string(), whereKnown: v.literal(true) }),
  refusals: ['no-such-order', 'already-settled', 'not-physical', 'no-address-key'],
})

/** Cancels my own order while nothing of it has reached me: points and place go back. */
export const cancel = command({
  name: 'rewards.cancel',
  caller: 'member',
  input: v.strictObject({ order }),
  output: v.object({ order: v.string(), balance: v.number() }),
  refusals: ['no-such-order', 'already-settled', 'already-opened'],
})
