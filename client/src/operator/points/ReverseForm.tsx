import { View } from '@tarojs/components'
import { useState } from 'react'
import { reverse } from '../../../../shared/points/contract'
import { reasons } from '../../../../shared/points/reasons'
import { call } from '../../platform/call'
import { useSession } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { grouped, signed } from '../../ui/numbers'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'
import type { Holder } from './holder'
import { type Entry, effectOfReverse } from './reverse-effect'

interface ReverseFormProps {
  readonly entry: Entry
  readonly member: Holder
  readonly onDone: () => void
  readonly onBack: () => void
}

const phrases = ['发错了', '内容后来被撤下', '重复发放', '经核实不符合规则']

/** Undoing an entry: what will happen, why, and then the deed. */
export function ReverseForm({ entry, member, onDone, onBack }: ReverseFormProps) {
  const picture = useSession((session) => session.picture)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { balance, growth, nickname, account } = member
  const lines = effectOfReverse({
    entry,
    balance,
    growth,
    tiers: picture?.community.tiers ?? [],
    today: picture?.today ?? '',
  })

  const undo = async () => {
    setBusy(true)
    setFault(null)
    const reply = await call(reverse, { member: account, entry: entry.id, reason: reason.trim() })
    setBusy(false)
    if (reply.ok) {
      say(`已撤销，余额 ${grouped(reply.value.balance)}`)
      onDone()
    } else setFault(explainTo(reverse, reply.refusal))
  }

  return (
    <View>
      <View className="sheet-lead">
        撤销{nickname}的「{reasons[entry.reason].title} {signed(entry.points)}」以后：
      </View>
      <Effects lines={lines} />
      <ReasonField value={reason} onChange={setReason} phrases={phrases} />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <View className="button-pair">
        <Button kind="quiet" disabled={busy} onTap={onBack}>
          先不
        </Button>
        <Button kind="danger" busy={busy} disabled={reason.trim() === ''} onTap={() => void undo()}>
          撤销这一笔
        </Button>
      </View>
    </View>
  )
}
