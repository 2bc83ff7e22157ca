import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Sheet } from '../ui/Sheet'

interface UnmarkSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onUnmark: (reason: string) => void
}

/** Before a quality mark and its points are taken back. */
export function UnmarkSheet({ open, onClose, onUnmark }: UnmarkSheetProps) {
  const [reason, setReason] = useState('')
  return (
    <Sheet open={open} title="撤销优质？" onClose={onClose}>
      <View className="confirm-words">作者因此得到的积分会收回，这一篇也不能再标优质。</View>
      <Field
        label="理由（会写进记录）"
        value={reason}
        maxLength={100}
        placeholder="比如：是转载的"
        onChange={setReason}
      />
      <View className="button-pair">
        <Button kind="quiet" onTap={onClose}>
          先不
        </Button>
        <Button kind="danger" disabled={reason.trim() === ''} onTap={() => onUnmark(reason.trim())}>
          撤销优质
        </Button>
      </View>
    </Sheet>
  )
}
