import { useState } from 'react'
import { Sheet } from '../../ui/Sheet'
import { AdjustForm } from './AdjustForm'
import { AdjustResult } from './AdjustResult'
import type { Adjusted } from './adjusted'
import type { Holder } from './holder'

interface AdjustSheetProps {
  readonly open: boolean
  readonly member: Holder
  readonly mine: boolean
  readonly onDone: () => void
  readonly onClose: () => void
}

export function AdjustSheet({ open, member, mine, onDone, onClose }: AdjustSheetProps) {
  const [adjusted, setAdjusted] = useState<Adjusted | null>(null)
  const close = () => {
    setAdjusted(null)
    onClose()
  }
  const done = (result: Adjusted) => {
    setAdjusted(result)
    onDone()
  }
  return (
    <Sheet open={open} title={`调整${member.nickname}的积分`} onClose={close}>
      {adjusted === null ? (
        <AdjustForm member={member} mine={mine} onDone={done} />
      ) : (
        <AdjustResult adjusted={adjusted} onClose={close} />
      )}
    </Sheet>
  )
}
