import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { sayClock } from '../activity/kinds'
import { useNow } from '../activity/useNow'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Confirm } from '../ui/Confirm'
import { Notice } from '../ui/Notice'
import { Option } from '../ui/Option'
import { Progress } from '../ui/Progress'
import { type Answers, chosenWith, keepAnswers, keptAnswers, type MyAttempt, submit } from './quiz'

/** What is chosen goes off by itself so long before the end: it must arrive in time. */
const BEFORE_END_MS = 2_500

/** One question at a time, the clock above. */
export function QuizRun({ id, mine }: { readonly id: string; readonly mine: MyAttempt }) {
  const [answers, setAnswers] = useState<Answers>(() => keptAnswers(mine))
  const [at, setAt] = useState(0)
  const { asking, setAsking, busy, fault, send } = useHandIn(id, mine, answers)
  const question = mine.questions[at]
  const left = mine.endsAt - useNow(true)
  if (question === undefined) return null
  const choose = (option: number) => {
    const next = chosenWith(answers, at, option, question.kind)
    setAnswers(next)
    keepAnswers(mine.attempt, next)
  }
  const open = answers.filter((chosen) => chosen.length === 0).length
  const last = at === mine.questions.length - 1
  return (
    <>
      <View className="quiz-clock">
        <View>
          第 {at + 1} / {mine.questions.length} 题
        </View>
        <View className={`quiz-left ${left < 15_000 ? 'quiz-left-short' : ''}`}>{sayClock(left)}</View>
      </View>
      <Progress have={at + 1} need={mine.questions.length} label="答题进度" />
      <Card
        title={question.text}
        {...(question.kind === 'multiple' ? { aside: '可多选' } : {})}
        className="quiz-question"
      >
        {question.options.map((option, place) => (
          <Option
            key={option}
            title={option}
            chosen={answers[at]?.includes(place) ?? false}
            onChoose={() => choose(place)}
          />
        ))}
      </Card>
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <View className="button-pair">
        <Button kind="quiet" disabled={at === 0} onTap={() => setAt(at - 1)}>
          上一题
        </Button>
        <Button busy={busy} onTap={() => (last ? setAsking(true) : setAt(at + 1))}>
          {last ? '交卷' : '下一题'}
        </Button>
      </View>
      <Confirm
        open={asking}
        title="现在交卷？"
        yes="确定交卷"
        no="再看看"
        busy={busy}
        onYes={send}
        onNo={() => setAsking(false)}
      >
        {open === 0 ? '都答完了。交卷后不能再改。' : `还有 ${open} 题没有答。交卷后不能再改。`}
      </Confirm>
    </>
  )
}

/** Handing in, by a tap or when the time is nearly over. */
function useHandIn(id: string, mine: MyAttempt, answers: Answers) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const sent = useRef(false)
  const send = async () => {
    if (sent.current) return
    sent.current = true
    setBusy(true)
    setFault(await submit(id, mine.attempt, answers))
    sent.current = false
    setBusy(false)
    setAsking(false)
  }
  const latest = useRef(send)
  latest.current = send
  const now = useNow(true)
  const due = now >= mine.endsAt - BEFORE_END_MS
  useEffect(() => {
    if (due) void latest.current()
  }, [due])
  return { asking, setAsking, busy, fault, send: () => void send() }
}
