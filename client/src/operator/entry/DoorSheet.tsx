import { View } from '@tarojs/components'
import { useState } from 'react'
import { changeSettings } from '../../../../shared/community/contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { openTodayWhenSettled } from '../platform/after-a-switch'
import { explainTo } from '../platform/refusals'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'
import { effectsOf, type Told, type Way, wayTitles } from './door-words'

interface DoorSheetProps {
  readonly told: Told
  readonly asked: Way | null
  readonly onClose: () => void
  readonly onDone: (way: Way) => void
}

const phrases: Readonly<Record<Way, readonly string[]>> = {
  open: ['先让大家进来', '问答太难了'],
  test: ['广告号太多', '想找志趣相投的人'],
  closed: ['人满了', '休整一阵子'],
}

/** What the switch does, and why it is made. */
export function DoorSheet({ told, asked, onClose, onDone }: DoorSheetProps) {
  return (
    <Sheet open={asked !== null} title={asked === null ? '' : `改成「${wayTitles[asked]}」`} onClose={onClose}>
      {asked === null ? null : <DoorForm key={asked} told={told} asked={asked} onDone={onDone} />}
    </Sheet>
  )
}

function DoorForm({ told, asked, onDone }: Omit<DoorSheetProps, 'onClose'> & { readonly asked: Way }) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const turn = async () => {
    setBusy(true)
    setFault(null)
    const changes = [{ key: 'membership.entry', value: asked }]
    const reply = await call(changeSettings, { changes, reason: reason.trim() })
    setBusy(false)
    if (!reply.ok && reply.refusal !== 'nothing-to-change') return setFault(explainTo(changeSettings, reply.refusal))
    say(`改好了，几秒后生效`)
    openTodayWhenSettled()
    onDone(asked)
  }
  return (
    <View>
      <Effects lines={effectsOf(told.way, asked, told)} />
      <ReasonField value={reason} onChange={setReason} phrases={phrases[asked]} />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={reason.trim() === ''} onTap={() => void turn()}>
        就这样改
      </Button>
    </View>
  )
}
