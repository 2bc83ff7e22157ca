import { View } from '@tarojs/components'
import type { Question } from '../../../../shared/quiz/state'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Segments } from '../../ui/Segments'
import { Tap } from '../../ui/Tap'
import { withoutOption, withRight } from './draft'

const questionKinds = [
  { value: 'single', title: '单选' },
  { value: 'multiple', title: '多选' },
] as const

const MOST_OPTIONS = 8

interface QuestionCardProps {
  readonly number: number
  readonly question: Question
  readonly onChange: (question: Question) => void
  readonly onRemove: (() => void) | null
}

/** One question while it is written: a tap on the sign before an option marks it right. */
export function QuestionCard({ number, question, onChange, onRemove }: QuestionCardProps) {
  const { text, kind, options, right, explanation } = question
  const setKind = (next: Question['kind']) =>
    onChange({ ...question, kind: next, right: next === 'single' ? right.slice(0, 1) : right })
  const setOption = (place: number, words: string) =>
    onChange({ ...question, options: options.map((one, other) => (other === place ? words : one)) })
  return (
    <Card
      title={`第 ${number} 题`}
      aside={
        onRemove === null ? undefined : (
          <Tap label={`删除第 ${number} 题`} onTap={onRemove}>
            <Icon name="close" size="small" />
          </Tap>
        )
      }
    >
      <Field
        label={`题目 ${number}`}
        value={text}
        maxLength={200}
        lines="several"
        onChange={(words) => onChange({ ...question, text: words })}
      />
      <Segments label={`第 ${number} 题的类型`} options={questionKinds} value={kind} onChange={setKind} />
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option has no other name while it is typed
        <View key={place} className="maker-option">
          <Tap
            role="checkbox"
            className={`maker-mark ${right.includes(place) ? 'maker-mark-on' : ''}`}
            label={`第 ${number} 题第 ${place + 1} 个正确`}
            selected={right.includes(place)}
            onTap={() => onChange(withRight(question, place))}
          >
            <Icon name="check" size="small" />
          </Tap>
          <View className="maker-option-words">
            <Field
              label={`第 ${number} 题选项 ${place + 1}`}
              value={option}
              maxLength={60}
              onChange={(words) => setOption(place, words)}
            />
          </View>
          {options.length <= 2 ? null : (
            <Tap
              className="maker-remove"
              label={`删除第 ${number} 题第 ${place + 1} 个选项`}
              onTap={() => onChange(withoutOption(question, place))}
            >
              <Icon name="minus" size="small" />
            </Tap>
          )}
        </View>
      ))}
      {options.length >= MOST_OPTIONS ? null : (
        <Button
          kind="quiet"
          icon="plus"
          label={`第 ${number} 题加选项`}
          onTap={() => onChange({ ...question, options: [...options, ''] })}
        >
          加选项
        </Button>
      )}
      <Field
        label={`解析 ${number}(可不写)`}
        value={explanation}
        maxLength={300}
        lines="several"
        onChange={(words) => onChange({ ...question, explanation: words })}
      />
    </Card>
  )
}
