import type { calendar, checkIn, makeUp } from '../../../shared/checkin/contract'
import type { RefusalTexts } from '../platform/refusals'

export const checkInTexts: RefusalTexts<typeof checkIn> = {
  'already-checked-in': '今天已经浇过水了',
  paused: '签到暂停中，连续天数不会断',
}

export const makeUpTexts: RefusalTexts<typeof makeUp> = {
  'already-checked-in': '这一天已经签过了',
  'not-yet': '这一天还没过完，不用补',
  'too-long-ago': '这一天太久了，补不上了',
  'before-joining': '那天你还没加入',
  'was-paused': '那天签到暂停，不用补',
  'limit-reached': '这个月的补签次数用完了',
  'not-enough-points': '积分不够补签',
}

export const calendarTexts: RefusalTexts<typeof calendar> = {}
