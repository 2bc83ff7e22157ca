import { View } from '@tarojs/components'
import { LONGEST_OPTION, LONGEST_TEXT, MOST_OPTIONS } from '../../../../shared/entry/questions'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Segments } from '../../ui/Segments'
import { Tap } from '../../ui/Tap'
import { kindNames, kindNotes } from './words'
import { keywordsIn, type Written, withKind, withOption, withoutOption, withRight } from './writing'
import '../activity/maker.css'

const kinds = (['single', 'multiple', 'keywords', 'review'] as const).map((value) => ({
  value,
  title: kindNames[value],
}))

interface QuestionFormProps {
  readonly written: Written
  readonly onChange: (written: Written) => void
}

/** A question with what is right of it. */
export function QuestionForm({ written, onChange }: QuestionFormProps) {
  const { kind, text } = written
  return (
    <Card>
      <Segments label="题型" options={kinds} value={kind} onChange={(next) => onChange(withKind(written, next))} />
      <View className="question-kind">{kindNotes[kind]}</View>
      <Field
        label="题目"
        value={text}
        maxLength={LONGEST_TEXT}
        lines="several"
        placeholder="一句话问清楚"
        onChange={(words) => onChange({ ...written, text: words })}
      />
      {kind === 'single' || kind === 'multiple' ? <Options written={written} onChange={onChange} /> : null}
      {kind === 'keywords' ? <Keywords written={written} onChange={onChange} /> : null}
      {kind === 'review' ? <Notice tone="sun">有人答完，会出现在「入群审核」里等你们看。</Notice> : null}
    </Card>
  )
}

function Options({ written, onChange }: QuestionFormProps) {
  const { options } = written
  const setText = (place: number, words: string) =>
    onChange({
      ...written,
      options: options.map((option, other) => (other === place ? { ...option, text: words } : option)),
    })
  return (
    <>
      <View className="field-label">选项（点前面的勾，标出对的）</View>
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option has no other name while it is typed
        <View key={place} className="maker-option">
          <Tap
            role="checkbox"
            className={`maker-mark ${option.right ? 'maker-mark-on' : ''}`}
            label={`选项 ${place + 1} 正确`}
            selected={option.right}
            onTap={() => onChange(withRight(written, place))}
          >
            <Icon name="check" size="small" />
          </Tap>
          <View className="maker-option-words">
            <Field
              label={`选项 ${place + 1}`}
              value={option.text}
              maxLength={LONGEST_OPTION}
              onChange={(words) => setText(place, words)}
            />
          </View>
          {options.length <= 2 ? null : (
            <Tap
              className="maker-remove"
              label={`删掉选项 ${place + 1}`}
              onTap={() => onChange(withoutOption(written, place))}
            >
              <Icon name="minus" size="small" />
            </Tap>
          )}
        </View>
      ))}
      {options.length >= MOST_OPTIONS ? null : (
        <Button kind="quiet" icon="plus" onTap={() => onChange(withOption(written))}>
          加一个选项
        </Button>
      )}
    </>
  )
}

function Keywords({ written, onChange }: QuestionFormProps) {
  const words = keywordsIn(written.keywords)
  return (
    <Field
      label="关键词"
      value={written.keywords}
      maxLength={220}
      lines="several"
      placeholder="尊重、友善、真诚"
      hint={words.length < 2 ? '几个词之间用顿号隔开' : `${words.length} 个：有任意一个就算对`}
      onChange={(typed) => onChange({ ...written, keywords: typed })}
    />
  )
}
