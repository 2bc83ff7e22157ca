import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { ReasonField } from '../ui/ReasonField'

interface RejectSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onReject: (note: string) => void
}

const phrases = ['广告', '不友善', '不实消息', '图片不合适', '和社群无关']

/** Why it is not shown: the author reads it. */
export function RejectSheet({ open, onClose, onReject }: RejectSheetProps) {
  const [note, setNote] = useState('')
  return (
    <Sheet open={open} title="不让它通过" onClose={onClose}>
      <View>
        <ReasonField
          value={note}
          onChange={setNote}
          phrases={phrases}
          maxLength={100}
          hint="作者会看到，还可以申诉一次"
        />
        <View className="button-pair">
          <Button kind="quiet" onTap={onClose}>
            先不
          </Button>
          <Button
            kind="danger"
            disabled={note.trim() === ''}
            onTap={() => {
              onReject(note.trim())
              setNote('')
            }}
          >
            不通过
          </Button>
        </View>
      </View>
    </Sheet>
  )
}
