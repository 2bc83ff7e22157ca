import type { Badge } from '../badge'

export const friends10: Badge = {
  id: 'friends-10',
  title: '呼朋引伴',
  deed: '带来 10 位朋友',
  need: 10,
  have: (figures) => figures.friends,
}
