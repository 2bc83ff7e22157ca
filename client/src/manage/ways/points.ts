import type { Picture } from '../../platform/session'
import { operatorPages } from '../operator-pages'
import type { Ways } from './way'

/** What points are paid for and turned into (SPEC 3, 6). */
export const points = (community: Picture['community']): Ways => ({
  title: '积分和权益',
  ways: [
    {
      needs: 'rewards.waitingOrders',
      route: operatorPages.orders,
      icon: 'parcel',
      tone: 'sun',
      title: '兑换单',
      note: '发货、交付',
    },
    {
      needs: 'rewards.scan',
      route: operatorPages.scan,
      icon: 'scan',
      tone: 'leaf',
      title: '核销',
      note: '扫券码',
    },
    {
      needs: 'rewards.list',
      route: operatorPages.rewards,
      icon: 'gift',
      tone: 'leaf',
      title: '权益管理',
      note: '上架、补货',
    },
    {
      needs: 'points.waitingAdjustments',
      route: operatorPages.waiting,
      icon: 'points',
      tone: 'sun',
      title: '待复核',
      note: '第二人同意',
    },
    {
      needs: 'checkin.pause',
      route: operatorPages.checkin,
      icon: 'drop',
      tone: 'water',
      title: '签到开关',
      note: community.checkInPaused ? '暂停着' : '开着',
    },
    {
      needs: 'points.prove',
      route: operatorPages.proof,
      icon: 'shield',
      tone: 'leaf',
      title: '账本核对',
      note: '从头算一遍',
    },
  ],
})
