/** Ideas about rewards: few places, low prices, orders that are opened, handed over, cancelled (SPEC 6). */
import { isMember, type Person } from '../../../shared/person'
import * as rewards from '../../../shared/rewards/contract'
import { giftIn, rewardIn } from '../../../shared/rewards/names'
import * as managing from '../../../shared/rewards/operator-contract'
import { priceFor } from '../../../shared/rewards/rules'
import { type GiftName, giftNames, type Order, type Reward, type Shelf } from '../../../shared/rewards/state'
import { defaultSettings } from '../../../shared/settings'
import { type Idea, type Ideas, idea, NOBODY, personOf, someAccount, type View } from './view'

const NO_REWARD = `${NOBODY}0`
const NO_ORDER = `${NOBODY}00000000`

const allRewards = ({ documents }: View): readonly Reward[] =>
  documents.all<Reward>('things').filter(({ kind }) => kind === 'reward')

const onShelf = (view: View, shelf: Shelf): readonly Reward[] => allRewards(view).filter((one) => one.shelf === shelf)

const someReward = (view: View, among = allRewards(view)): string =>
  among.length === 0 || view.chance.happens(0.04) ? NO_REWARD : rewardIn(view.chance.pick(among)._id)

/** Redeems what is on offer for what it costs; now and then for what it never cost. */
function redemption(view: View, openid: string): Idea {
  const { chance } = view
  const published = onShelf(view, 'published')
  const sold = published.filter(({ terms }) => terms.gift === null)
  const offered = sold.length === 0 || chance.happens(0.05) ? published : sold
  if (offered.length === 0) return idea(rewards.catalogue)
  const { _id, terms } = chance.pick(offered)
  const tier = personOf(view, openid)?.points.announced ?? 'bronze'
  const price = chance.happens(0.05) ? terms.price + 1 : priceFor(terms.price, tier, defaultSettings)
  return idea(rewards.redeem, { reward: rewardIn(_id), price })
}

type Which = (order: Order) => boolean

const any: Which = () => true
const isOwed: Which = ({ state }) => state === 'owed'
const isUnopened: Which = ({ kind, state, code }) => kind === 'coupon' && state === 'waiting' && code === ''

const ordersOf = (person: Person | null, which: Which): readonly Order[] => (person?.orders.current ?? []).filter(which)

/** An order of this kind, where there is one: else any. */
function orderOf(person: Person | null, view: View, which: Which = any): string {
  const some = [ordersOf(person, which), ordersOf(person, any)].find((orders) => orders.length > 0)
  return some === undefined ? NO_ORDER : view.chance.pick(some).id
}

export function rewardIdeasOfMember(view: View, openid: string): Ideas {
  if (allRewards(view).length === 0) return []
  const person = personOf(view, openid)
  const order = (which?: Which) => orderOf(person, view, which)
  const has = ordersOf(person, any).length > 0
  const hasCoupon = ordersOf(person, isUnopened).length > 0
  return [
    [onShelf(view, 'published').length > 0 ? 12 : 0, () => redemption(view, openid)],
    [has ? 5 : 0.2, () => idea(rewards.cancel, { order: order() })],
    [hasCoupon ? 8 : 0.1, () => idea(rewards.openCoupon, { order: order(isUnopened) })],
    [1, () => idea(rewards.orders, { limit: 100 })],
    [has ? 4 : 0.2, () => idea(rewards.orderDetail, { order: order() })],
    [1, () => idea(rewards.catalogue)],
  ]
}

/** Gifts that are owed because nothing is kept for them. */
const missingGifts = (view: View): readonly GiftName[] => {
  const kept = onShelf(view, 'published').map(({ terms }) => terms.gift)
  const owed = holdersOf(view, isOwed).flatMap(({ orders }) => orders.current.filter(isOwed))
  return giftNames.filter((gift) => !kept.includes(gift) && owed.some(({ cause }) => giftIn(cause) === gift))
}

function offered(view: View) {
  const { chance } = view
  const missing = missingGifts(view)
  const isMissing = missing.length > 0 && chance.happens(0.8)
  const gifts = isMissing ? missing : chance.happens(0.2) ? giftNames : []
  // What is owed is wanted soon: coupons would need their codes first.
  const kind = isMissing ? 'privilege' : chance.pick(['privilege', 'privilege', 'seat', 'coupon'] as const)
  const limited = kind === 'coupon' || chance.happens(0.9)
  return {
    ...{ kind, title: `礼${chance.below(9)}`, price: chance.below(4), limited },
    ...(limited && kind !== 'coupon' ? { places: 1 + chance.below(2) } : {}),
    ...(chance.happens(0.3) ? { perMember: 1 + chance.below(2) } : {}),
    ...(gifts.length > 0 ? { gift: chance.pick(gifts) } : {}),
    usableDays: 1 + chance.below(30),
  }
}

const holdersOf = ({ documents }: View, which: Which): readonly Person[] =>
  documents.all<Person>('people').filter((one) => isMember(one) && ordersOf(one, which).length > 0)

/** Some order of somebody, of this kind where there is one. */
function someOrder(view: View, which: Which = any): { member: string; order: string } {
  const holders = [holdersOf(view, which), holdersOf(view, any)].find((some) => some.length > 0)
  if (holders === undefined) return { member: someAccount(view), order: NO_ORDER }
  const holder = view.chance.pick(holders)
  return { member: holder.account, order: orderOf(holder, view, which) }
}

/** What a member would show to be scanned: an opened coupon's code, or the order. */
function someCode(view: View): string {
  const { member, order: id } = someOrder(view)
  const holder = view.documents.all<Person>('people').find(({ account }) => account === member)
  const order = holder?.orders.current.find((one: Order) => one.id === id)
  return order === undefined || order.code === '' ? id : order.code
}

/** More places: where a gift is owed for want of one, mostly of that. */
function restocking(view: View): Idea {
  const { chance } = view
  const owed = holdersOf(view, isOwed).flatMap((one) => ordersOf(one, isOwed).map(({ reward }) => reward))
  const known = owed.filter((reward) => reward !== '')
  const reward = known.length > 0 && chance.happens(0.7) ? chance.pick(known) : someReward(view)
  return idea(managing.restock, { reward, places: 1 + chance.below(2), reason: '补货' })
}

const importing = (view: View): Idea => {
  const coupons = allRewards(view).filter(({ terms }) => terms.kind === 'coupon')
  const codes = Array.from({ length: 1 + view.chance.below(3) }, () => `C${view.chance.below(200)}`)
  return idea(managing.importCodes, { reward: someReward(view, coupons), lines: codes.join('\n') })
}

/** @param openid who has the ideas: mostly the owner, because the permission table allows them to few others */
export function rewardIdeasOfOperator(view: View, openid: string): Ideas {
  const { chance, cast } = view
  if (openid !== cast.owner && chance.happens(0.9)) return []
  const save = () => idea(managing.save, offered(view))
  const all = allRewards(view)
  if (all.length === 0) return [[2, save]]
  const [drafts, published, withdrawn] = [
    onShelf(view, 'draft'),
    onShelf(view, 'published'),
    onShelf(view, 'withdrawn'),
  ] as const
  const reason = '调整'
  const ordered = holdersOf(view, any).length > 0 ? 1 : 0.1
  const isOwedTo = holdersOf(view, isOwed).length > 0
  const missing = missingGifts(view)
  const kept = drafts.filter(({ terms }) => terms.gift !== null && missing.includes(terms.gift))
  const toPublish = () => someReward(view, kept.length > 0 ? kept : drafts)
  const supplying = !isOwedTo ? 0.5 * ordered : missing.length > 0 ? 1 : 15
  return [
    [missing.length > 0 && kept.length === 0 ? 12 : published.length < 3 ? 3 : 0.5, save],
    [kept.length > 0 ? 15 : drafts.length > 0 ? 8 : 0.2, () => idea(managing.publish, { reward: toPublish() })],
    [withdrawn.length > 0 ? 2 : 0, () => idea(managing.publish, { reward: someReward(view, withdrawn) })],
    [1, () => idea(managing.withdraw, { reward: someReward(view, published), reason })],
    [isOwedTo ? 6 : 3, () => restocking(view)],
    [all.some(({ terms }) => terms.kind === 'coupon') ? 6 : 0, () => importing(view)],
    [5 * ordered, () => idea(managing.cancelOrder, { ...someOrder(view), reason })],
    [3 * ordered, () => idea(managing.fulfil, someOrder(view))],
    [4 * ordered, () => idea(managing.scan, { code: someCode(view) })],
    [supplying, () => idea(managing.supply, someOrder(view, isOwed))],
    [1, () => idea(managing.list)],
    [1, () => idea(managing.waitingOrders)],
  ]
}
