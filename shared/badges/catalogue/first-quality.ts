import type { Badge } from '../badge'

export const firstQuality: Badge = {
  id: 'first-quality',
  title: '落笔生花',
  deed: '第一篇优质内容',
  need: 1,
  have: (figures) => figures.qualityPosts,
}
