import * as v from 'valibot'
import { command, query } from '../action'
import { account, cloudFile, count, instant, line, numberCursor, pageSize } from '../fields'
import { tableRefusals } from '../table'
import { LONGEST_CODE, MOST_CODES } from './codes'
import { MOST_PLACES } from './editing'
import {
  drawing,
  optionalText,
  order,
  orderView,
  parcel,
  price,
  reward,
  rewardKind,
  shownAddress,
  tier,
} from './fields'
import { giftNames, shelves } from './state'

/** What the management tab does: the reward editor, the orders, the scan (SPEC 6). */

const reason = line(100)
const gift = v.nullable(v.picklist(giftNames))
const places = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PLACES))
const usableDays = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))

const managedReward = v.object({
  reward: v.string(),
  shelf: v.picklist(shelves),
  kind: rewardKind,
  title: v.string(),
  about: v.string(),
  picture: v.nullable(v.string()),
  drawing,
  price: count,
  tier,
  perMember: v.nullable(count),
  limited: v.boolean(),
  opensAt: v.nullable(instant),
  closesAt: v.nullable(instant),
  usableDays: count,
  gift,
  /** Places or codes brought in, and those that are left; null when nothing limits it. */
  made: count,
  left: v.nullable(count),
})

/** Every reward, drafts too; and whether addresses can be kept here. */
export const list = query({
  name: 'rewards.list',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    rewards: v.array(managedReward),
    canSeal: v.boolean(),
    /** Tiers that may have what is limited before the others, by how many hours. */
    early: v.array(v.object({ tier, hours: count })),
  }),
  refusals: [],
})

/** Makes a draft, or changes a reward. What was redeemed keeps the terms it was redeemed under. */
export const save = command({
  name: 'rewards.save',
  caller: 'operator',
  input: v.strictObject({
    /** Left out: a new one. */
    reward: v.optional(reward),
    kind: rewardKind,
    title: line(20),
    about: optionalText(400),
    picture: v.optional(v.nullable(cloudFile), null),
    drawing: v.optional(drawing, 'gift'),
    price,
    tier: v.optional(tier, 'bronze'),
    perMember: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000))), null),
    limited: v.boolean(),
    /** The first places of a new one. */
    places: v.optional(places),
    opensAt: v.optional(v.nullable(instant), null),
    closesAt: v.optional(v.nullable(instant), null),
    usableDays: v.optional(usableDays, 90),
    gift: v.optional(gift, null),
  }),
  output: v.object({ reward: v.string(), made: count }),
  refusals: ['no-such-reward', 'window-turned', 'kind-stays', 'nothing-to-change', 'places-by-restock'],
})

export const publish = command({
  name: 'rewards.publish',
  caller: 'operator',
  input: v.strictObject({ reward }),
  output: v.object({ reward: v.string(), shelf: v.literal('published') }),
  refusals: ['no-such-reward', 'already-so', 'no-stock', 'over', 'no-address-key', 'too-many-published'],
})

/** Takes a reward off the page; its orders stay as they are. */
export const withdraw = command({
  name: 'rewards.withdraw',
  caller: 'operator',
  input: v.strictObject({ reward, reason }),
  output: v.object({ reward: v.string(), shelf: v.literal('withdrawn') }),
  refusals: ['no-such-reward', 'already-so'],
})

/** More places of what can run out. */
export const restock = command({
  name: 'rewards.restock',
  caller: 'operator',
  input: v.strictObject({ reward, places, reason: v.optional(reason) }),
  output: v.object({ reward: v.string(), made: count }),
  refusals: ['no-such-reward', 'not-limited', 'needs-codes'],
})

const faultyRow = v.object({
  line: count,
  code: v.string(),
  reason: v.picklist(['too-long', 'bad-characters', 'twice-in-file', 'known-already', 'too-many']),
})

/**
 * Imports coupon codes out of pasted lines or a table (XLSX, CSV): good rows are kept, bad ones told by line and reason;
 * importing twice changes nothing. In a table the codes stand in the column 券码, or in the first one.
 */
export const importCodes = command({
  name: 'rewards.importCodes',
  caller: 'operator',
  input: v.strictObject({
    reward,
    lines: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_CODES * (LONGEST_CODE / 2)))),
    file: v.optional(cloudFile),
  }),
  output: v.object({
    reward: v.string(),
    imported: count,
    made: count,
    /** Rows that were not kept, and the first of them with their reason. */
    faulty: count,
    rows: v.array(faultyRow),
  }),
  /** `nothing-new` tells the report in its detail; `lines-or-file`: exactly one of the two is read. */
  refusals: [...tableRefusals, 'no-such-reward', 'not-a-coupon', 'nothing-new', 'lines-or-file'],
})

const managedOrder = v.object({
  ...orderView.entries,
  member: v.string(),
  nickname: v.string(),
  /** Whether they were removed since: the order still has to come to an end. */
  removed: v.boolean(),
})

/** Orders that an operator must see to, whoever waits longest first; a page holds all orders of its members. */
export const waitingOrders = query({
  name: 'rewards.waitingOrders',
  caller: 'operator',
  input: v.strictObject({ cursor: v.optional(numberCursor), limit: pageSize }),
  output: v.object({ orders: v.array(managedOrder), next: v.nullable(v.string()) }),
  refusals: [],
})

/** Hands it over: a parcel's number for a physical good, a note for the others. */
export const fulfil = command({
  name: 'rewards.fulfil',
  caller: 'operator',
  input: v.strictObject({ member: account, order, parcel: v.optional(parcel), note: v.optional(line(60)) }),
  output: v.object({ order: v.string(), state: v.literal('fulfilled') }),
  refusals: ['no-such-member', 'no-such-order', 'already-settled', 'no-address', 'parcel-needed', 'scan-it'],
})

/** Finds a place for a gift that is owed, after more have come in. */
export const supply = command({
  name: 'rewards.supply',
  caller: 'operator',
  input: v.strictObject({ member: account, order }),
  output: v.object({ order: v.string(), balance: v.number() }),
  refusals: ['no-such-member', 'no-such-order', 'already-settled', 'not-owed', 'no-such-reward', 'sold-out'],
})

/** Cancels an order: points back, place back, except a coupon's code that its member has seen. */
export const cancelOrder = command({
  name: 'rewards.cancelOrder',
  caller: 'operator',
  input: v.strictObject({ member: account, order, reason }),
  output: v.object({ order: v.string(), state: v.literal('cancelled'), balance: v.number() }),
  refusals: ['no-such-member', 'no-such-order', 'already-settled'],
})

/** Where a parcel goes: for who ships only (SPEC 6.3). */
export const showAddress = query({
  name: 'rewards.showAddress',
  caller: 'operator',
  input: v.strictObject({ member: account, order }),
  output: v.object({ address: shownAddress }),
  refusals: ['no-such-member', 'no-such-order', 'no-address', 'no-address-key'],
})

/** Uses up a coupon or a seat by its code, once (SPEC 6.3). */
export const scan = command({
  name: 'rewards.scan',
  caller: 'operator',
  input: v.strictObject({ code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_CODE)) }),
  output: v.object({
    order: v.string(),
    title: v.string(),
    kind: rewardKind,
    drawing,
    member: v.string(),
    nickname: v.string(),
    at: instant,
  }),
  refusals: ['no-such-code', 'already-used', 'cancelled', 'too-late', 'not-by-scan'],
})
