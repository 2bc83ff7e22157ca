import { number } from '../setting'

const group = '权益'

const discount = (title: string, initial: number) =>
  number({
    group,
    title: `${title}兑换折扣`,
    unit: '%',
    initial,
    min: 0,
    max: 90,
    effect: '之后兑换时少付的比例，得出的价格往上取整；已经兑换的不变。',
  })

const early = (title: string, initial: number) =>
  number({
    group,
    title: `${title}提前兑换`,
    unit: '小时',
    initial,
    min: 0,
    max: 168,
    effect: '限量权益开始前，这个等级可以早多久兑换。',
  })

export const rewardsSettings = {
  'rewards.bronzeDiscount': discount('青铜', 0),
  'rewards.silverDiscount': discount('白银', 0),
  'rewards.goldDiscount': discount('黄金', 5),
  'rewards.platinumDiscount': discount('铂金', 10),
  'rewards.bronzeEarly': early('青铜', 0),
  'rewards.silverEarly': early('白银', 0),
  'rewards.goldEarly': early('黄金', 2),
  'rewards.platinumEarly': early('铂金', 24),
  'rewards.addressDays': number({
    group,
    title: '收货地址保留',
    unit: '天',
    initial: 30,
    min: 1,
    max: 90,
    effect: '发货以后地址再留这么多天，然后彻底抹掉。',
  }),
} as const
