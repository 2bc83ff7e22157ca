/** What 山茶读书会 has for points: one of each kind, one for a tier, one sold out, a gift for three friends, and a draft. */
import type { InputOf } from '../../shared/action'
import type { save } from '../../shared/rewards/operator-contract'
import { addDays, type Day, startOfDay } from '../../shared/time'

export interface Shelved {
  readonly terms: Omit<InputOf<typeof save>, 'reward'>
  /** Coupon codes begin with this. */
  readonly codes?: { readonly prefix: string; readonly count: number }
  readonly draft?: true
}

const HOUR_MS = 3_600_000

const always: readonly Shelved[] = [
  {
    codes: { prefix: 'CAMELLIA', count: 40 },
    terms: {
      ...{ kind: 'coupon', title: '合作书店咖啡券', drawing: 'cup', price: 180, limited: true, usableDays: 90 },
      about: '到青石巷的山茶书店，出示券码，换一杯现磨咖啡。加奶、加糖随意。',
    },
  },
  {
    terms: {
      ...{ kind: 'physical', title: '旧书交换一本', drawing: 'book', price: 300, limited: true, places: 14 },
      about: '从交换架上挑一本寄给你，包邮。书里会夹一张上一位读者写的字条。',
    },
  },
  {
    terms: {
      ...{ kind: 'privilege', title: '年度书友纪念章', drawing: 'medal', price: 800, limited: false, perMember: 1 },
      about: '刻着你的昵称和加入的年份，年底统一寄出或到店领。',
    },
  },
  {
    terms: {
      ...{ kind: 'privilege', title: '下月共读书目提名', drawing: 'star', price: 120, limited: true, places: 4 },
      ...{ perMember: 1, about: '提一本书进下个月的投票，附上三句推荐语。' },
    },
  },
  {
    terms: {
      ...{ kind: 'privilege', title: '金枝书房一晚', drawing: 'gift', price: 400, limited: false, tier: 'gold' },
      about: '打烊以后，书店二楼的书房留给你一晚，可以带一位朋友。',
    },
  },
  {
    terms: {
      ...{ kind: 'physical', title: '山茶书签套装', drawing: 'gift', price: 0, limited: true, places: 60 },
      ...{ gift: 'friends-basic', about: '四季山茶，一套四枚。' },
    },
  },
  {
    draft: true,
    terms: {
      ...{
        kind: 'physical',
        title: '新年手账',
        drawing: 'parcel',
        price: 900,
        limited: true,
        places: 30,
        perMember: 1,
      },
      about: '还在打样，年底上架。',
    },
  },
]

/** @param today seats open tomorrow evening, whatever the day */
export function shelfOn(today: Day, offsetMinutes: number): Shelved[] {
  const opensAt = startOfDay(addDays(today, 1), offsetMinutes) + 20 * HOUR_MS
  const seats: Shelved = {
    terms: {
      ...{ kind: 'seat', title: '译者见面会坐席', drawing: 'seat', price: 600, limited: true, places: 20 },
      ...{ perMember: 1, opensAt, closesAt: opensAt + 7 * 24 * HOUR_MS },
      about: '本月请到《山之四季》的译者，线下二十个座位，入场扫码。',
    },
  }
  return [...always, seats]
}
