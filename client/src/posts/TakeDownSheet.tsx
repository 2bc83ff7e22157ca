import { View } from '@tarojs/components'
import { useState } from 'react'
import { takeDown } from '../../../shared/posts/contract'
import { call } from '../platform/call'
import { useClauses } from '../platform/clauses'
import { explain } from '../platform/refusals'
import { Button } from '../ui/Button'
import { ClauseField } from '../ui/ClauseField'
import { Field } from '../ui/Field'
import { Sheet } from '../ui/Sheet'
import { say } from '../ui/toast'
import { takeDownTexts } from './refusals'

interface TakeDownSheetProps {
  /** The post or comment; null while nothing is asked. */
  readonly item: string | null
  readonly what: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Before something is taken from every list: what follows, why, and by which clause. */
export function TakeDownSheet({ item, what, onClose, onDone }: TakeDownSheetProps) {
  return (
    <Sheet open={item !== null} title={`下架${what}？`} onClose={onClose}>
      {item === null ? null : <TakeDownForm item={item} onClose={onClose} onDone={onDone} />}
    </Sheet>
  )
}

function TakeDownForm({
  item,
  onClose,
  onDone,
}: Omit<TakeDownSheetProps, 'what' | 'item'> & { readonly item: string }) {
  const clauses = useClauses()
  const [note, setNote] = useState('')
  const [clause, setClause] = useState('')
  const [busy, setBusy] = useState(false)
  const down = async () => {
    setBusy(true)
    const why = note.trim()
    const reply = await call(takeDown, {
      item,
      ...(why === '' ? {} : { note: why }),
      ...(clause === '' ? {} : { clause }),
    })
    setBusy(false)
    say(reply.ok ? '已下架，证据留存' : explain(reply.refusal, takeDownTexts))
    onClose()
    if (reply.ok) onDone()
  }
  return (
    <>
      <View className="confirm-words">马上从所有列表里消失，内容冻结留作证据，作者会收到通知。</View>
      <ClauseField clauses={clauses} chosen={clause} onChoose={setClause} optional />
      <Field label="理由（可以不写）" value={note} maxLength={100} placeholder="作者会看到" onChange={setNote} />
      <View className="button-pair">
        <Button kind="quiet" disabled={busy} onTap={onClose}>
          先不
        </Button>
        <Button kind="danger" busy={busy} onTap={() => void down()}>
          马上下架
        </Button>
      </View>
    </>
  )
}
