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
import { ReasonField } from '../ui/ReasonField'
import { changesOf, faultTogether, faultTold, type Setting, sayValue } from './draft'
import { dropDraft, keepSaved, markFault, useDraft } from './draft-store'

interface ReviewSheetProps {
  readonly open: boolean
  readonly all: readonly Setting[]
  readonly onClose: () => void
}

const phrases = ['大家的建议', '试行一段时间', '活动期间调整', '改回来']

export function ReviewSheet({ open, all, onClose }: ReviewSheetProps) {
  return (
    <Sheet open={open} title="这样改" onClose={onClose}>
      <ReviewForm all={all} onClose={onClose} />
    </Sheet>
  )
}

/** Before → after with each effect, the reason, and then all at once or nothing. */
function ReviewForm({ all, onClose }: Omit<ReviewSheetProps, 'open'>) {
  const { draft } = useDraft()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const changes = changesOf(all, draft)
  const together = faultTogether(all, draft)

  const save = async () => {
    setBusy(true)
    setFault(null)
    const asked = changes.map(({ setting, value }) => ({ key: setting.key, value }))
    const reply = await call(changeSettings, { changes: asked, reason: reason.trim() })
    setBusy(false)
    if (reply.ok || reply.refusal === 'nothing-to-change') {
      say(reply.ok ? `改好了 ${changes.length} 处` : explainTo(changeSettings, 'nothing-to-change'))
      if (reply.ok) keepSaved(reply.value.revision, draft)
      else dropDraft()
      openTodayWhenSettled()
      onClose()
      return
    }
    const told = reply.refusal === 'invalid-setting' ? faultTold(reply.detail) : null
    if (told !== null) markFault(told.key, told.fault)
    setFault(explainTo(changeSettings, reply.refusal))
  }

  const drop = () => {
    onClose()
    dropDraft()
  }

  return (
    <View>
      {changes.map(({ setting, value }) => (
        <View key={setting.key} className="change">
          <View className="change-title">{setting.title}</View>
          <View className="change-moves">
            <View className="change-before">{sayValue(setting, setting.value)}</View>
            <View className="change-arrow">→</View>
            <View className="change-after">{sayValue(setting, value)}</View>
          </View>
          <View className="change-effect">{setting.effect}</View>
        </View>
      ))}
      {together === null ? null : <Notice tone="clay">{together.fault}，先改好这一处。</Notice>}
      <ReasonField value={reason} onChange={setReason} phrases={phrases} />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button
        busy={busy}
        disabled={reason.trim() === '' || changes.length === 0 || together !== null}
        onTap={() => void save()}
      >
        保存 {changes.length} 处改动
      </Button>
      <Button kind="quiet" className="below-button" disabled={busy} onTap={drop}>
        都不改了
      </Button>
    </View>
  )
}
