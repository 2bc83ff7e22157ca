/** What operators have to do with the way in: who is let in, by what, and what they agree to. */
import type { Entry } from './entry'

export const gettingInPages = {
  reviews: '/operator/entry/pages/reviews',
  door: '/operator/entry/pages/door',
  questions: '/operator/entry/pages/questions',
  rulebook: '/operator/rulebook/pages/edit',
  profile: '/operator/community/pages/profile',
} as const

export const gettingIn: readonly Entry[] = [
  {
    needs: 'entry.queue',
    route: gettingInPages.reviews,
    icon: 'check',
    tone: 'sun',
    title: '入群审核',
    note: '要人看的回答',
  },
  {
    needs: 'entry.questions',
    route: gettingInPages.questions,
    icon: 'list',
    tone: 'leaf',
    title: '入群题库',
    note: '出题、导入、上下架',
  },
]
