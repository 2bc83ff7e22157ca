import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayInstant } from '../platform/instant-words'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { begin, type QuizView } from './quiz'

const sayLimit = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} 分钟` : `${seconds} 秒`)

const sayLimitOfDay = ({ most, left }: QuizView['dayLimit']): string =>
  left < most ? `问答和活动每天最多得 ${most} 积分，今天还能得 ${left}` : `问答和活动每天最多得 ${most} 积分`

/** What it is about, before the one try. */
export function QuizIntro({ quiz }: { readonly quiz: QuizView }) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const go = async () => {
    setBusy(true)
    setFault(await begin(quiz.id))
    setBusy(false)
  }
  return (
    <>
      <Card title={quiz.title}>
        {quiz.intro === '' ? null : <View className="quiz-intro">{quiz.intro}</View>}
        <View className="quiz-facts">
          {quiz.questionCount} 道题，限时 {sayLimit(quiz.limitSeconds)}，每人一次
        </View>
        {quiz.prizes.map(({ right, points }) => (
          <View key={right} className="quiz-facts">
            答对 {right} 题得 {points} 积分
          </View>
        ))}
        {quiz.prizes.length === 0 ? null : <View className="quiz-facts">{sayLimitOfDay(quiz.dayLimit)}</View>}
        <View className="quiz-facts">{sayInstant(quiz.closesAt, quiz.now)} 揭晓答案、名次和积分</View>
      </Card>
      <Notice icon="timer">点「开始答题」后计时，离开也不会停</Notice>
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} onTap={() => void go()}>
        开始答题
      </Button>
    </>
  )
}
