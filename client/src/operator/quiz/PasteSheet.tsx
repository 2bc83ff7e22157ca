import { View } from '@tarojs/components'
import { useState } from 'react'
import { questionsOfSheet, rowsOfPaste, type SheetFault } from '../../../../shared/quiz/sheet'
import type { Question } from '../../../../shared/quiz/state'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'

const reasons: Readonly<Record<SheetFault['reason'], string>> = {
  'no-text': '没有题目',
  'too-long': '太长了',
  'too-few-options': '选项不到两个',
  'same-options': '选项有重复',
  'no-right-option': '正确选项不对',
}

interface PasteSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onQuestions: (questions: readonly Question[]) => void
}

/** Questions from Excel: copied cells are pasted here. */
export function PasteSheet({ open, onClose, onQuestions }: PasteSheetProps) {
  return (
    <Sheet open={open} title="从表格粘贴" onClose={onClose}>
      <PasteForm onQuestions={onQuestions} />
    </Sheet>
  )
}

function PasteForm({ onQuestions }: Pick<PasteSheetProps, 'onQuestions'>) {
  const [text, setText] = useState('')
  const { questions, faults } = questionsOfSheet(rowsOfPaste(text))
  return (
    <View>
      <View className="sheet-lead">
        在 Excel 里选中这些列再复制：题目、正确选项（如 A 或 AC）、解析、选项 A、选项 B……
      </View>
      <Field label="粘贴到这里" value={text} onChange={setText} lines="several" maxLength={20_000} />
      {faults.slice(0, 5).map(({ line, reason }) => (
        <Notice key={line} tone="clay">
          第 {line} 行:{reasons[reason]}
        </Notice>
      ))}
      <Button disabled={questions.length === 0} onTap={() => onQuestions(questions)}>
        加入 {questions.length} 道题
      </Button>
    </View>
  )
}
