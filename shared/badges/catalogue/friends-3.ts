import type { Badge } from '../badge'

export const friends3: Badge = {
  id: 'friends-3',
  title: '三五好友',
  deed: '带来 3 位朋友',
  need: 3,
  have: (figures) => figures.friends,
}
