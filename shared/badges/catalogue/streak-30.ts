import type { Badge } from '../badge'

export const streak30: Badge = {
  id: 'streak-30',
  title: '满月',
  deed: '连续签到 30 天',
  need: 30,
  have: (figures) => figures.bestStreak,
}
