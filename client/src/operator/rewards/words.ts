/** Rewards as operators speak of them. */
import type { OutputOf } from '../../../../shared/action'
import type { list, waitingOrders } from '../../../../shared/rewards/operator-contract'
import type { RewardKind, Shelf } from '../../../../shared/rewards/state'
import { grouped } from '../../ui/numbers'
import { tierNames } from '../../ui/TierPath'

export type Managed = OutputOf<typeof list>['rewards'][number]
export type Waiting = OutputOf<typeof waitingOrders>['orders'][number]

/** Whose order it is; somebody who was removed still has theirs until it came to an end. */
export const holderOf = ({ nickname, removed }: Pick<Waiting, 'nickname' | 'removed'>): string =>
  removed ? `${nickname}（已移出）` : nickname

export type Early = OutputOf<typeof list>['early']

/** From when on higher tiers may have what is limited. */
export const earlyWords = (early: Early): string =>
  early.length === 0
    ? '所有等级同时开始'
    : `${early.map(({ tier, hours }) => `${tierNames[tier]}早 ${hours} 小时`).join('，')}，就能换`

export const kindNames: Readonly<Record<RewardKind, string>> = {
  coupon: '券',
  privilege: '权益',
  physical: '实物',
  seat: '座位',
}

export const shelfNames: Readonly<Record<Shelf, string>> = { draft: '草稿', published: '在架', withdrawn: '已下架' }

export const stockWords = ({ left, made }: Pick<Managed, 'left' | 'made'>): string =>
  left === null ? '不限量' : `剩 ${grouped(left)} / ${grouped(made)}`

export const rewardLine = (reward: Managed): string =>
  [kindNames[reward.kind], reward.gift === null ? `${grouped(reward.price)} 积分` : '礼物', stockWords(reward)].join(
    ' · ',
  )

/** What a row of a list of codes had wrong with it. */
export const codeFaults = {
  'too-long': '太长了',
  'bad-characters': '有不能用的字符',
  'twice-in-file': '和前面重复',
  'known-already': '以前导入过',
  'too-many': '一次太多，下次再导',
} as const
