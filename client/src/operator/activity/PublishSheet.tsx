import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Segments } from '../../ui/Segments'
import { Sheet } from '../../ui/Sheet'
import { closingAfter, spans } from './closing'

interface PublishSheetProps {
  readonly open: boolean
  /** What everybody will be able to do. */
  readonly effect: string
  readonly onClose: () => void
  /** A sentence when it was not to be; null when it is done. */
  readonly onPublish: (closesAt: number) => Promise<string | null>
}

/** Opens a draft to all, until a time. */
export function PublishSheet({ open, onClose, ...form }: PublishSheetProps) {
  return (
    <Sheet open={open} title="发布" onClose={onClose}>
      <PublishForm {...form} />
    </Sheet>
  )
}

function PublishForm({ effect, onPublish }: Pick<PublishSheetProps, 'effect' | 'onPublish'>) {
  const [hours, setHours] = useState('24')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const span = Number(hours)
  const good = Number.isInteger(span) && span >= 1 && span <= 2_000
  const publish = async () => {
    setBusy(true)
    setFault(await onPublish(closingAfter(span, serverNow())))
    setBusy(false)
  }
  return (
    <View>
      <View className="sheet-lead">{effect}</View>
      <Segments label="多久以后结束" options={spans} value={hours as '24'} onChange={setHours} />
      <Field label="几小时后结束" kind="number" value={hours} onChange={setHours} maxLength={4} />
      {good ? <Notice icon="timer">{sayInstant(closingAfter(span, serverNow()), serverNow())} 结束</Notice> : null}
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={!good} onTap={() => void publish()}>
        发布给大家
      </Button>
    </View>
  )
}
