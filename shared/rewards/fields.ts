/** Fields that members' and operators' actions about rewards share. */
import * as v from 'valibot'
import { count, instant, line } from '../fields'
import { tierIds } from '../points/tiers'
import { orderPattern, rewardPattern } from './names'
import { drawings, rewardKinds } from './state'

export const reward = v.pipe(v.string(), v.regex(rewardPattern, 'not a reward'))
export const order = v.pipe(v.string(), v.regex(orderPattern, 'not an order'))
export const price = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000))
export const tier = v.picklist(tierIds)
export const rewardKind = v.picklist(rewardKinds)
export const drawing = v.picklist(drawings)

/** A text that may be left out: trimmed, short. */
export const optionalText = (max: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max)), '')

/** Where a physical good goes, as WeChat's address list tells it. */
export const address = v.strictObject({
  name: line(30),
  phone: v.pipe(v.string(), v.trim(), v.regex(/^[\d+() -]{5,20}$/, 'not a phone number')),
  province: optionalText(30),
  city: optionalText(30),
  county: optionalText(30),
  detail: line(120),
  postcode: optionalText(10),
})
export type Address = v.InferOutput<typeof address>

/** How it is on its way. */
export const parcel = v.strictObject({
  company: line(20),
  number: v.pipe(v.string(), v.trim(), v.regex(/^[\w-]{4,40}$/, 'not a parcel number')),
})

export const shownParcel = v.object(parcel.entries)
export const shownAddress = v.object(address.entries)

/** An order as its member and operators see it. */
export const orderView = v.object({
  order: v.string(),
  reward: v.string(),
  title: v.string(),
  drawing,
  kind: rewardKind,
  price: count,
  at: instant,
  state: v.picklist(['owed', 'waiting', 'fulfilled', 'cancelled']),
  /** A gift: nothing was paid. */
  gift: v.boolean(),
  /** A coupon whose code is known to its member. */
  opened: v.boolean(),
  /** A coupon that was not used in its time. */
  unused: v.boolean(),
  usableUntil: v.nullable(instant),
  whereKnown: v.boolean(),
  parcel: v.nullable(shownParcel),
  settledAt: v.nullable(instant),
  /** What whoever settled it wrote. */
  note: v.string(),
  /** By its member. */
  cancellable: v.boolean(),
})
