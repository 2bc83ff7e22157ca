import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { proofReport } from '../../../shared/points/contract'
import { useAnswer } from '../platform/answers'
import { serverNow } from '../platform/clock'
import { greetingAt, sayWeekdayTime } from '../platform/instant-words'
import { useMay } from '../platform/may'
import type { Me, Picture } from '../platform/session'
import { openWaiting, useWaiting, waitsFor } from '../points/waiting-adjustments'
import { spoken } from '../ui/accessible'
import { Entries } from './Entries'
import { GroupTasks } from './GroupTasks'
import { WaitingCard } from './WaitingCard'

interface HomeProps {
  readonly me: Me
  readonly community: Picture['community']
}

export function Home({ me, community }: HomeProps) {
  const mayDecide = useMay('points.waitingAdjustments')
  const { list, state } = useWaiting()
  useEffect(() => void (mayDecide && openWaiting()), [mayDecide])
  useDidShow(() => void (mayDecide && openWaiting()))
  const forMe = list?.filter((one) => waitsFor(me.account, one)).length ?? 0
  const mayProve = useMay('points.proofReport')
  const incidents = useAnswer(proofReport, {}, mayProve).value?.incidents.length ?? 0
  const things = forMe + (incidents > 0 ? 1 : 0)
  const known = state === 'ready' || state === 'stale'
  const now = serverNow()
  return (
    <>
      <View className="greeting">
        <View className="greeting-words" {...spoken({ role: 'heading' })}>
          {greetingAt(now)}
          {mayDecide ? countWords(things, known) : `，${me.nickname}`}
        </View>
        <View className="greeting-time">{sayWeekdayTime(now)}</View>
      </View>
      <WaitingCard me={me} community={community} mayDecide={mayDecide} incidents={incidents} now={now} />
      <GroupTasks />
      <Entries community={community} waiting={known ? forMe : null} />
    </>
  )
}

const countWords = (count: number, known: boolean): string => {
  if (!known) return ''
  return count === 0 ? '，现在没有事等你' : `，${count} 件事等你`
}
