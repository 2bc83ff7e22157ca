import { View } from '@tarojs/components'
import { useState } from 'react'
import { importCodes } from '../../../../shared/rewards/operator-contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { explainTo } from '../platform/refusals'
import { TableImport } from '../ui/TableImport'
import { faultyRowsIn, notAnswered, reportOf } from './codes'

interface CodesFormProps {
  readonly reward: string
  readonly onDone: () => void
}

/** Coupon codes come in by a table, or pasted, one a line; what was wrong is told row by row. */
export function CodesForm({ reward, onDone }: CodesFormProps) {
  const [way, setWay] = useState<'table' | 'paste' | null>(null)
  const close = () => setWay(null)
  const done = () => {
    close()
    onDone()
  }
  return (
    <>
      <View className="button-pair">
        <Button kind="quiet" onTap={() => setWay('paste')}>
          粘贴
        </Button>
        <Button kind="quiet" icon="list" onTap={() => setWay('table')}>
          从表格导入
        </Button>
      </View>
      <Sheet open={way === 'table'} title="从表格导入券码" onClose={close}>
        <FromTable reward={reward} onDone={done} />
      </Sheet>
      <Sheet open={way === 'paste'} title="粘贴券码" onClose={close}>
        <Pasted reward={reward} onDone={done} />
      </Sheet>
    </>
  )
}

const template = { name: '券码模板.csv', rows: [['券码'], ['CAFE-0001'], ['CAFE-0002']] }

function FromTable({ reward, onDone }: CodesFormProps) {
  const bring = async (file: string) => {
    const reply = await call(importCodes, { reward, file })
    if (reply.ok) return reportOf(reply.value.imported, reply.value.faulty, reply.value.rows)
    if (reply.refusal === 'nothing-new') {
      const rows = faultyRowsIn('detail' in reply ? reply.detail : undefined)
      return reportOf(0, rows.length, rows)
    }
    return { fault: explainTo(importCodes, reply.refusal), again: notAnswered.includes(reply.refusal) }
  }
  return (
    <TableImport folder="codes" bring={bring} template={template} onDone={onDone}>
      <View className="sheet-lead">券码放在「券码」一列，或第一列，一行一个。</View>
    </TableImport>
  )
}

interface Told {
  readonly words: string
  readonly good: boolean
  readonly faults: readonly { readonly line: number; readonly words: string }[]
}

function Pasted({ reward, onDone }: CodesFormProps) {
  const [lines, setLines] = useState('')
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const bring = async () => {
    setBusy(true)
    const reply = await call(importCodes, { reward, lines })
    setBusy(false)
    if (!reply.ok) {
      const rows = faultyRowsIn('detail' in reply ? reply.detail : undefined)
      const { faults } = reportOf(0, rows.length, rows)
      return setTold({ words: explainTo(importCodes, reply.refusal), good: false, faults })
    }
    const { title, faults } = reportOf(reply.value.imported, reply.value.faulty, reply.value.rows)
    setTold({ words: title, good: true, faults })
    setLines('')
    if (faults.length === 0) onDone()
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
      {told === null ? null : (
        <Notice tone={told.good ? 'leaf' : 'clay'}>
          {told.words}
          {told.faults.map(({ line, words }) => (
            <View key={line}>
              第 {line} 行：{words}
            </View>
          ))}
        </Notice>
      )}
      <View className="button-pair">
        {told?.good === true ? (
          <Button kind="quiet" onTap={onDone}>
            好的
          </Button>
        ) : null}
        <Button busy={busy} disabled={lines.trim() === ''} onTap={() => void bring()}>
          导入券码
        </Button>
      </View>
    </>
  )
}
