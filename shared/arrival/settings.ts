import { number } from '../setting'

const share = (title: string, initial: number, effect: string) =>
  number({ group: '渠道', title, unit: '%', initial, min: 0, max: 100, effect })

/** What share of those who see the community is expected to join, by kind of channel (SPEC 5.4). */
export const arrivalSettings = {
  'arrival.officialFrom': share('公众号转化的下限', 15, '公众号来的人里加入的低于这个数，漏斗会提醒。'),
  'arrival.officialTo': share('公众号转化的上限', 25, '公众号来的人里加入的高于这个数，漏斗会说好于预期。'),
  'arrival.adsFrom': share('广告转化的下限', 8, '广告来的人里加入的低于这个数，漏斗会提醒。'),
  'arrival.adsTo': share('广告转化的上限', 12, '广告来的人里加入的高于这个数，漏斗会说好于预期。'),
  'arrival.groupsFrom': share('跨群转化的下限', 20, '别的群来的人里加入的低于这个数，漏斗会提醒。'),
  'arrival.groupsTo': share('跨群转化的上限', 30, '别的群来的人里加入的高于这个数，漏斗会说好于预期。'),
} as const
