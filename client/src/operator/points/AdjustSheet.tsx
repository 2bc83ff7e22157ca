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
  return (
    <Sheet open={open} title={`调整${member.nickname}的积分`} onClose={onClose}>
      <AdjustSteps member={member} mine={mine} onDone={onDone} onClose={onClose} />
    </Sheet>
  )
}

/** The form, then what became of it. Lives only while the sheet is open, so that each opening begins anew. */
function AdjustSteps({ member, mine, onDone, onClose }: Omit<AdjustSheetProps, 'open'>) {
  const [adjusted, setAdjusted] = useState<Adjusted | null>(null)
  if (adjusted !== null) return <AdjustResult adjusted={adjusted} onClose={onClose} />
  const done = (result: Adjusted) => {
    setAdjusted(result)
    onDone()
  }
  return <AdjustForm member={member} mine={mine} onDone={done} />
}
