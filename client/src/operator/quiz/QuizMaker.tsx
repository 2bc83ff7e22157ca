import { View } from '@tarojs/components'
import { useState } from 'react'
import * as contract from '../../../../shared/quiz/contract'
import type { Question } from '../../../../shared/quiz/state'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { MakerFoot } from '../activity/MakerFoot'
import { useDraft } from '../activity/useDraft'
import { blankQuestion, draftToSend, missingIn, type QuizDraft } from './draft'
import { ImportSheet } from './ImportSheet'
import { QuestionCard } from './QuestionCard'

interface QuizMakerProps {
  readonly id: string | null
  readonly initial: QuizDraft
}

const MOST_QUESTIONS = 30

/** Writing a quiz: kept as a draft before it is published. */
export function QuizMaker({ id, initial }: QuizMakerProps) {
  const [draft, setDraft] = useState(initial)
  const [importing, setImporting] = useState(false)
  const maker = useDraft(id, contract, () => draftToSend(draft))
  const add = (more: readonly Question[]): number => {
    const written = draft.questions.filter(({ text }) => text.trim() !== '')
    const fitting = more.slice(0, Math.max(0, MOST_QUESTIONS - written.length))
    setDraft({ ...draft, questions: [...written, ...fitting] })
    return fitting.length
  }
  return (
    <>
      <Basics draft={draft} onChange={setDraft} />
      <Questions draft={draft} onChange={setDraft} />
      <View className="button-pair">
        <Button
          kind="quiet"
          icon="plus"
          onTap={() => setDraft({ ...draft, questions: [...draft.questions, blankQuestion] })}
        >
          加一题
        </Button>
        <Button kind="quiet" icon="list" onTap={() => setImporting(true)}>
          从表格导入
        </Button>
      </View>
      <MakerFoot
        maker={maker}
        missing={missingIn(draft)}
        effect="发布后成员就能答题，题目不能再改；结束时一起揭晓答案和积分。"
      />
      <ImportSheet open={importing} onClose={() => setImporting(false)} onQuestions={add} />
    </>
  )
}

interface PartProps {
  readonly draft: QuizDraft
  readonly onChange: (draft: QuizDraft) => void
}

function Basics({ draft, onChange }: PartProps) {
  const field = (name: 'title' | 'intro' | 'minutes' | 'allPoints' | 'someRight' | 'somePoints') => ({
    value: draft[name],
    onChange: (words: string) => onChange({ ...draft, [name]: words }),
  })
  return (
    <Card title="问答">
      <Field label="标题" maxLength={40} {...field('title')} />
      <Field label="说明（可不写）" maxLength={200} lines="several" {...field('intro')} />
      <Field label="限时（分钟）" kind="number" maxLength={4} {...field('minutes')} />
      <Field
        label="全对得几分"
        kind="number"
        maxLength={3}
        hint="一天最多拿到的活动积分有上限"
        {...field('allPoints')}
      />
      <Field label="答对几题也有分（可不写）" kind="number" maxLength={2} {...field('someRight')} />
      <Field label="这时得几分（可不写）" kind="number" maxLength={3} {...field('somePoints')} />
    </Card>
  )
}

function Questions({ draft, onChange }: PartProps) {
  const { questions } = draft
  return (
    <>
      {questions.map((question, index) => (
        <QuestionCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has no other name while it is typed
          key={index}
          number={index + 1}
          question={question}
          onChange={(next) =>
            onChange({ ...draft, questions: questions.map((one, other) => (other === index ? next : one)) })
          }
          onRemove={
            questions.length === 1
              ? null
              : () => onChange({ ...draft, questions: questions.filter((_, other) => other !== index) })
          }
        />
      ))}
    </>
  )
}
