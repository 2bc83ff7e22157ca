/** Ideas about rewards: few places, low prices, orders that are opened, handed over, cancelled (SPEC 6). */
import { isMember, type Person } from '../../../shared/person'
import * as rewards from '../../../shared/rewards/contract'
import { rewardIn } from '../../../shared/rewards/names'
import * as managing from '../../../shared/rewards/operator-contract'
import { priceFor } from '../../../shared/rewards/rules'
import { giftNames, type Order, type Reward, type Shelf } from '../../../shared/rewards/state'
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
  const offered = onShelf(view, 'published')
  if (offered.length === 0) return idea(rewards.catalogue)
  const { _id, terms } = chance.pick(offered)
  const tier = personOf(view, openid)?.points.announced ?? 'bronze'
  const price = chance.happens(0.05) ? terms.price + 1 : priceFor(terms.price, tier, defaultSettings)
  return idea(rewards.redeem, { reward: rewardIn(_id), price })
}

const orderOf = (person: Person | null, view: View): string => {
  const orders = person?.orders.current ?? []
  return orders.length === 0 ? NO_ORDER : view.chance.pick(orders).id
}

export function rewardIdeasOfMember(view: View, openid: string): Ideas {
  if (allRewards(view).length === 0) return []
  const person = personOf(view, openid)
  const order = () => orderOf(person, view)
  const has = (person?.orders.current ?? []).length > 0
  const hasCoupon = person?.orders.current.some(({ kind }) => kind === 'coupon')
  return [
    [onShelf(view, 'published').length > 0 ? 12 : 0, () => redemption(view, openid)],
    [has ? 5 : 0.2, () => idea(rewards.cancel, { order: order() })],
    [hasCoupon ? 5 : 0.1, () => idea(rewards.openCoupon, { order: order() })],
    [1, () => idea(rewards.orders, { limit: 100 })],
    [has ? 1 : 0.2, () => idea(rewards.orderDetail, { order: order() })],
    [1, () => idea(rewards.catalogue)],
  ]
}

function offered({ chance }: View) {
  const kind = chance.pick(['privilege', 'privilege', 'seat', 'coupon'] as const)
  const limited = kind === 'coupon' || chance.happens(0.9)
  return {
    ...{ kind, title: `礼${chance.below(9)}`, price: chance.below(4), limited },
    ...(limited && kind !== 'coupon' ? { places: 1 + chance.below(2) } : {}),
    ...(chance.happens(0.3) ? { perMember: 1 + chance.below(2) } : {}),
    ...(chance.happens(0.2) ? { gift: chance.pick(giftNames) } : {}),
    usableDays: 1 + chance.below(30),
  }
}

/** Some order of somebody, mostly one that waits. */
function someOrder(view: View): { member: string; order: string } {
  const holders = view.documents.all<Person>('people').filter((one) => isMember(one) && one.orders.current.length > 0)
  if (holders.length === 0) return { member: someAccount(view), order: NO_ORDER }
  const holder = view.chance.pick(holders)
  return { member: holder.account, order: orderOf(holder, view) }
}

/** What a member would show to be scanned: an opened coupon's code, or the order. */
function someCode(view: View): string {
  const { member, order: id } = someOrder(view)
  const holder = view.documents.all<Person>('people').find(({ account }) => account === member)
  const order = holder?.orders.current.find((one: Order) => one.id === id)
  return order === undefined || order.code === '' ? id : order.code
}

const importing = (view: View): Idea => {
  const coupons = allRewards(view).filter(({ terms }) => terms.kind === 'coupon')
  const codes = Array.from({ length: 1 + view.chance.below(3) }, () => `C${view.chance.below(200)}`)
  return idea(managing.importCodes, { reward: someReward(view, coupons), lines: codes.join('\n') })
}

const hasOrders = ({ documents }: View): boolean =>
  documents.all<Person>('people').some(({ orders }) => orders.current.length > 0)

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
  const ordered = hasOrders(view) ? 1 : 0.1
  return [
    [published.length < 3 ? 3 : 0.5, save],
    [drafts.length > 0 ? 8 : 0.2, () => idea(managing.publish, { reward: someReward(view, drafts) })],
    [withdrawn.length > 0 ? 2 : 0, () => idea(managing.publish, { reward: someReward(view, withdrawn) })],
    [1, () => idea(managing.withdraw, { reward: someReward(view, published), reason })],
    [3, () => idea(managing.restock, { reward: someReward(view), places: 1 + chance.below(2), reason })],
    [all.some(({ terms }) => terms.kind === 'coupon') ? 6 : 0, () => importing(view)],
    [5 * ordered, () => idea(managing.cancelOrder, { ...someOrder(view), reason })],
    [3 * ordered, () => idea(managing.fulfil, someOrder(view))],
    [4 * ordered, () => idea(managing.scan, { code: someCode(view) })],
    [2 * ordered, () => idea(managing.supply, someOrder(view))],
    [1, () => idea(managing.list)],
    [1, () => idea(managing.waitingOrders)],
  ]
}
