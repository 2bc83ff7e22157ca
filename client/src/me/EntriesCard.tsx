import { goTo, routes } from '../platform/routes'
import { Card } from '../ui/Card'
import { Item } from '../ui/Item'

interface EntriesCardProps {
  readonly badges: number | undefined
  readonly hidden: boolean | undefined
  readonly unread: number
  /** The rulebook's version in force; 0 while there is none. */
  readonly rulebook: number
}

/** Where to go from here. */
export function EntriesCard({ badges, hidden, unread, rulebook }: EntriesCardProps) {
  return (
    <Card kind="list">
      <Item
        icon="notice"
        tone="water"
        title="消息"
        note={unread > 0 ? `${unread} 条还没看` : '社群对你说过的话'}
        onTap={() => goTo(routes.messages)}
      />
      <Item icon="list" tone="sun" title="积分明细" note="每一分从哪来、到哪去" onTap={() => goTo(routes.statement)} />
      <Item
        icon="sprout"
        tone="leaf"
        title="邀请朋友"
        note="怎么算一位、来了哪些朋友"
        onTap={() => goTo(routes.referral)}
      />
      <Item icon="people" tone="leaf" title="我的群" note="位置、群码，或排到第几" onTap={() => goTo(routes.groups)} />
      <Item
        icon="medal"
        tone="leaf"
        title="勋章"
        note={badges ? `已经收下 ${badges} 枚` : '做到了，就会留在这里'}
        onTap={() => goTo(routes.badges)}
      />
      <Item
        icon="ranking"
        tone="water"
        title="排行榜"
        note={hidden ? '你选择了不上榜' : '本周、本月、累计和连续'}
        onTap={() => goTo(routes.leaderboard)}
      />
      {rulebook === 0 ? null : (
        <Item icon="book" tone="sun" title="群规手册" note="在这里怎么相处" onTap={() => goTo(routes.rules)} />
      )}
      <Item icon="edit" tone="leaf" title="我的资料" note="昵称、头像、要不要上榜" onTap={() => goTo(routes.profile)} />
      <Item icon="shield" tone="water" title="我的数据" note="看、带走，或注销账号" onTap={() => goTo(routes.myData)} />
    </Card>
  )
}
