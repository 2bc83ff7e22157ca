import type { Badge } from '../badge'

export const friends30: Badge = {
  id: 'friends-30',
  title: '满园春色',
  deed: '带来 30 位朋友',
  need: 30,
  have: (figures) => figures.friends,
}
