import { View } from '@tarojs/components'
import { useState } from 'react'
import { close, open } from '../../../../shared/groups/contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'
import type { Group } from './words'

interface DoorFormProps {
  readonly group: Group
  readonly onDone: () => void
}

const lines = {
  closed: ['剩下的位置重新放出来，先给排队的人。'],
  open: ['不再排新人进来；群里的人不受影响。', '剩下的位置先收着，重新开放时还在。'],
}

/** Closing asks why; opening gives out what was left. */
export function DoorForm({ group, onDone }: DoorFormProps) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const isClosed = group.state === 'closed'
  const turn = async () => {
    setBusy(true)
    setFault(null)
    const input = { group: group.id, reason: reason.trim() }
    const reply = isClosed ? await call(open, input) : await call(close, input)
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(isClosed ? open : close, reply.refusal))
    say(isClosed ? '群重新开放了' : '群关闭了，已在群里的人不受影响')
    onDone()
  }
  return (
    <View>
      <Effects lines={isClosed ? lines.closed : lines.open} />
      <ReasonField
        value={reason}
        onChange={setReason}
        phrases={isClosed ? ['重新开放', '又有位置了'] : ['人齐了', '合并到别的群']}
      />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button kind={isClosed ? 'main' : 'danger'} busy={busy} disabled={reason.trim() === ''} onTap={() => void turn()}>
        {isClosed ? '重新开放' : '关闭这个群'}
      </Button>
    </View>
  )
}
