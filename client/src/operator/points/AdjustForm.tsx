import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { settings } from '../../../../shared/community/contract'
import { adjust } from '../../../../shared/points/contract'
import { call } from '../../platform/call'
import { useCommunity } from '../../platform/session'
import { spoken } from '../../ui/accessible'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { grouped } from '../../ui/numbers'
import { Segments } from '../../ui/Segments'
import { useOperatorAnswer } from '../platform/answer'
import { explainTo } from '../platform/refusals'
import { ReasonField } from '../ui/ReasonField'
import { effectOfAdjust, pointsOf } from './adjust-effect'
import type { Adjusted } from './adjusted'
import type { Holder } from './holder'

interface AdjustFormProps {
  readonly member: Holder
  readonly mine: boolean
  readonly onDone: (adjusted: Adjusted) => void
}

const signs = [
  { value: 'plus', title: '加分', spoken: '加分' },
  { value: 'minus', title: '减分', spoken: '减分' },
] as const

const phrases = {
  plus: ['活动奖励', '补发漏记的积分', '感谢帮忙'],
  minus: ['发错了', '违反群规', '活动未到场'],
} as const

/** How many, why, and what will come of it. */
export function AdjustForm({ member, mine, onDone }: AdjustFormProps) {
  const [sign, setSign] = useState<'plus' | 'minus'>('plus')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const tiers = useCommunity()?.tiers ?? []
  const known = useOperatorAnswer(settings, {}).value?.settings.find(({ key }) => key === 'points.approvalAbove')?.value
  const approvalAbove = typeof known === 'number' ? known : null
  const { account, balance, growth } = member
  const points = pointsOf(typed, sign)
  const effect = effectOfAdjust({ points, balance, growth, approvalAbove, forOneself: mine, tiers })
  const ready = effect.kind === 'now' || effect.kind === 'waits'

  const save = async () => {
    if (points === null) return
    setBusy(true)
    setFault(null)
    const reply = await call(adjust, { member: account, points, reason: reason.trim() })
    setBusy(false)
    if (reply.ok) onDone({ points, before: balance, reply: reply.value })
    else setFault(explainTo(adjust, reply.refusal))
  }

  return (
    <View>
      <Segments label="加还是减" options={signs} value={sign} onChange={setSign} />
      <View className="amount">
        <View className="amount-sign">{sign === 'plus' ? '+' : '−'}</View>
        <Input
          className="amount-input"
          type="number"
          value={typed}
          maxlength={7}
          placeholder="0"
          placeholderClass="field-placeholder"
          onInput={(event) => setTyped(event.detail.value)}
          {...spoken({ label: '多少积分' })}
        />
        <View className="amount-unit">积分</View>
      </View>
      <Notice
        tone={{ nothing: 'water', impossible: 'clay', waits: 'sun', now: 'leaf' }[effect.kind] as 'water'}
        icon="points"
      >
        {effect.words}
        {effect.more === undefined ? null : <View>{effect.more}</View>}
      </Notice>
      <ReasonField value={reason} onChange={setReason} phrases={phrases[sign]} hint="成员在积分明细里看得到" />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={!ready || reason.trim() === ''} onTap={() => void save()}>
        {ready && points !== null ? wordsOf(points, effect.kind) : '确认调整'}
      </Button>
    </View>
  )
}

const wordsOf = (points: number, kind: string): string => {
  const deed = `${points > 0 ? '加' : '减'} ${grouped(Math.abs(points))} 分`
  return kind === 'waits' ? `提交：${deed}` : `确认${deed}`
}
