import { useState } from 'react'
import type { ActivityKind } from '../../../../shared/activity/state'
import { call } from '../../platform/call'
import { openSheetFile, sheetFileKept } from '../../platform/sheet-file'
import { Button } from '../../ui/Button'
import { say } from '../../ui/toast'
import { explainTo, type OperatorAction } from '../platform/refusals'

interface SheetButtonProps {
  readonly sheet: Extract<OperatorAction, { name: `${ActivityKind}.sheet` }>
  readonly id: string
}

/** Takes home what came of it, as an Excel file. */
export function SheetButton({ sheet, id }: SheetButtonProps) {
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    say((await taken(sheet, id)) ?? sheetFileKept ?? '打开了')
    setBusy(false)
  }
  return (
    <Button kind="quiet" icon="download" busy={busy} onTap={() => void take()}>
      导出 Excel
    </Button>
  )
}

/** A sentence when that was not to be. */
async function taken(sheet: SheetButtonProps['sheet'], id: string): Promise<string | null> {
  const reply = await call(sheet, { id })
  if (!reply.ok) return explainTo(sheet, reply.refusal)
  try {
    await openSheetFile(reply.value.name, reply.value.content)
    return null
  } catch {
    return '这台手机打不开表格，换一台再试'
  }
}
