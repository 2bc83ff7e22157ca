import type { Badge } from '../badge'

export const streak100: Badge = {
  id: 'streak-100',
  title: '百日常青',
  deed: '连续签到 100 天',
  need: 100,
  have: (figures) => figures.bestStreak,
}
