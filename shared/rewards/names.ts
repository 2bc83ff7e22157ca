/** How rewards, their places and their orders are called. */
import { accountPattern } from '../ids'

/** What a reward's document is called. */
export const rewardDocument = (reward: string): string => `reward:${reward}`
export const rewardIn = (document: string): string => document.slice('reward:'.length)

/** What a reward's lots are places of. */
export const ofReward = (reward: string): string => `reward:${reward}`

/** The lots of one restocking begin with this. */
export const lotsOfRestock = (reward: string, restock: number): string => `lot:${reward}:${restock}`

export const rewardPattern = /^[0-9A-Za-z]{10,32}$/
const TAIL = 8
export const orderPattern = /^[0-9A-Za-z]{24}$/

/** An order's id: its account, and letters that nobody can guess. */
export const orderId = (account: string, tail: string): string => `${account}${tail}`
export const ORDER_TAIL = TAIL
export const accountOfOrder = (order: string): string => {
  const account = order.slice(0, -TAIL)
  return accountPattern.test(account) ? account : ''
}

/** The gifts for bringing friends (SPEC 5.2): what a reward is kept for, and what names one grant of it. */
export const giftOf = <Tier extends string>(tier: Tier): `friends-${Tier}` => `friends-${tier}`
export const giftCause = (account: string, tier: string, round: number): string => `friends:${account}:${tier}:${round}`
/** The gift that was granted for a cause; '' when it was for something else. */
export function giftIn(cause: string): string {
  const [kind, , tier = ''] = cause.split(':')
  return kind === 'friends' ? giftOf(tier) : ''
}

/** The mark that an order leaves in its lot. A coupon's place is its code: it cannot come back without it. */
export const markOf = (
  account: string,
  order: { readonly id: string; readonly reward: string; readonly kind: string },
) => `redeem:${account}:${order.id}:${order.reward}:${order.kind}`

export interface Mark {
  readonly order: string
  readonly reward: string
  readonly kind: string
}

export function readMark(mark: string): Mark {
  const [, , order = '', reward = '', kind = ''] = mark.split(':')
  return { order, reward, kind }
}
