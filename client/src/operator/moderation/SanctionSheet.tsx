import { useState } from 'react'
import { useClauses } from '../../platform/clauses'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { ClauseField } from '../../ui/ClauseField'
import { SwitchField } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'
import { give, type Rung, rungs } from './sanctions'

interface SanctionSheetProps {
  readonly rung: Rung | null
  readonly member: string
  readonly nickname: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** One rung of the ladder: what it does, why, and the clause that it rests on. */
export function SanctionSheet({ rung, nickname, onClose, ...rest }: SanctionSheetProps) {
  return (
    <Sheet open={rung !== null} title={rung === null ? '' : rungs[rung].title(nickname)} onClose={onClose}>
      {rung === null ? null : <SanctionForm rung={rung} onClose={onClose} {...rest} />}
    </Sheet>
  )
}

const spans = [
  { value: '1', title: '1 天' },
  { value: '3', title: '3 天' },
  { value: '7', title: '7 天' },
  { value: '30', title: '30 天' },
] as const
type Span = (typeof spans)[number]['value']

function SanctionForm({
  rung,
  member,
  onClose,
  onDone,
}: Omit<SanctionSheetProps, 'nickname'> & { readonly rung: Rung }) {
  const clauses = useClauses()
  const [reason, setReason] = useState('')
  const [clause, setClause] = useState('')
  const [days, setDays] = useState<Span>('3')
  const [fraud, setFraud] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { effects, phrases, deed, done, danger } = rungs[rung]
  const needsClause = rung !== 'unmute' && clauses.length > 0
  const send = async () => {
    setBusy(true)
    const why = await give(rung, { member, reason: reason.trim(), clause, days: Number(days), fraud })
    setBusy(false)
    setFault(why)
    if (why !== null) return
    say(done)
    onDone()
    onClose()
  }
  return (
    <>
      <Effects lines={effects} />
      {rung === 'mute' ? <Choices choices={spans} chosen={days} onChoose={setDays} /> : null}
      {rung === 'unmute' ? null : <ClauseField clauses={clauses} chosen={clause} onChoose={setClause} />}
      {rung === 'remove' ? (
        <SwitchField label="作弊或诈骗" hint="邀请这位的积分会收回" on={fraud} onChange={setFraud} />
      ) : null}
      <ReasonField value={reason} onChange={setReason} phrases={phrases} maxLength={100} />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button
        kind={danger ? 'danger' : 'main'}
        busy={busy}
        disabled={reason.trim() === '' || (needsClause && clause === '')}
        onTap={() => void send()}
      >
        {rung === 'mute' ? `${deed} ${days} 天` : deed}
      </Button>
    </>
  )
}
