import { useState } from 'react'
import { closeChannel, openChannel } from '../../../../shared/arrival/channel-contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'
import type { Detailed } from './words'

interface DoorSheetProps {
  readonly channel: Detailed
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

const closing = ['从「开着的」里收起来，不再列出', '码还能扫，从它来的人照样算在这里', '数字都留着，随时可以重新开']
const opening = ['回到「开着的」里', '码和数字都是原来的']

/** Closing a channel, or opening it again: says what will happen, and asks why. */
export function DoorSheet({ channel, open, onClose, onDone }: DoorSheetProps) {
  return (
    <Sheet open={open} title={channel.open ? '关掉这个渠道？' : '重新打开？'} onClose={onClose}>
      <Door channel={channel} onDone={onDone} />
    </Sheet>
  )
}

function Door({ channel, onDone }: Pick<DoorSheetProps, 'channel' | 'onDone'>) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const action = channel.open ? closeChannel : openChannel
  const turn = async () => {
    setBusy(true)
    setFault(null)
    const reply = await call(action, { channel: channel.channel, reason: reason.trim() })
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(action, reply.refusal))
    say(channel.open ? '渠道关掉了' : '渠道重新打开了')
    onDone()
  }
  return (
    <>
      <Effects lines={channel.open ? closing : opening} />
      <ReasonField
        value={reason}
        onChange={setReason}
        maxLength={100}
        phrases={channel.open ? ['投放结束', '换了新的码', '效果不好'] : ['再投一轮', '关错了']}
      />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button
        kind={channel.open ? 'danger' : 'main'}
        busy={busy}
        disabled={reason.trim() === ''}
        onTap={() => void turn()}
      >
        {channel.open ? '关掉' : '重新打开'}
      </Button>
    </>
  )
}
