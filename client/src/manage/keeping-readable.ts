import type { Picture } from '../platform/session'
import type { Entry } from './entry'
import { operatorPages } from './operator-pages'

/** What keeps the circle readable: the queue, frozen copies, the word list, the emergency switch (SPEC 8). */
export const keepingReadable = (community: Picture['community']): Entry[] => [
  {
    needs: 'posts.queue',
    route: operatorPages.queue,
    icon: 'circle',
    tone: 'leaf',
    title: '审核',
    note: '等人看的帖子和评论',
  },
  {
    needs: 'posts.evidence',
    route: operatorPages.evidence,
    icon: 'shield',
    tone: 'water',
    title: '证据',
    note: '没通过和下架的原样',
  },
  {
    needs: 'moderation.words',
    route: operatorPages.words,
    icon: 'edit',
    tone: 'water',
    title: '词表',
    note: '加词、放行、试一句',
  },
  {
    needs: 'moderation.stop',
    route: operatorPages.emergency,
    icon: 'pause',
    tone: 'clay',
    title: '紧急停写',
    note: community.readOnly ? '停着' : '一键全员停写',
  },
]
