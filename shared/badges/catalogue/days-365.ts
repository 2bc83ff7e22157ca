import type { Badge } from '../badge'

export const days365: Badge = {
  id: 'days-365',
  title: '四季',
  deed: '累计签到 365 天',
  need: 365,
  have: (figures) => figures.checkInDays,
}
