import { View } from '@tarojs/components'
import { goTo } from '../platform/routes'
import { type Picture, useMe } from '../platform/session'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import type { Entry } from './entry'
import { gettingIn } from './getting-in'
import { keepingReadable } from './keeping-readable'
import { operatorPages } from './operator-pages'

interface EntriesProps {
  readonly community: Picture['community']
}

const channels: Entry = {
  needs: 'arrival.channels',
  route: operatorPages.channels,
  icon: 'scan',
  tone: 'leaf',
  title: '渠道',
  note: '谁从哪里来',
}

const entriesFor = ({ community }: EntriesProps): Entry[] => [
  {
    needs: 'membership.search',
    route: operatorPages.members,
    icon: 'people',
    tone: 'leaf',
    title: '成员',
    note: '找人、看账、调整',
  },
  {
    needs: 'groups.list',
    route: operatorPages.groups,
    icon: 'people',
    tone: 'water',
    title: '群',
    note: '位置、群码、排队',
  },
  channels,
  ...gettingIn,
  {
    needs: 'points.waitingAdjustments',
    route: operatorPages.waiting,
    icon: 'points',
    tone: 'sun',
    title: '待复核',
    note: '要第二个人同意的',
  },
  {
    needs: 'referral.held',
    route: operatorPages.invitations,
    icon: 'people',
    tone: 'sun',
    title: '待确认的邀请',
    note: '一天带来太多朋友的',
  },
  {
    needs: 'rewards.waitingOrders',
    route: operatorPages.orders,
    icon: 'parcel',
    tone: 'sun',
    title: '兑换单',
    note: '发货、交付、取消',
  },
  {
    needs: 'rewards.scan',
    route: operatorPages.scan,
    icon: 'scan',
    tone: 'leaf',
    title: '核销',
    note: '扫成员的券码',
  },
  {
    needs: 'rewards.list',
    route: operatorPages.rewards,
    icon: 'gift',
    tone: 'leaf',
    title: '权益管理',
    note: '上架、补货、券码',
  },
  {
    needs: 'activity.manage',
    route: operatorPages.activities,
    icon: 'calendar',
    tone: 'leaf',
    title: '问答与活动',
    note: '出题、发起投票',
  },
  {
    needs: 'points.prove',
    route: operatorPages.proof,
    icon: 'shield',
    tone: 'leaf',
    title: '账本核对',
    note: '每一笔从头算一遍',
  },
  {
    needs: 'checkin.pause',
    route: operatorPages.checkin,
    icon: 'drop',
    tone: 'water',
    title: '签到开关',
    note: community.checkInPaused ? '暂停着' : '开着',
  },
  ...keepingReadable(community),
  {
    needs: 'community.settings',
    route: operatorPages.settings,
    icon: 'settings',
    tone: 'water',
    title: '设置',
    note: '积分、等级、时区',
  },
  {
    needs: 'audit.list',
    route: operatorPages.audit,
    icon: 'list',
    tone: 'sun',
    title: '操作记录',
    note: '谁在何时做了什么',
  },
]

/** The way to everything, as far as this operator may go. */
export function Entries(props: EntriesProps) {
  const may = useMe()?.may ?? []
  return (
    <View className="entries">
      {entriesFor(props)
        .filter(({ needs }) => may.includes(needs))
        .map(({ route, icon, tone, title, note }) => (
          <Tap key={route} className="entry" label={`${title}，${note}`} onTap={() => goTo(route)}>
            <View className={`item-icon item-icon-${tone}`}>
              <Icon name={icon} />
            </View>
            <View className="entry-title">{title}</View>
            <View className="entry-note">{note}</View>
          </Tap>
        ))}
    </View>
  )
}
