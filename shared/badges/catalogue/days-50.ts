import type { Badge } from '../badge'

export const days50: Badge = {
  id: 'days-50',
  title: '老朋友',
  deed: '累计签到 50 天',
  need: 50,
  have: (figures) => figures.checkInDays,
}
