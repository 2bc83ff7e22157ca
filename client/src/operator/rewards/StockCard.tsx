import { View } from '@tarojs/components'
import { useState } from 'react'
import { importCodes, restock } from '../../../../shared/rewards/operator-contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { explainTo } from '../platform/refusals'
import { codeFaults, type Managed, stockWords } from './words'

interface StockCardProps {
  readonly reward: Managed
  readonly onDone: () => void
}

export function StockCard({ reward, onDone }: StockCardProps) {
  if (!reward.limited) return null
  return (
    <Card title={reward.kind === 'coupon' ? '券码' : '库存'} aside={stockWords(reward)}>
      {reward.kind === 'coupon' ? (
        <Codes reward={reward} onDone={onDone} />
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

interface FaultyRow {
  readonly line: number
  readonly code: string
  readonly reason: keyof typeof codeFaults
}
interface Report {
  readonly words: string
  readonly rows: readonly FaultyRow[]
}

const rowsIn = (detail: unknown): readonly FaultyRow[] =>
  typeof detail === 'object' && detail !== null && 'rows' in detail && Array.isArray(detail.rows)
    ? (detail.rows as FaultyRow[])
    : []

/** Pasted lines, one code each; what was wrong is told row by row. */
function Codes({ reward, onDone }: StockCardProps) {
  const [lines, setLines] = useState('')
  const [busy, setBusy] = useState(false)
  const [report, setReport] = useState<Report | null>(null)
  const bring = async () => {
    setBusy(true)
    const reply = await call(importCodes, { reward: reward.reward, lines })
    setBusy(false)
    if (!reply.ok) {
      setReport({ words: explainTo(importCodes, reply.refusal), rows: 'detail' in reply ? rowsIn(reply.detail) : [] })
      return
    }
    setReport({ words: `导入 ${reply.value.imported} 个，${reply.value.faulty} 行没有用上`, rows: reply.value.rows })
    setLines('')
    onDone()
  }
  return (
    <>
      <Field
        label="券码，一行一个"
        lines="several"
        maxLength={40_000}
        value={lines}
        onChange={setLines}
        hint="重复的和以前导入过的不会再用"
      />
      {report === null ? null : (
        <Notice tone={report.rows.length === 0 ? 'leaf' : 'sun'}>
          {report.words}
          {report.rows.map((row) => (
            <View key={row.line}>
              第 {row.line} 行 {row.code}:{codeFaults[row.reason]}
            </View>
          ))}
        </Notice>
      )}
      <Button kind="quiet" busy={busy} disabled={lines.trim() === ''} onTap={() => void bring()}>
        导入券码
      </Button>
    </>
  )
}
