import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '../../../shared/time'
import { explain } from '../platform/refusals'
import type { Me, Picture } from '../platform/session'
import { Button } from '../ui/Button'
import { say } from '../ui/toast'
import { spokenDay } from './days'
import { makeUpTexts } from './refusals'
import { makeUpDay } from './store'

interface MakeUpProps {
  readonly me: Me
  readonly picture: Picture
  readonly chosen: Day | null
  readonly onDone: () => void
}

/** Under the month: what can be made up, and, once a day is chosen, what it costs before anything is spent. */
export function MakeUp({ me, picture: { community }, chosen, onDone }: MakeUpProps) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const cost = community.makeUpCost
  if (chosen === null) return <View className="make-up-hint">{hintFor(me, cost)}</View>
  const short = me.balance < cost
  const spend = async () => {
    setBusy(true)
    setFault(null)
    const refusal = await makeUpDay(chosen)
    setBusy(false)
    if (refusal !== null) {
      setFault(explain(refusal, makeUpTexts))
      return
    }
    say(`${spokenDay(chosen)}补上了`)
    onDone()
  }
  return (
    <View className="make-up">
      <View className="make-up-title">{`补上 ${spokenDay(chosen)}?`}</View>
      <View className="make-up-words">
        {short
          ? `补一天要 ${cost} 积分，你有 ${me.balance} 积分`
          : `花 ${cost} 积分，余下 ${me.balance - cost}。补签不得积分，但能接上连续天数。`}
      </View>
      {fault === null ? null : <View className="water-fault">{fault}</View>}
      <View className="button-pair">
        <Button kind="quiet" disabled={busy} onTap={onDone}>
          先不
        </Button>
        <Button busy={busy} disabled={short} onTap={() => void spend()}>
          {`花 ${cost} 积分`}
        </Button>
      </View>
    </View>
  )
}

function hintFor(me: Me, cost: number): string {
  if (me.makeUpsLeft === 0) return '这个月的补签次数用完了，下个月还有'
  if (me.makeUpDays.length === 0) return '最近没有要补的日子'
  return `点虚线圈补签 · 一天 ${cost} 积分 · 这个月还能补 ${me.makeUpsLeft} 次`
}
