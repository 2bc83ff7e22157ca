import { View } from '@tarojs/components'
import { badgeCatalogue } from '../../../shared/badges/rules'
import { monthOf } from '../../../shared/time'
import { sayDay, sayInstant } from '../platform/instant-words'
import { sayUsableUntil } from '../points/expiring'
import { Card } from '../ui/Card'
import { grouped } from '../ui/numbers'
import type { MyData } from './my-data'
import { roleNames } from './role-names'

interface MyDataCardsProps {
  readonly data: MyData
  readonly today: string
}

interface Line {
  readonly name: string
  readonly value: string
}

/** Everything that is kept about me, in words. */
export function MyDataCards({ data, today }: MyDataCardsProps) {
  const { profile } = data
  const about: Line[] = [
    { name: '昵称', value: profile.nickname },
    { name: '头像', value: profile.avatar === null ? '没有' : '有一张' },
    { name: '加入', value: sayDay(profile.joinedOn, today) },
    { name: '角色', value: profile.role === null ? '成员' : roleNames[profile.role] },
    { name: '排行榜', value: profile.hidden ? '不上榜' : '上榜' },
    { name: '账号', value: profile.account },
  ]
  const points: Line[] = [
    { name: '积分', value: grouped(data.balance) },
    { name: '成长值', value: grouped(data.growth) },
    ...data.lots.map(({ points: left, expires }) => ({ name: sayUsableUntil(expires, today), value: `${left} 分` })),
    { name: '积分记录', value: `${data.entries.length}${data.moreEntries ? '+' : ''} 笔` },
  ]
  return (
    <>
      <Lines title="我是谁" lines={about} />
      <Lines title="签到" lines={checkIns(data)} />
      <Lines title="积分" lines={points} />
      <Lines
        title="勋章"
        lines={data.badges.map(({ badge, on }) => ({ name: titleOf(badge), value: sayDay(on, today) }))}
      />
      <Lines title="兑换" lines={ordersIn(data)} />
      <Lines title="圈子" lines={writingsIn(data)} />
      <Lines title="参与" lines={takenIn(data)} />
      <View className="my-data-at">以上是 {sayInstant(data.exportedAt, data.exportedAt)} 的样子</View>
    </>
  )
}

const titleOf = (badge: string): string => badgeCatalogue.find(({ id }) => id === badge)?.title ?? badge

/** By month: a year of days is no reading. The file has each of them. */
function checkIns({ checkInDays, madeUpDays }: MyData): Line[] {
  const months = new Map<string, number>()
  for (const day of checkInDays) months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + 1)
  return [
    { name: '一共', value: `${checkInDays.length} 天` },
    { name: '其中补签', value: `${madeUpDays.length} 天` },
    ...[...months]
      .reverse()
      .map(([month, days]) => ({ name: `${month.slice(0, 4)}年${Number(month.slice(5))}月`, value: `${days} 天` })),
  ]
}

/** How many, and how they stand. The file has each of them. */
function ordersIn({ orders, moreOrders }: MyData): Line[] {
  if (orders.length === 0) return []
  const open = orders.filter(({ state }) => state === 'waiting' || state === 'owed').length
  const kept = orders.filter(({ whereKnown }) => whereKnown).length
  return [
    { name: '一共', value: `${orders.length}${moreOrders ? '+' : ''} 张` },
    { name: '还没办完', value: `${open} 张` },
    ...(kept === 0 ? [] : [{ name: '还留着收货地址', value: `${kept} 张` }]),
  ]
}

/** How much I wrote. The file has every word of it. */
function writingsIn({ posts, morePosts, comments, moreComments, liked }: MyData): Line[] {
  if (posts.length + comments.length + liked.length === 0) return []
  return [
    { name: '帖子', value: `${posts.length}${morePosts ? '+' : ''} 篇` },
    { name: '评论', value: `${comments.length}${moreComments ? '+' : ''} 条` },
    { name: '赞过', value: `${liked.length} 篇` },
  ]
}

function takenIn({ taken: { quizzes, polls, relays, events } }: MyData): Line[] {
  const counted = [
    { name: '问答', value: quizzes.length },
    { name: '投票', value: polls.length },
    { name: '接龙', value: relays.length },
    { name: '活动', value: events.length },
  ]
  return counted.filter(({ value }) => value > 0).map(({ name, value }) => ({ name, value: `${value} 次` }))
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <Card title={title}>
      {lines.length === 0 ? <View className="line-none">还没有</View> : null}
      {lines.map(({ name, value }) => (
        <View key={name} className="line">
          <View className="line-name">{name}</View>
          <View className="line-value">{value}</View>
        </View>
      ))}
    </Card>
  )
}
