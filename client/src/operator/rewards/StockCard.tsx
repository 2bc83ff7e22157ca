import { useState } from 'react'
import { restock } from '../../../../shared/rewards/operator-contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { explainTo } from '../platform/refusals'
import { CodesForm } from './CodesForm'
import { type Managed, stockWords } from './words'

interface StockCardProps {
  readonly reward: Managed
  readonly onDone: () => void
}

export function StockCard({ reward, onDone }: StockCardProps) {
  if (!reward.limited) return null
  return (
    <Card title={reward.kind === 'coupon' ? '券码' : '库存'} aside={stockWords(reward)}>
      {reward.kind === 'coupon' ? (
        <CodesForm reward={reward.reward} onDone={onDone} />
      ) : (
        <Places reward={reward} onDone={onDone} />
      )}
    </Card>
  )
}

function Places({ reward, onDone }: StockCardProps) {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ words: string; tone: 'leaf' | 'clay' } | null>(null)
  const places = /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : null
  const bring = async () => {
    if (places === null) return
    setBusy(true)
    const reply = await call(restock, { reward: reward.reward, places })
    setBusy(false)
    setTold(
      reply.ok
        ? { words: `补了 ${places} 份`, tone: 'leaf' }
        : { words: explainTo(restock, reply.refusal), tone: 'clay' },
    )
    if (!reply.ok) return
    setTyped('')
    onDone()
  }
  return (
    <>
      <Field label="补多少份" kind="number" maxLength={5} value={typed} onChange={setTyped} />
      {told === null ? null : <Notice tone={told.tone}>{told.words}</Notice>}
      <Button kind="quiet" busy={busy} disabled={places === null} onTap={() => void bring()}>
        补货
      </Button>
    </>
  )
}
