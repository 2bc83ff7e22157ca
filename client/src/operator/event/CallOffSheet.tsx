import { View } from '@tarojs/components'
import { useState } from 'react'
import { callOff } from '../../../../shared/event/contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { ReasonField } from '../ui/ReasonField'

const phrases = ['讲者临时来不了，改期再约', '报名的人不够，这次先不办', '天气不好，改到下次'] as const

interface CallOffSheetProps {
  readonly id: string
  /** How many will be told. */
  readonly people: number
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** It is not held: everybody who wanted to come reads why. */
export function CallOffSheet({ open, onClose, ...form }: CallOffSheetProps) {
  return (
    <Sheet open={open} title="取消活动" onClose={onClose}>
      <CallOffForm onClose={onClose} {...form} />
    </Sheet>
  )
}

function CallOffForm({ id, people, onClose, onDone }: Omit<CallOffSheetProps, 'open'>) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const send = async () => {
    setBusy(true)
    const reply = await call(callOff, { id, reason: reason.trim() })
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(callOff, reply.refusal))
    say('取消了，正在通知大家')
    onClose()
    onDone()
  }
  return (
    <View>
      <View className="sheet-lead">{`活动马上关闭，不能恢复。报名和候补的 ${people} 个人会在消息里看到你写的理由。`}</View>
      <ReasonField value={reason} onChange={setReason} phrases={phrases} maxLength={100} />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button kind="danger" busy={busy} disabled={reason.trim() === ''} onTap={() => void send()}>
        取消活动并通知大家
      </Button>
    </View>
  )
}
