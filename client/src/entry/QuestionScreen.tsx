import { View } from '@tarojs/components'
import { useState } from 'react'
import { explain } from '../platform/refusals'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Option } from '../ui/Option'
import { Page } from '../ui/Page'
import { Countdown } from './Countdown'
import { submitTexts } from './refusals'
import { type Asked, type Attempt, chosenFor, isAnswered, isWritten, kindNames, withOption, withText } from './taking'
import { choose, openEntry, type Standing, sendAnswers, showQuestion, useEntryTest } from './test-store'
import './entry.css'

interface QuestionScreenProps {
  readonly attempt: Attempt
  readonly standing: Standing
}

/** One question at a time; the last one hands all in. */
export function QuestionScreen({ attempt, standing }: QuestionScreenProps) {
  const { answers, place } = useEntryTest()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { questions } = attempt
  const asked = questions[place] ?? questions[0]
  if (asked === undefined) return null
  const isLast = place === questions.length - 1
  const next = async () => {
    setFault(null)
    if (!isLast) return showQuestion(place + 1)
    setBusy(true)
    const refusal = await sendAnswers()
    setBusy(false)
    if (refusal === null || refusal === 'attempt-late') return
    setFault(explain(refusal, submitTexts))
    if (refusal !== 'text-rejected' && refusal !== 'offline') void openEntry()
  }
  const foot = (
    <>
      <View className={fault === null ? 'test-hint' : 'test-fault'}>{fault ?? hintOf(attempt, standing)}</View>
      <View className="test-buttons">
        {place === 0 ? null : (
          <Button kind="quiet" className="test-back" disabled={busy} onTap={() => showQuestion(place - 1)}>
            上一题
          </Button>
        )}
        <Button className="test-next" busy={busy} disabled={!isAnswered(answers, asked)} onTap={() => void next()}>
          {isLast ? '交卷' : '下一题'}
        </Button>
      </View>
    </>
  )
  return (
    <Page title="入群问答" foot={foot}>
      <View className="test-head">
        <Steps count={questions.length} place={place} />
        <Countdown />
      </View>
      <View className="test-which">{`第 ${place + 1} 题，共 ${questions.length} 题 · ${kindNames[asked.kind]}`}</View>
      <View className="test-question">{asked.text}</View>
      <Answering key={asked.question} asked={asked} />
    </Page>
  )
}

function hintOf({ passMark, questions }: Attempt, { attemptsLeft }: Standing): string {
  const mark = passMark === questions.length ? `${questions.length} 题都对就能进群` : `答对 ${passMark} 题就能进群`
  return attemptsLeft > 0 ? `${mark}；没过可以再试，还有 ${attemptsLeft} 次机会` : `${mark}；这是今天最后一次机会`
}

function Steps({ count, place }: { readonly count: number; readonly place: number }) {
  return (
    <View className="test-steps">
      {Array.from({ length: count }, (_, index) => (
        <View key={index.toString()} className={`test-step ${index <= place ? 'test-step-on' : ''}`} />
      ))}
    </View>
  )
}

/** Options to tap, or a few words to write. */
function Answering({ asked }: { readonly asked: Asked }) {
  const answers = useEntryTest((test) => test.answers)
  const { options, text } = chosenFor(answers, asked)
  if (isWritten(asked)) {
    return (
      <Field
        label="你的回答"
        lines="several"
        value={text}
        maxLength={200}
        placeholder="用自己的话说，几个字也可以"
        onChange={(typed) => choose(withText(useEntryTest.getState().answers, asked, typed))}
        {...(asked.kind === 'review' ? { hint: '这一题由运营者来看' } : {})}
      />
    )
  }
  return (
    <>
      {asked.options.map((option) => (
        <Option
          key={option.option}
          title={option.text}
          several={asked.kind === 'multiple'}
          chosen={options.includes(option.option)}
          onChoose={() => choose(withOption(useEntryTest.getState().answers, asked, option.option))}
        />
      ))}
    </>
  )
}
