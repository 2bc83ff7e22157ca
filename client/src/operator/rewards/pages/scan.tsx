import { useState } from 'react'
import { scan } from '../../../../../shared/rewards/operator-contract'
import { call } from '../../../platform/call'
import { canScan, scanCode } from '../../../platform/scan'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Field } from '../../../ui/Field'
import { Item } from '../../../ui/Item'
import { Notice } from '../../../ui/Notice'
import { explainTo } from '../../platform/refusals'
import { OperatorPage } from '../../ui/OperatorPage'

type Told = { readonly title: string; readonly nickname: string } | { readonly fault: string }

export default function ScanPage() {
  return (
    <OperatorPage title="核销" needs={scan.name}>
      <Scan />
    </OperatorPage>
  )
}

/** One code, one result, large enough to see at a counter. */
function Scan() {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const takeCode = async (code: string) => {
    setBusy(true)
    const reply = await call(scan, { code })
    setBusy(false)
    if (reply.ok) setTyped('')
    setTold(reply.ok ? reply.value : { fault: explainTo(scan, reply.refusal) })
  }
  const read = async () => {
    const code = await scanCode()
    if (code !== null) await takeCode(code)
  }
  return (
    <>
      {told === null ? null : 'fault' in told ? (
        <Notice tone="clay">{told.fault}</Notice>
      ) : (
        <Card kind="list">
          <Item icon="check" tone="leaf" title={`核销好了：${told.title}`} note={told.nickname} />
        </Card>
      )}
      <Card title="扫码或输入">
        {canScan ? (
          <Button icon="scan" busy={busy} onTap={() => void read()}>
            扫一扫
          </Button>
        ) : null}
        <Field label="券码" value={typed} maxLength={40} onChange={setTyped} placeholder="也可以把码打在这里" />
        <Button
          kind={canScan ? 'quiet' : 'main'}
          busy={busy}
          disabled={typed.trim() === ''}
          onTap={() => void takeCode(typed.trim())}
        >
          核销这个码
        </Button>
      </Card>
    </>
  )
}
