import { number } from '../setting'

const group = '签到'

export const checkinSettings = {
  'checkin.points': number({
    group,
    title: '每日签到',
    unit: '积分',
    initial: 2,
    min: 0,
    max: 100,
    effect: '之后每次签到得到的积分；已发的不变。',
  }),
  'checkin.bonus7': number({
    group,
    title: '连续 7 天奖励',
    unit: '积分',
    initial: 5,
    min: 0,
    max: 500,
    effect: '签到让连续天数正好到 7 天时多得的积分。',
  }),
  'checkin.bonus30': number({
    group,
    title: '连续 30 天奖励',
    unit: '积分',
    initial: 20,
    min: 0,
    max: 1000,
    effect: '签到让连续天数正好到 30 天时多得的积分。',
  }),
  'checkin.makeUpCost': number({
    group,
    title: '补签花费',
    unit: '积分',
    initial: 5,
    min: 0,
    max: 500,
    effect: '补一天要花的积分。',
  }),
  'checkin.makeUpsPerMonth': number({
    group,
    title: '每月补签次数',
    unit: '次',
    initial: 2,
    min: 0,
    max: 31,
    effect: '按补签的那个月计数。',
  }),
  'checkin.makeUpDays': number({
    group,
    title: '可补最近几天',
    unit: '天',
    initial: 7,
    min: 1,
    max: 31,
    effect: '更早的日子不能再补。',
  }),
} as const
