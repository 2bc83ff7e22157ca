import { View } from '@tarojs/components'
import { useState } from 'react'
import { canScan, scanCode } from '../platform/scan'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { Sheet } from '../ui/Sheet'
import { say } from '../ui/toast'
import { tryCode } from './event'

interface DoorSheetProps {
  readonly id: string
  readonly open: boolean
  readonly onClose: () => void
}

/** Saying that one is there: the code of the door, scanned or typed. */
export function DoorSheet({ id, open, onClose }: DoorSheetProps) {
  return (
    <Sheet open={open} title="到场签到" onClose={onClose}>
      <DoorForm id={id} onDone={onClose} />
    </Sheet>
  )
}

function DoorForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const show = async (text: string) => {
    setBusy(true)
    const told = await tryCode(id, text)
    setBusy(false)
    if ('fault' in told) return setFault(told.fault)
    say(sayPaid(told.points, told.cut))
    onDone()
  }
  const scan = async () => {
    const text = await scanCode()
    if (text !== null) await show(text)
  }
  return (
    <View className="event-form">
      {canScan ? (
        <Button icon="scan" busy={busy} className="event-scan" onTap={() => void scan()}>
          扫现场的码
        </Button>
      ) : null}
      <Field
        label="签到码"
        kind="number"
        value={typed}
        maxLength={6}
        placeholder="现场屏幕上的六个数字"
        onChange={setTyped}
      />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button
        kind={canScan ? 'quiet' : 'main'}
        busy={busy}
        disabled={typed.trim().length !== 6}
        onTap={() => void show(typed)}
      >
        我到了
      </Button>
    </View>
  )
}

function sayPaid(points: number, cut: number): string {
  if (cut > 0) return `签到了，+${points} 积分（今天到了上限，${cut} 分没有计入）`
  return points === 0 ? '签到了，谢谢你来' : `签到了，+${points} 积分`
}
