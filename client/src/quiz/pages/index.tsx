import { useRouter } from '@tarojs/taro'
import { view } from '../../../../shared/quiz/contract'
import { useEnd } from '../../activity/useEnd'
import { useAnswer } from '../../platform/answers'
import { useMe } from '../../platform/session'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { QuizIntro } from '../QuizIntro'
import { QuizResult } from '../QuizResult'
import { QuizRun } from '../QuizRun'
import { QuizWaiting } from '../QuizWaiting'
import type { QuizView } from '../quiz'
import '../quiz.css'

export default function QuizPage() {
  const id = useRouter().params.id ?? ''
  const { value, state, reason, askAgain } = useAnswer(view, { id }, useMe() !== null)
  return (
    <Page title="问答">
      <MembersOnly what="就能一起答题">
        <Screen
          state={state}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['l']} />}
          {...(reason === undefined ? {} : { reason })}
        >
          {value === null ? null : <Quiz quiz={value} askAgain={askAgain} />}
        </Screen>
      </MembersOnly>
    </Page>
  )
}

function Quiz({ quiz, askAgain }: { readonly quiz: QuizView; readonly askAgain: () => void }) {
  useEnd(quiz.phase === 'open' ? quiz.closesAt : 0, askAgain)
  if (quiz.phase === 'ended') return <QuizResult quiz={quiz} />
  if (quiz.mine === null) return <QuizIntro quiz={quiz} />
  if (quiz.mine.state === 'running') return <QuizRun key={quiz.mine.attempt} id={quiz.id} mine={quiz.mine} />
  return <QuizWaiting quiz={quiz} />
}
