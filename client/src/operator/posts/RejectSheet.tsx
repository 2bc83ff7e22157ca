import { View } from '@tarojs/components'
import { useState } from 'react'
import { useClauses } from '../../platform/clauses'
import { Button } from '../../ui/Button'
import { ClauseField } from '../../ui/ClauseField'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { Tap } from '../../ui/Tap'

interface RejectSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onReject: (note: string, clause: string) => void
}

const phrases = ['广告', '不友善', '不实消息', '图片不合适', '和社群无关']

/** Why it is not shown: one more tap decides, own words are possible. The author reads it and may object once. */
export function RejectSheet({ open, onClose, onReject }: RejectSheetProps) {
  return (
    <Sheet open={open} title="为什么不通过？" onClose={onClose}>
      {open ? <RejectForm onReject={onReject} /> : null}
    </Sheet>
  )
}

function RejectForm({ onReject }: Pick<RejectSheetProps, 'onReject'>) {
  const [note, setNote] = useState('')
  const [clause, setClause] = useState('')
  const clauses = useClauses()
  return (
    <>
      <View className="phrases verdicts">
        {phrases.map((phrase) => (
          <Tap key={phrase} className="phrase" label={`不通过：${phrase}`} onTap={() => onReject(phrase, clause)}>
            {phrase}
          </Tap>
        ))}
      </View>
      <ClauseField clauses={clauses} chosen={clause} onChoose={setClause} optional />
      <Field
        label="或者自己写一句"
        value={note}
        onChange={setNote}
        maxLength={100}
        hint="作者会看到，还可以申诉一次"
        placeholder="说清楚为什么"
      />
      <Button kind="danger" disabled={note.trim() === ''} onTap={() => onReject(note.trim(), clause)}>
        不通过
      </Button>
    </>
  )
}
