import { useRouter } from '@tarojs/taro'
import { read, save } from '../../../../../shared/quiz/contract'
import { Screen } from '../../../ui/Screen'
import { useOperatorAnswer } from '../../platform/answer'
import { OperatorPage } from '../../ui/OperatorPage'
import { blankDraft, draftOf } from '../draft'
import { QuizMaker } from '../QuizMaker'
import { QuizRunning } from '../QuizRunning'
import '../../activity/maker.css'

export default function QuizEditPage() {
  const { id } = useRouter().params
  return (
    <OperatorPage title={id === undefined ? '新问答' : '问答'} needs={save.name}>
      {id === undefined ? <QuizMaker id={null} initial={blankDraft} /> : <Written id={id} />}
    </OperatorPage>
  )
}

function Written({ id }: { readonly id: string }) {
  const { value, state, reason, reload } = useOperatorAnswer(read, { id })
  return (
    <Screen state={state} onRetry={reload} {...(reason === undefined ? {} : { reason })}>
      {value === null ? null : value.phase === 'draft' ? (
        <QuizMaker id={id} initial={draftOf(value)} />
      ) : (
        <QuizRunning quiz={value} reload={reload} />
      )}
    </Screen>
  )
}
