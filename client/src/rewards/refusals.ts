import type { cancel, openCoupon, orderDetail, redeem, setAddress } from '../../../shared/rewards/contract'
import type { RefusalTexts } from '../platform/refusals'

const gone = '没有这张兑换单，刷新看看'
const settled = '这张兑换单已经办完了'

export const redeemTexts: RefusalTexts<typeof redeem> = {
  'no-such-reward': '这件权益已经下架了',
  'not-yet-open': '还没到开始的时间',
  over: '兑换已经结束了',
  'tier-too-low': '等级还不够，再长一长',
  'limit-reached': '你能换的份数已经换完了',
  'sold-out': '刚刚被换完了，积分没有动',
  'balance-below-zero': '积分在 0 以下，补回来才能换',
  'not-enough-points': '积分还不够',
  'price-changed': '价格刚刚变了，看清新价格再换',
  'too-many-open': '手上的兑换单太多，先用掉几张',
  'no-address-key': '现在还不能寄东西，晚点再来',
}

export const openCouponTexts: RefusalTexts<typeof openCoupon> = {
  'no-such-order': gone,
  'already-settled': settled,
  'no-coupon': '这张兑换单没有券码',
}

export const setAddressTexts: RefusalTexts<typeof setAddress> = {
  'no-such-order': gone,
  'already-settled': '已经发货，地址改不了了',
  'not-physical': '这件不用寄，不需要地址',
  'no-address-key': '现在还不能保存地址，晚点再来',
}

export const cancelTexts: RefusalTexts<typeof cancel> = {
  'no-such-order': gone,
  'already-settled': settled,
  'already-opened': '券码已经看过了，不能再取消',
}

export const orderTexts: RefusalTexts<typeof orderDetail> = { 'no-such-order': gone }
