import { View } from '@tarojs/components'
import { useState } from 'react'
import { approveAdjustment, rejectAdjustment } from '../../../../shared/points/contract'
import { type Decision, decideWaiting, type WaitingAdjustment } from '../../points/waiting-adjustments'
import { Button } from '../../ui/Button'
import { grouped } from '../../ui/numbers'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'

export interface Asked {
  readonly one: WaitingAdjustment
  readonly kind: 'approve' | 'reject'
  readonly by: string
}

interface DecisionSheetProps {
  readonly asked: Asked | null
  readonly onClose: () => void
}

const titleOf = ({ kind, one }: Asked): string => {
  if (kind === 'approve') return '同意这笔调整'
  return one.mine ? '撤回这笔调整' : '退回这笔调整'
}

export function DecisionSheet({ asked, onClose }: DecisionSheetProps) {
  return (
    <Sheet open={asked !== null} title={asked === null ? '' : titleOf(asked)} onClose={onClose}>
      {asked === null ? null : <DecisionForm asked={asked} onClose={onClose} />}
    </Sheet>
  )
}

function linesOf({ one, kind, by }: Asked): string[] {
  const { nickname, balance, points } = one
  if (kind === 'reject') {
    return [`${nickname}的余额不变，还是 ${grouped(balance)}。`, '这笔从待复核里拿掉，操作记录里会留下。']
  }
  return [
    `${nickname}的余额 ${grouped(balance)} → ${grouped(balance + points)}，马上到账。`,
    points > 0 ? `成长值也加 ${grouped(points)}。` : '成长值和等级不变。',
    `账上记在${by}名下，理由「${one.reason}」；你的同意记在操作记录里。`,
  ]
}

/** What will follow, then yes. The list changes at once; when the server says no, the adjustment comes back. */
function DecisionForm({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { one, kind } = asked
  const decide = async (decision: Decision, done: string) => {
    onClose()
    const reply = await decideWaiting(one, decision)
    say(reply.ok ? done : explainTo(kind === 'approve' ? approveAdjustment : rejectAdjustment, reply.refusal))
  }
  const phrases = one.mine ? ['填错了数', '换一种办法', '不需要了'] : ['数额不合适', '理由不清楚', '已经另外处理']
  const no = one.mine ? '撤回' : '退回'
  return (
    <View>
      <Effects lines={linesOf(asked)} />
      {kind === 'reject' ? <ReasonField value={reason} onChange={setReason} phrases={phrases} /> : null}
      <View className="button-pair">
        <Button kind="quiet" onTap={onClose}>
          先不
        </Button>
        {kind === 'approve' ? (
          <Button onTap={() => void decide({ kind }, `已同意，${one.nickname}的积分到账了`)}>
            同意{one.points > 0 ? '加' : '减'} {grouped(Math.abs(one.points))} 分
          </Button>
        ) : (
          <Button
            kind="danger"
            disabled={reason.trim() === ''}
            onTap={() => void decide({ kind, reason: reason.trim() }, `已${no}`)}
          >
            {no}
          </Button>
        )}
      </View>
    </View>
  )
}
