import type { Badge } from '../badge'

export const firstCheckIn: Badge = {
  id: 'first-check-in',
  title: '第一滴水',
  deed: '完成第一次签到',
  need: 1,
  have: (figures) => figures.checkInDays,
}
