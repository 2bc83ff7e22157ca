import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { canRetry, explain } from '../platform/refusals'
import type { Me, Picture } from '../platform/session'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Drops } from '../ui/Drops'
import { Icon } from '../ui/Icon'
import { Plant } from '../ui/Plant'
import { stageOf, stepOf } from '../ui/plant-stage'
import { Tap } from '../ui/Tap'
import { tierNames } from '../ui/TierPath'
import { weekAround } from './days'
import { MonthSheet } from './MonthSheet'
import { nextBonus } from './prediction'
import { checkInTexts } from './refusals'
import { checkInToday, useCheckIn } from './store'

interface WaterCardProps {
  readonly me: Me
  readonly picture: Picture
}

/** The member's plant and the one thing to do today. */
export function WaterCard({ me, picture }: WaterCardProps) {
  const [month, setMonth] = useState(false)
  const { community, today } = picture
  const week = weekAround({ today, joinedOn: me.joinedOn, makeUpDays: me.makeUpDays }, [me.calendar, me.previous])
  const title = community.tiers.find((start) => start.tier === me.tier)?.title ?? ''
  return (
    <Card className="water">
      <View className="water-head">
        <Chip>{`${tierNames[me.tier]} · ${title}`}</Chip>
        <View className="water-streak">
          {me.streak > 0 ? '已连续 ' : '今天开始，慢慢长'}
          {me.streak > 0 ? <Text className="water-days">{me.streak}</Text> : null}
          {me.streak > 0 ? ' 天' : ''}
        </View>
      </View>
      <Plant stage={stageOf(me.tier)} step={stepOf(me.growth, me.tier, community.tiers)} watered={me.checkedIn} />
      <Tap className="water-week" label="看这个月的签到" onTap={() => setMonth(true)}>
        <Drops week={week} />
      </Tap>
      <View className="water-action">
        <Watering me={me} picture={picture} />
      </View>
      <MonthSheet open={month} onClose={() => setMonth(false)} />
    </Card>
  )
}

/** The button, or quietly what today already brought. Both stand in the same place, so nothing jumps. */
function Watering({ me, picture: { accepted, community } }: WaterCardProps) {
  const told = useCheckIn((state) => state.refusal)
  // Who has agreed meanwhile has nothing left to be told.
  const refusal = told === 'rulebook-changed' && accepted >= community.rulebook ? null : told
  if (me.checkedIn) return <Watered me={me} community={community} />
  if (community.readOnly) return <View className="water-note">社群正在维护，现在只能看，连续天数不会丢</View>
  if (community.checkInPaused) return <View className="water-note">签到暂停中，连续天数不会断</View>
  const again = refusal !== null && canRetry(refusal)
  return (
    <>
      <Button
        icon={again ? 'retry' : 'drop'}
        onTap={() => void checkInToday()}
        {...(again ? {} : { more: `+${community.checkInPoints} 积分` })}
      >
        {again ? '重试' : '浇水签到'}
      </Button>
      {refusal === null ? null : <View className="water-fault">{explain(refusal, checkInTexts)}</View>}
    </>
  )
}

function Watered({ me, community }: { readonly me: Me; readonly community: Picture['community'] }) {
  const gained = useCheckIn((state) => state.gained)
  const bonus = nextBonus(me.streak, community)
  const sum = gained === null ? 0 : gained.points + gained.bonus
  return (
    <View className="watered">
      <View className="watered-line">
        <Icon name="check" />
        <Text className="watered-title">今天已浇水 · 明天见</Text>
        {sum > 0 ? <Text className="watered-sum">{`+${sum}`}</Text> : null}
      </View>
      <View className="watered-hint">
        {gained !== null && gained.bonus > 0
          ? `连续 ${me.streak} 天，多得 ${gained.bonus} 积分`
          : bonus === null
            ? `最长连续 ${me.best} 天`
            : `再 ${bonus.inDays} 天，多得 ${bonus.points} 积分`}
      </View>
    </View>
  )
}
