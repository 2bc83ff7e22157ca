import { useRouter } from '@tarojs/taro'
import { questions, saveQuestion } from '../../../../../shared/entry/contract'
import { Screen } from '../../../ui/Screen'
import { useOperatorAnswer } from '../../platform/answer'
import { OperatorPage } from '../../ui/OperatorPage'
import { QuestionEditor } from '../QuestionEditor'
import { useWriting } from '../writing'
import '../entry.css'

export default function QuestionPage() {
  const { id } = useRouter().params
  const known = useWriting(({ shown }) => (id === undefined ? undefined : shown[id]))
  return (
    <OperatorPage title={id === undefined ? '新的题' : '入群题'} needs={saveQuestion.name}>
      {id === undefined ? (
        <QuestionEditor question={null} />
      ) : known === undefined ? (
        <Found id={id} />
      ) : (
        <QuestionEditor question={known} />
      )}
    </OperatorPage>
  )
}

/** Opened without the list, after a restart say: looked for among the newest. */
function Found({ id }: { readonly id: string }) {
  const { value, state, reason, reload } = useOperatorAnswer(questions, { limit: 100 })
  const found = value?.questions.find((question) => question.id === id)
  const empty = { icon: 'list' as const, title: '没找到这道题', note: '可能已经删掉了，从题库里再看看' }
  return (
    <Screen
      state={value !== null && found === undefined ? 'empty' : state}
      empty={empty}
      onRetry={reload}
      {...(reason === undefined ? {} : { reason })}
    >
      {found === undefined ? null : <QuestionEditor question={found} />}
    </Screen>
  )
}
