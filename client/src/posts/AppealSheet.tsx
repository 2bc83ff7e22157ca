import { useState } from 'react'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Sheet } from '../ui/Sheet'

interface AppealSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onSend: (text: string) => void
}

/** Why the author sees it otherwise: said once, read by another operator. */
export function AppealSheet({ open, onClose, onSend }: AppealSheetProps) {
  const [text, setText] = useState('')
  const send = () => {
    setText('')
    onSend(text)
  }
  return (
    <Sheet open={open} title="说说你的理由" onClose={onClose}>
      <Field label="只能申诉一次，由另一位运营者来看" value={text} lines="several" maxLength={200} onChange={setText} />
      <Button disabled={text.trim() === ''} onTap={send}>
        提交申诉
      </Button>
    </Sheet>
  )
}
