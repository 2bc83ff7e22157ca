import type { Badge } from '../badge'

export const eventRegular: Badge = {
  id: 'event-regular',
  title: '活动常客',
  deed: '到场参加 5 场活动',
  need: 5,
  have: (figures) => figures.eventsAttended,
}
