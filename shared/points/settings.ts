import { number, text } from '../setting'

const earning = '积分'
const tiers = '等级'

export const pointsSettings = {
  'points.quality': number({ group: earning, title: '优质内容', unit: '积分', initial: 10, min: 0, max: 500, effect: '内容官标记优质后作者得到的积分。' }),
  'points.qualityPerDay': number({ group: earning, title: '优质内容每天上限', unit: '篇', initial: 3, min: 0, max: 100, effect: '当天超过的篇数不再得分,并告诉作者。' }),
  'points.qualityPerMonth': number({ group: earning, title: '优质内容每月上限', unit: '篇', initial: 20, min: 0, max: 1000, effect: '当月超过的篇数不再得分,并告诉作者。' }),
  'points.invitation': number({ group: earning, title: '邀请好友', unit: '积分', initial: 15, min: 0, max: 500, effect: '好友通过问答并完成首次签到后,邀请人得到的积分。' }),
  'points.activityPerDay': number({ group: earning, title: '活动每天上限', unit: '积分', initial: 100, min: 0, max: 10000, effect: '一天内小测和活动最多能得的积分。' }),
  'points.monthsValid': number({ group: earning, title: '积分有效期', unit: '个月', initial: 12, min: 1, max: 120, effect: '从得到积分的那个月底算起;只影响之后得到的积分。' }),
  'points.approvalAbove': number({ group: earning, title: '调整需复核', unit: '积分', initial: 500, min: 0, max: 1000000, effect: '人工调整超过这个数,要另一位运营者同意。' }),
  'points.silverFrom': number({ group: tiers, title: '白银起点', unit: '成长值', initial: 200, min: 1, max: 10000000, effect: '成长值达到这里即为白银。' }),
  'points.goldFrom': number({ group: tiers, title: '黄金起点', unit: '成长值', initial: 1000, min: 1, max: 10000000, effect: '成长值达到这里即为黄金。' }),
  'points.platinumFrom': number({ group: tiers, title: '铂金起点', unit: '成长值', initial: 3000, min: 1, max: 10000000, effect: '成长值达到这里即为铂金。' }),
  'points.bronzeTitle': text({ group: tiers, title: '青铜称号', initial: '破土芽', maxLength: 8, effect: '显示在成员名字旁。' }),
  'points.silverTitle': text({ group: tiers, title: '白银称号', initial: '常青枝', maxLength: 8, effect: '显示在成员名字旁。' }),
  'points.goldTitle': text({ group: tiers, title: '黄金称号', initial: '向阳花', maxLength: 8, effect: '显示在成员名字旁。' }),
  'points.platinumTitle': text({ group: tiers, title: '铂金称号', initial: '庭中树', maxLength: 8, effect: '显示在成员名字旁。' }),
} as const
