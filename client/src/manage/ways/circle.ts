import type { Picture } from '../../platform/session'
import { operatorPages } from '../operator-pages'
import type { Ways } from './way'

/** What goes on in the circle, and what keeps it readable (SPEC 7, 8). */
export const circle = (community: Picture['community']): Ways => ({
  title: '圈子',
  ways: [
    {
      needs: 'activity.manage',
      route: operatorPages.activities,
      icon: 'calendar',
      tone: 'leaf',
      title: '问答与活动',
      note: '发起、结束',
    },
    {
      needs: 'posts.queue',
      route: operatorPages.queue,
      icon: 'circle',
      tone: 'leaf',
      title: '审核',
      note: '帖子和评论',
    },
    {
      needs: 'posts.evidence',
      route: operatorPages.evidence,
      icon: 'shield',
      tone: 'water',
      title: '证据',
      note: '原样留着',
    },
    {
      needs: 'moderation.words',
      route: operatorPages.words,
      icon: 'edit',
      tone: 'water',
      title: '词表',
      note: '加词、放行',
    },
    {
      needs: 'moderation.stop',
      route: operatorPages.emergency,
      icon: 'pause',
      tone: 'clay',
      title: '紧急停写',
      note: community.readOnly ? '停着' : '一键停写',
    },
  ],
})
