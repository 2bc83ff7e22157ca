import { operatorPages } from '../operator-pages'
import type { Ways } from './way'

/** The way in: who is let in, by what, and what they agree to (SPEC 2). */
export const gettingIn: Ways = {
  title: '进群',
  ways: [
    {
      needs: 'entry.queue',
      route: operatorPages.reviews,
      icon: 'check',
      tone: 'sun',
      title: '入群审核',
      note: '要人看的',
    },
    {
      needs: 'entry.questions',
      route: operatorPages.door,
      icon: 'leave',
      tone: 'leaf',
      title: '入群方式',
      note: '问答、暂停',
    },
    {
      needs: 'entry.questions',
      route: operatorPages.questions,
      icon: 'list',
      tone: 'leaf',
      title: '入群题库',
      note: '出题、导入',
    },
    {
      needs: 'rulebook.draft',
      route: operatorPages.rulebook,
      icon: 'book',
      tone: 'leaf',
      title: '群规手册',
      note: '修改、发布',
    },
  ],
}
