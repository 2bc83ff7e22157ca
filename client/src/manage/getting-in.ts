/** What operators have to do with the way in: who is let in, by what, and what they agree to. */
import type { Entry } from './entry'

export const gettingInPages = {
  reviews: '/operator/entry/pages/reviews',
  door: '/operator/entry/pages/door',
  questions: '/operator/entry/pages/questions',
  rulebook: '/operator/rulebook/pages/edit',
  profile: '/operator/community/pages/profile',
  stage: '/operator/community/pages/stage',
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
    needs: 'community.settings',
    route: gettingInPages.door,
    icon: 'leave',
    tone: 'leaf',
    title: '入群方式',
    note: '直接加入、问答、暂停',
  },
  {
    needs: 'entry.questions',
    route: gettingInPages.questions,
    icon: 'list',
    tone: 'leaf',
    title: '入群题库',
    note: '出题、导入、上下架',
  },
  {
    needs: 'rulebook.draft',
    route: gettingInPages.rulebook,
    icon: 'book',
    tone: 'leaf',
    title: '群规手册',
    note: '改条款、发布新版',
  },
  {
    needs: 'community.settings',
    route: gettingInPages.profile,
    icon: 'sprout',
    tone: 'water',
    title: '社群定位',
    note: '介绍、内容配比、时段',
  },
  {
    needs: 'community.lifecycle',
    route: gettingInPages.stage,
    icon: 'today',
    tone: 'leaf',
    title: '发展阶段',
    note: '第几天、该看什么',
  },
]
