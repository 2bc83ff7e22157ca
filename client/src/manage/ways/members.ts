import { operatorPages } from '../operator-pages'
import type { Ways } from './way'

/** Who is here, where they sit and how they came. */
export const members: Ways = {
  title: '成员和群',
  ways: [
    {
      needs: 'membership.search',
      route: operatorPages.members,
      icon: 'people',
      tone: 'leaf',
      title: '成员',
      note: '找人、看账',
    },
    {
      needs: 'groups.list',
      route: operatorPages.groups,
      icon: 'circle',
      tone: 'water',
      title: '群',
      note: '群码、排队',
    },
    {
      needs: 'arrival.channels',
      route: operatorPages.channels,
      icon: 'scan',
      tone: 'leaf',
      title: '渠道',
      note: '从哪里来',
    },
    {
      needs: 'referral.held',
      route: operatorPages.invitations,
      icon: 'people',
      tone: 'sun',
      title: '待确认的邀请',
      note: '来得太多的',
    },
  ],
}
