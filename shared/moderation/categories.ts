/** What a word on the list stands for: told to who decides, and to the author in plain words. */
export const categories = {
  diversion: { title: '引流广告' },
  fraud: { title: '诈骗' },
  trade: { title: '违规交易' },
  gambling: { title: '赌博' },
  drugs: { title: '毒品' },
  sexual: { title: '色情' },
  weapons: { title: '枪爆' },
  violence: { title: '暴力伤害' },
  abuse: { title: '辱骂' },
  unlawful: { title: '违法有害' },
  custom: { title: '自定义' },
} as const

export type Category = keyof typeof categories
export const categoryIds = Object.keys(categories) as [Category, ...Category[]]
