import { operatorPages } from '../operator-pages'
import type { Ways } from './way'

/** The community as a whole (SPEC 1, 10). */
export const community: Ways = {
  title: '社群',
  ways: [
    {
      needs: 'community.settings',
      route: operatorPages.profile,
      icon: 'sprout',
      tone: 'water',
      title: '社群定位',
      note: '介绍、时段',
    },
    {
      needs: 'community.lifecycle',
      route: operatorPages.stage,
      icon: 'today',
      tone: 'leaf',
      title: '发展阶段',
      note: '该看什么',
    },
    {
      needs: 'community.settings',
      route: operatorPages.settings,
      icon: 'settings',
      tone: 'water',
      title: '设置',
      note: '积分、等级',
    },
    {
      needs: 'audit.list',
      route: operatorPages.audit,
      icon: 'list',
      tone: 'sun',
      title: '操作记录',
      note: '谁做了什么',
    },
  ],
}
