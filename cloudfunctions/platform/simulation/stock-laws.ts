/** Law 6 for what is redeemed: stock, claims, orders and debits tell of the same things (PROTOCOL 15–18, SPEC 6). */
import { accountIn, type Lot } from '../../../shared/lots'
import type { Person } from '../../../shared/person'
import type { Entry } from '../../../shared/points/state'
import { accountOfOrder, ofReward, readMark, rewardIn } from '../../../shared/rewards/names'
import type { CouponLot, Order, PastOrder, Reward } from '../../../shared/rewards/state'
import type { MemoryDocuments } from './memory-documents'
import type { Request } from './requests'

type Report = (violation: string) => void
type All = Pick<MemoryDocuments, 'all'>
/** An order, wherever it lies, with the account it belongs to. */
type Known = Omit<Order, 'address'> & { readonly account: string }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const isBack = ({ _id }: Lot): boolean => _id.startsWith('back:')

function ordersOf(documents: All, report: Report): ReadonlyMap<string, Known> {
  const orders = new Map<string, Known>()
  const current = documents
    .all<Person>('people')
    .flatMap(({ account, orders: { current: own } }) => own.map((order): Known => ({ ...order, account })))
  for (const order of [...current, ...documents.all<PastOrder>('orders')]) {
    if (orders.has(order.id)) report(`the order ${order.id} is there twice`)
    orders.set(order.id, order)
  }
  return orders
}

/** What was brought in is what is left and what was claimed; each coupon's place is its code. */
function checkReward(reward: Reward, lots: readonly Lot[], report: Report): void {
  const mine = lots.filter(({ of }) => of === ofReward(rewardIn(reward._id)))
  const made = sum(mine.filter((lot) => !isBack(lot)).map(({ left, claims }) => left + claims.length))
  if (made !== reward.made) report(`${reward._id}: ${reward.made} places were made, ${made} are left or claimed`)
  if (reward.terms.kind !== 'coupon') return
  for (const { _id, left, claims, codes } of mine as CouponLot[]) {
    if (codes.length !== left + claims.length) report(`${_id}: ${codes.length} codes, ${left + claims.length} places`)
  }
}

/** A claim is an order's, and stays it until the order's place comes back as a new lot. */
function checkClaim(lot: Lot, mark: string, seen: Seen, report: Report): void {
  const { orders, backs, closed } = seen
  const { order: id, kind } = readMark(mark)
  const order = orders.get(id)
  const cameBack = backs.has(id)
  if (order === undefined) {
    // Whoever left while it was claimed: a coupon's code goes with them, any other place comes back.
    if (!closed.has(accountIn(mark))) report(`${mark} in ${lot._id} has no order`)
    return
  }
  if (order.lot !== lot._id) report(`${mark} is claimed in ${lot._id}, its order says "${order.lot}"`)
  const isOver = order.state === 'cancelled'
  const codeIsKnown = kind === 'coupon' && order.code !== ''
  if (cameBack !== (isOver && !codeIsKnown))
    report(`${id} is ${order.state} and its place ${cameBack ? 'came back' : 'did not come back'}`)
}

interface Seen {
  readonly orders: ReadonlyMap<string, Known>
  readonly backs: ReadonlySet<string>
  readonly closed: ReadonlySet<string>
}

/** Every claim has its order, every place its one claimant, and every code its one order. */
function checkClaims(lots: readonly Lot[], seen: Seen, report: Report): void {
  const claimed = new Map<string, string>()
  for (const lot of lots) {
    for (const mark of lot.claims) {
      const other = claimed.get(mark)
      if (other !== undefined) report(`${mark} has a place in ${other} and one in ${lot._id}`)
      claimed.set(mark, lot._id)
      checkClaim(lot, mark, seen, report)
    }
  }
  for (const { id, lot } of seen.orders.values()) {
    if (
      lot !== '' &&
      !lots.some(({ _id, claims }) => _id === lot && claims.some((mark) => readMark(mark).order === id))
    )
      report(`the order ${id} has no claim in ${lot}`)
  }
}

/**
 * A debit for every order that was confirmed, a reversal for every one that was cancelled.
 * @param isClosed its account was deleted: by somebody who was removed, and whose orders and points ended with it
 */
function checkDebit(
  { id, price, state, cause }: Known,
  byId: ReadonlyMap<string, Entry>,
  isClosed: boolean,
  report: Report,
): void {
  const debit = byId.get(`redeem:${id}`)
  if (state === 'reserved') report(`the order ${id} still waits for its place`)
  if ((state === 'waiting' || state === 'fulfilled') && debit === undefined)
    report(`the order ${id} is ${state} and was not paid`)
  if (debit !== undefined && debit.points !== 0 - price) report(`${id} costs ${price}, ${debit.points} were booked`)
  const isUndone = byId.has(`reverse:redeem:${id}`)
  // A gift cost nothing: its entry of 0 points needs no reversal when it is taken back.
  const mustBeUndone = state === 'cancelled' && cause === '' && debit !== undefined && !isClosed
  if (mustBeUndone && !isUndone) report(`the order ${id} is cancelled and its points are not back`)
  if (isUndone && state !== 'cancelled') report(`the order ${id} is ${state} and its points are back`)
}

function checkDebits(entries: readonly Entry[], { orders, closed }: Seen, report: Report): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  for (const order of orders.values()) checkDebit(order, byId, closed.has(order.account), report)
  for (const { id, account } of entries) {
    const [kind, order = ''] = id.split(':')
    if (kind === 'redeem' && !orders.has(order) && !closed.has(account)) report(`${id} was booked and has no order`)
  }
}

/** Each code is given once: to the order whose place it is. */
function checkCodes(lots: readonly CouponLot[], { orders }: Seen, report: Report): void {
  const given = new Map<string, string>()
  for (const { id, code, lot } of orders.values()) {
    if (code === '') continue
    const other = given.get(code)
    if (other !== undefined) report(`the code ${code} was given for ${other} and for ${id}`)
    given.set(code, id)
    const place = lots.find(({ _id }) => _id === lot)
    const index = place?.claims.findIndex((mark) => readMark(mark).order === id) ?? -1
    if (place?.codes[index] !== code) report(`the order ${id} was given ${code}, its place is ${place?.codes[index]}`)
  }
}

/** Whoever was told that they have it has it (law 3): an order that is there, or one of somebody who has left since. */
function checkTold(requests: readonly Request[], { orders, closed }: Seen, report: Report): void {
  for (const { action, told } of requests.filter((one) => one.action.name === 'rewards.redeem')) {
    for (const answer of told) {
      if (answer?.ok !== true) continue
      const { order } = answer.value as { order: string }
      if (!orders.has(order) && !closed.has(accountOfOrder(order))) report(`${action.name} told of the order ${order}`)
    }
  }
}

/** What a person's part repeats of their orders. */
function checkHolder({ account, orders, points }: Person, all: Seen['orders'], report: Report): void {
  if (points.held !== 0) report(`${account}: ${points.held} points are still held`)
  const mine = [...all.values()].filter((one) => one.account === account && account !== '')
  const counted = mine.filter(({ cause, state }) => cause === '' && state !== 'cancelled')
  for (const reward of new Set([...counted.map((one) => one.reward), ...Object.keys(orders.counts)])) {
    const number = counted.filter((one) => one.reward === reward).length
    if (number !== (orders.counts[reward] ?? 0))
      report(`${account}: ${number} orders of ${reward}, counted ${orders.counts[reward]}`)
  }
}

export interface Told {
  readonly requests: readonly Request[]
  /** Every entry, wherever it lies. */
  readonly entries: readonly Entry[]
  /** Accounts that were deleted: what they had under way ended with them. */
  readonly closed: ReadonlySet<string>
}

export function checkStock(documents: All, { requests, entries, closed }: Told, report: Report): void {
  const lots = documents.all<Lot>('lots').filter(({ of }) => of.startsWith('reward:'))
  const backs = new Set(lots.filter(isBack).map(({ _id }) => _id.slice('back:'.length)))
  const seen: Seen = { orders: ordersOf(documents, report), backs, closed }
  for (const thing of documents.all<Reward>('things')) if (thing.kind === 'reward') checkReward(thing, lots, report)
  checkClaims(lots, seen, report)
  checkDebits(entries, seen, report)
  checkCodes(
    lots.filter((lot): lot is CouponLot => 'codes' in lot),
    seen,
    report,
  )
  checkTold(requests, seen, report)
  for (const person of documents.all<Person>('people')) checkHolder(person, seen.orders, report)
}
