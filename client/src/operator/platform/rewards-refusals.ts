/** What the actions on rewards and orders may be refused for, as sentences. */
import type * as rewards from '../../../../shared/rewards/operator-contract'
import type { RefusalTexts } from '../../platform/refusals'
import { tableTexts } from './table-refusals'

export type RewardsAction =
  | typeof rewards.list
  | typeof rewards.save
  | typeof rewards.publish
  | typeof rewards.withdraw
  | typeof rewards.restock
  | typeof rewards.importCodes
  | typeof rewards.waitingOrders
  | typeof rewards.fulfil
  | typeof rewards.supply
  | typeof rewards.cancelOrder
  | typeof rewards.showAddress
  | typeof rewards.scan

const gone = '这位成员已经离开了'
const noReward = '没有这件权益，刷新看看'
const noOrder = '没有这张兑换单，刷新看看'
const settled = '这张兑换单已经有人处理过了'

export const rewardsRefusals: { readonly [A in RewardsAction as A['name']]: RefusalTexts<A> } = {
  'rewards.list': {},
  'rewards.save': {
    'no-such-reward': noReward,
    'window-turned': '结束时间要晚于开始时间',
    'kind-stays': '已经有库存或上架过，种类和限量不能再改',
    'nothing-to-change': '和现在一样，没有要改的',
    'places-by-restock': '已有的权益请用补货来加数量',
  },
  'rewards.publish': {
    'no-such-reward': noReward,
    'already-so': '已经上架了，不用再上',
    'no-stock': '还没有库存，先补货或导入券码',
    over: '结束时间已经过了，先改时间',
    'no-address-key': '还没有配置地址密钥，实物暂时不能上架',
    'too-many-published': '上架的权益太多了，先下架几件',
  },
  'rewards.withdraw': { 'no-such-reward': noReward, 'already-so': '已经下架了，不用再下' },
  'rewards.restock': {
    'no-such-reward': noReward,
    'not-limited': '这件权益不限量，不用补货',
    'needs-codes': '券要靠导入券码来补货',
  },
  'rewards.importCodes': {
    ...tableTexts,
    'no-such-reward': noReward,
    'not-a-coupon': '只有券才需要导入券码',
    'nothing-new': '里面没有新的券码，什么都没变',
    'lines-or-file': '粘贴或选表格，一次用一种',
  },
  'rewards.waitingOrders': {},
  'rewards.fulfil': {
    'no-such-member': gone,
    'no-such-order': noOrder,
    'already-settled': settled,
    'no-address': '成员还没填收货地址，等填好再发货',
    'parcel-needed': '请填好快递公司和单号',
    'scan-it': '券要在核销页扫码核销',
  },
  'rewards.supply': {
    'no-such-member': gone,
    'no-such-order': noOrder,
    'already-settled': settled,
    'not-owed': '这张兑换单不缺货，直接处理就好',
    'no-such-reward': '还没有为它准备权益，可以直接交付',
    'sold-out': '库存还是空的，先补货再试',
  },
  'rewards.cancelOrder': { 'no-such-member': gone, 'no-such-order': noOrder, 'already-settled': settled },
  'rewards.showAddress': {
    'no-such-member': gone,
    'no-such-order': noOrder,
    'no-address': '没有地址：还没填，或已经抹掉',
    'no-address-key': '这个地址的密钥不在了，打不开',
  },
  'rewards.scan': {
    'no-such-code': '没有这个码，或还没被人换走',
    'already-used': '这个码已经用过了，不能再用',
    cancelled: '这张兑换单已经取消了',
    'too-late': '这个码已经过期了',
    'not-by-scan': '实物不用核销，去发货就好',
  },
}
