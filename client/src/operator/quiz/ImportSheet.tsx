import { View } from '@tarojs/components'
import { useState } from 'react'
import { readTable } from '../../../../shared/quiz/contract'
import {
  questionsOfSheet,
  rowsOfPaste,
  type SheetFault,
  type SheetReason,
  sheetColumns,
} from '../../../../shared/quiz/sheet'
import type { Question } from '../../../../shared/quiz/state'
import { call } from '../../platform/call'
import { canRetry } from '../../platform/refusals'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Segments } from '../../ui/Segments'
import { Sheet } from '../../ui/Sheet'
import type { Bring, RowFault } from '../platform/importing'
import { explainTo } from '../platform/refusals'
import { TableImport } from '../ui/TableImport'

const reasons: Readonly<Record<SheetReason, string>> = {
  'no-text': '没有题目',
  'too-long': '太长了：题目最多 200 字，选项 60 字，解析 300 字',
  'too-few-options': '选项不到两个',
  'same-options': '选项有重复',
  'no-right-option': '正确选项不对，写 A 或 AC 这样的字母',
}

const faultOf = ({ line, reason }: SheetFault): RowFault => ({ line, words: reasons[reason] })

const template = {
  name: '问答模板.csv',
  rows: [
    [...sheetColumns],
    ['山茶什么时候开？', 'A', '冬末春初最盛', '冬末', '盛夏', '', ''],
    ['哪些是木本？', 'AC', '', '山茶', '矮牵牛', '木槿', ''],
  ],
}

const ways = [
  { value: 'file', title: '选文件' },
  { value: 'paste', title: '粘贴' },
] as const

interface ImportSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Good questions, as soon as they are there; answers how many of them found room. */
  readonly onQuestions: (questions: readonly Question[]) => number
}

/** Questions out of a table: a file, or cells that were copied. */
export function ImportSheet({ open, onClose, onQuestions }: ImportSheetProps) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('file')
  const taken = (questions: readonly Question[]) => {
    onQuestions(questions)
    onClose()
  }
  return (
    <Sheet open={open} title="从表格导入" onClose={onClose}>
      <Segments label="怎么导入" options={ways} value={way} onChange={setWay} />
      <View className="below-segments">
        <View className="sheet-lead">{`每行一道题，列依次是：${sheetColumns.slice(0, 5).join('、')}……`}</View>
        {way === 'file' ? (
          <TableImport folder="quiz" bring={(file) => bring(file, onQuestions)} template={template} onDone={onClose} />
        ) : (
          <PasteForm onQuestions={taken} />
        )}
      </View>
    </Sheet>
  )
}

/** Good rows join the draft; what is wrong is told row by row. */
const bring = async (file: string, onQuestions: ImportSheetProps['onQuestions']): ReturnType<Bring> => {
  const reply = await call(readTable, { file })
  if (!reply.ok) return { fault: explainTo(readTable, reply.refusal), again: canRetry(reply.refusal) }
  const { questions, faults } = reply.value
  const added = onQuestions(questions)
  return {
    ...{ title: `加入了 ${added} 道题`, good: added > 0 },
    lines: [
      ...(added < questions.length ? [`一份问答放不下，还有 ${questions.length - added} 道没有加入`] : []),
      ...(faults.length > 0 ? [`${faults.length} 行没有加入，改好再导一次`] : []),
      ...(questions.length > 0 ? ['还没有保存，看一遍再存草稿'] : []),
    ],
    faults: faults.map(faultOf),
  }
}

function PasteForm({ onQuestions }: { readonly onQuestions: (questions: readonly Question[]) => void }) {
  const [text, setText] = useState('')
  const { questions, faults } = questionsOfSheet(rowsOfPaste(text))
  return (
    <View>
      <Field label="粘贴到这里" value={text} onChange={setText} lines="several" maxLength={20_000} />
      {faults
        .slice(0, 5)
        .map(faultOf)
        .map(({ line, words }) => (
          <Notice key={line} tone="clay">{`第 ${line} 行：${words}`}</Notice>
        ))}
      <Button disabled={questions.length === 0} onTap={() => onQuestions(questions)}>
        {`加入 ${questions.length} 道题`}
      </Button>
    </View>
  )
}
