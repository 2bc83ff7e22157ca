import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useNames } from '../../membership/names'
import { useMe } from '../../platform/session'
import { openWaiting, useWaiting, type WaitingAdjustment, waitsFor } from '../../points/waiting-adjustments'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { type Asked, DecisionSheet } from './DecisionSheet'
import { WaitingItem } from './WaitingItem'

/** The adjustments that wait for a second operator: those for me first, then those that wait for somebody else. */
export function WaitingList() {
  const { list, state, reason } = useWaiting()
  const me = useMe()
  const [asked, setAsked] = useState<Asked | null>(null)
  const nameOf = useNames((list ?? []).map((one) => one.by))
  useEffect(() => void openWaiting(), [])
  useDidShow(() => void openWaiting())
  if (me === null) return null
  const shown = state === 'ready' && list?.length === 0 ? 'empty' : state
  const forMe = (list ?? []).filter((one) => waitsFor(me.account, one))
  const forOthers = (list ?? []).filter((one) => !waitsFor(me.account, one))
  const item = (one: WaitingAdjustment) => (
    <WaitingItem
      key={one.adjustment}
      one={one}
      by={one.mine ? '我' : nameOf(one.by)}
      forMe={waitsFor(me.account, one)}
      onAsk={(kind) => setAsked({ one, kind, by: one.mine ? '我' : nameOf(one.by) })}
    />
  )
  const empty = {
    icon: 'check' as const,
    title: '都处理好了',
    note: '超过上限的调整和给自己的调整，会在这里等另一位运营者',
  }
  return (
    <>
      <Screen
        state={shown}
        onRetry={() => void openWaiting()}
        skeleton={<Skeleton cards={['m', 'm']} />}
        empty={empty}
        {...(reason === undefined ? {} : { reason })}
      >
        {forMe.map(item)}
        {forOthers.length === 0 ? null : <View className="section-title">等别人同意</View>}
        {forOthers.map(item)}
      </Screen>
      <DecisionSheet asked={asked} onClose={() => setAsked(null)} />
    </>
  )
}
