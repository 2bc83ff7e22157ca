import type { Badge } from '../badge'

export const streak7: Badge = {
  id: 'streak-7',
  title: '一周不落',
  deed: '连续签到 7 天',
  need: 7,
  have: (figures) => figures.bestStreak,
}
