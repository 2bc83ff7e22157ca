import { View } from '@tarojs/components'
import { useState } from 'react'
import { held } from '../../../../shared/referral/contract'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { useOperatorAnswer } from '../platform/answer'
import { DecisionSheet } from './DecisionSheet'
import { HeldCard } from './HeldCard'
import type { Asked } from './held'

/** Invitations beyond a day's limit, the longest waiting first: they count only when somebody has looked. */
export function HeldList() {
  const { value, state, reason, reload } = useOperatorAnswer(held, {})
  const [asked, setAsked] = useState<Asked | null>(null)
  const inviters = value?.inviters ?? []
  const empty = {
    icon: 'check' as const,
    title: '没有要确认的',
    note: '有人一天带来太多朋友时,超过的会在这里等你看一眼',
  }
  return (
    <>
      <Screen
        state={state === 'ready' && inviters.length === 0 ? 'empty' : state}
        onRetry={reload}
        skeleton={<Skeleton cards={['l', 'm']} />}
        empty={empty}
        {...(reason === undefined ? {} : { reason })}
      >
        <Notice>看看这些朋友后来有没有再来:一次也没再来的一大批,多半不是真朋友。</Notice>
        {inviters.map((inviter) => (
          <HeldCard key={inviter.member} inviter={inviter} onAsk={setAsked} />
        ))}
        {value?.more === true ? <View className="more">处理完这些,还有更多</View> : null}
      </Screen>
      <DecisionSheet asked={asked} onClose={() => setAsked(null)} onDone={reload} />
    </>
  )
}
