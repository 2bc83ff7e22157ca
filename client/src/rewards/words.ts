/** Rewards and orders in words. */
import type { OutputOf } from '../../../shared/action'
import type { catalogue, orders } from '../../../shared/rewards/contract'
import { sayInstant } from '../platform/instant-words'
import type { IconName } from '../ui/Icon'
import { grouped } from '../ui/numbers'
import { tierNames } from '../ui/TierPath'

export type Catalogue = OutputOf<typeof catalogue>
export type Offered = Catalogue['rewards'][number]
export type OrderShown = OutputOf<typeof orders>['orders'][number]

export const priceWords = (price: number): string => (price === 0 ? '免费' : `${grouped(price)} 积分`)

export const leftWords = ({ left }: Pick<Offered, 'left'>): string | null =>
  left === null ? null : `剩 ${grouped(left)}`

/** What stands between me and it, short enough for the end of a line. */
export function obstacleWords({ obstacle, missing, opensAt, tier }: Offered, now: number): string {
  switch (obstacle) {
    case null:
      return '可以换'
    case 'not-enough-points':
    case 'balance-below-zero':
      return `还差 ${grouped(missing)}`
    case 'not-yet-open':
      return opensAt === null ? '还没开始' : `${sayInstant(opensAt, now)} 开始`
    case 'tier-too-low':
      return `${tierNames[tier]}可换`
    case 'limit-reached':
      return '换过了'
    case 'sold-out':
      return '换完了'
    case 'over':
      return '结束了'
  }
}

/** The same on the button of the reward's own page, where there is room to say of what. */
export const missingWords = (reward: Offered, now: number): string =>
  `${obstacleWords(reward, now)}${reward.obstacle === 'not-enough-points' ? ' 积分' : ''}`

const conditionsOf = ({ perMember, tier }: Offered): (string | null)[] => [
  tier === 'bronze' ? null : `${tierNames[tier]}以上`,
  perMember === null ? null : perMember === 1 ? '每人一份' : `每人 ${perMember} 份`,
]

const joined = (words: readonly (string | null)[]): string => words.filter((word) => word !== null).join(' · ')

/** Who may have it, and how many; null when everybody may have any number. */
export const conditionWords = (reward: Offered): string | null => joined(conditionsOf(reward)) || null

/** Price and the conditions worth knowing. */
export const noteWords = (reward: Offered): string => joined([priceWords(reward.price), ...conditionsOf(reward)])

const tones = ['leaf', 'sun', 'water', 'clay'] as const
export type Tone = (typeof tones)[number]

/** Each drawing has its own ground. */
export const toneOf = (drawing: IconName): Tone =>
  drawing === 'cup' || drawing === 'gift' || drawing === 'star'
    ? 'sun'
    : drawing === 'seat' || drawing === 'ticket'
      ? 'water'
      : 'leaf'

export interface StateWords {
  readonly words: string
  readonly tone: 'leaf' | 'sun' | 'water' | 'plain'
}

/** How far an order has come. */
export function stateWords(order: OrderShown): StateWords {
  if (order.state === 'cancelled') return { words: '已取消', tone: 'plain' }
  if (order.state === 'owed') return { words: '准备中', tone: 'sun' }
  if (order.state === 'fulfilled') {
    if (order.unused) return { words: '已过期', tone: 'plain' }
    return { words: order.kind === 'physical' ? '已发货' : order.kind === 'coupon' ? '已使用' : '已完成', tone: 'leaf' }
  }
  if (order.kind === 'coupon') return { words: '待使用', tone: 'leaf' }
  if (order.kind === 'physical')
    return order.whereKnown ? { words: '待发货', tone: 'water' } : { words: '填地址', tone: 'sun' }
  return { words: order.kind === 'seat' ? '已留座' : '待开通', tone: 'water' }
}

/** What the member does or waits for next; null when nothing is left to happen. */
export function nextWords(
  order: Pick<OrderShown, 'state' | 'kind' | 'whereKnown' | 'opened' | 'unused'>,
): string | null {
  if (order.state === 'owed') return '运营者正在准备，备好了会告诉你。'
  if (order.state === 'fulfilled' && order.kind === 'coupon')
    return order.unused ? '过了有效期，没有用上。' : '用好了，慢慢享用。'
  if (order.state !== 'waiting') return null
  switch (order.kind) {
    case 'coupon':
      return order.opened ? null : '用的时候再出示券码，运营者扫一下就好。'
    case 'physical':
      return order.whereKnown ? '运营者寄出以后，这里会有快递单号。' : '填好收货地址，运营者就能寄给你。'
    case 'seat':
      return '座位给你留着，到时候出示这一页。'
    case 'privilege':
      return '运营者会来开通，开通以后会告诉你。'
  }
}
