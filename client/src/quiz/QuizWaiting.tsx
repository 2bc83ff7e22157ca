import { View } from '@tarojs/components'
import { sayLeft } from '../activity/kinds'
import { sayInstant } from '../platform/instant-words'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import type { QuizView } from './quiz'

/** Handed in, or missed: the results come when the quiz ends, for all at once. */
export function QuizWaiting({ quiz }: { readonly quiz: QuizView }) {
  const missed = quiz.mine?.state === 'missed'
  return (
    <Card>
      <View className="quiz-done">
        <View className="blank-sign">
          <Icon name={missed ? 'timer' : 'check'} size="large" />
        </View>
        <View className="quiz-done-title">{missed ? '时间到，没有交上' : '已交卷'}</View>
        <View className="quiz-facts">
          {sayInstant(quiz.closesAt, quiz.now)} 揭晓答案和名次，{sayLeft(quiz.closesAt, quiz.now)}
        </View>
      </View>
    </Card>
  )
}
