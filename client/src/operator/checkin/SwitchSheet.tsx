import { View } from '@tarojs/components'
import { useState } from 'react'
import { pause, resume } from '../../../../shared/checkin/contract'
import { call } from '../../platform/call'
import { useSession } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { openTodayWhenSettled } from '../platform/after-a-switch'
import { explainTo } from '../platform/refusals'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'
import { effectsOf } from './effects'

interface SwitchSheetProps {
  readonly open: boolean
  readonly paused: boolean
  readonly onClose: () => void
}

const phrases = {
  pause: ['节假日休息', '系统维护', '活动期间暂停'],
  resume: ['假期结束', '维护好了', '活动结束'],
} as const

export function SwitchSheet({ open, paused, onClose }: SwitchSheetProps) {
  return (
    <Sheet open={open} title={paused ? '恢复签到' : '暂停签到'} onClose={onClose}>
      <SwitchForm paused={paused} onClose={onClose} />
    </Sheet>
  )
}

/** Shows the switch turned at once; what the server knows follows. */
function showPaused(checkInPaused: boolean): void {
  const { picture } = useSession.getState()
  if (picture !== null)
    useSession.setState({ picture: { ...picture, community: { ...picture.community, checkInPaused } } })
  openTodayWhenSettled()
}

function SwitchForm({ paused, onClose }: Omit<SwitchSheetProps, 'open'>) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const turn = async () => {
    setBusy(true)
    setFault(null)
    const action = paused ? resume : pause
    const reply = await call(action, { reason: reason.trim() })
    setBusy(false)
    // Somebody else turned it first: it is as wished.
    if (reply.ok || reply.refusal === 'already-so') {
      say(reply.ok ? (paused ? '签到恢复了' : '签到暂停了') : explainTo(action, 'already-so'))
      showPaused(!paused)
      onClose()
    } else setFault(explainTo(action, reply.refusal))
  }
  return (
    <View>
      <Effects lines={effectsOf(paused)} />
      <ReasonField
        value={reason}
        onChange={setReason}
        phrases={paused ? phrases.resume : phrases.pause}
        maxLength={100}
      />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <View className="button-pair">
        <Button kind="quiet" disabled={busy} onTap={onClose}>
          先不
        </Button>
        <Button busy={busy} disabled={reason.trim() === ''} onTap={() => void turn()}>
          {paused ? '恢复签到' : '暂停签到'}
        </Button>
      </View>
    </View>
  )
}
