import type { cancel, checkIn, join } from '../../../shared/event/contract'
import type { RefusalTexts } from '../platform/refusals'

const gone = '没有找到这个活动'

export const joinTexts: RefusalTexts<typeof join> = {
  'no-such-event': gone,
  ended: '已经不能报名了',
  'already-in': '你已经报过名了',
  'line-full': '候补也满了，下次早点来',
  'too-often': '报名、取消太多次了，这一次不能再报',
  'too-many-at-once': '同时报名的活动太多了',
}

export const cancelTexts: RefusalTexts<typeof cancel> = {
  'no-such-event': gone,
  ended: '活动已经结束了',
  'not-in': '你没有报名',
  'already-there': '你已经到场签到了',
}

export const checkInTexts: RefusalTexts<typeof checkIn> = {
  'no-such-event': gone,
  'no-seat': '报上名的人才能签到',
  'already-there': '你已经签到了',
  'not-yet': '还没到签到时间，开始前半小时才能签',
  ended: '活动已经结束了',
  'too-many-tries': '试错太多次了，请运营者帮你看看',
}
