import { View } from '@tarojs/components'
import { useState } from 'react'
import { joinCommunity } from '../membership/join'
import { joinTexts } from '../membership/refusals'
import { canRetry, explain } from '../platform/refusals'
import type { Picture } from '../platform/session'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Item } from '../ui/Item'
import { Plant } from '../ui/Plant'
import { tierNames } from '../ui/TierPath'

type Community = Picture['community']

/** What a visitor sees first: what this is, what members get, one button. Nothing is asked. */
export function VisitorToday({ community }: { readonly community: Community }) {
  return (
    <>
      <Card className="welcome">
        <Plant stage="bush" step={2} watered={false} />
        <View className="welcome-title">{community.slogan}</View>
        <View className="welcome-note">每位成员都有一株自己的植物,每天浇一次水,它就长一点。</View>
        <Join community={community} />
      </Card>
      <Card kind="list" title="加入以后">
        <Item
          icon="drop"
          tone="water"
          title={`每天浇水签到,得 ${community.checkInPoints} 积分`}
          note={bonusWords(community)}
        />
        <Item icon="sprout" title="成长值只增不减" note={tierWords(community)} />
        <Item icon="medal" tone="sun" title="勋章记住你做过的事" note="第一滴水、一周不落、满月……" />
      </Card>
    </>
  )
}

const bonusWords = ({ streakBonuses }: Community): string =>
  streakBonuses
    .filter((bonus) => bonus.points > 0)
    .map((bonus) => `连续 ${bonus.days} 天多得 ${bonus.points}`)
    .join(' · ') || '不花一分钟'

const tierWords = ({ tiers }: Community): string =>
  tiers.map(({ tier, from }) => (from === 0 ? tierNames[tier] : `${tierNames[tier]} ${from}`)).join(' → ')

function Join({ community }: { readonly community: Community }) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Awaited<ReturnType<typeof joinCommunity>>>(null)
  if (community.entry === 'closed') return <View className="water-note">{joinTexts['entry-closed']}</View>
  if (community.entry === 'test') return <View className="water-note">{joinTexts['test-required']}</View>
  if (community.readOnly) return <View className="water-note">社群正在维护,晚一点再来加入</View>
  const join = async () => {
    setBusy(true)
    setRefusal(await joinCommunity())
    setBusy(false)
  }
  return (
    <>
      <Button busy={busy} onTap={() => void join()}>
        {refusal !== null && canRetry(refusal) ? '重试' : `加入${community.name}`}
      </Button>
      <View className={refusal === null ? 'welcome-small' : 'water-fault'}>
        {refusal === null ? '不用填资料,随时可以离开' : explain(refusal, joinTexts)}
      </View>
    </>
  )
}
