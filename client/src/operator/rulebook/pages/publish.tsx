import { draft, publish } from '../../../../../shared/rulebook/contract'
import { Screen } from '../../../ui/Screen'
import { useOperatorAnswer } from '../../platform/answer'
import { OperatorPage } from '../../ui/OperatorPage'
import { Publishing } from '../Publishing'
import '../rulebook.css'

export default function PublishPage() {
  return (
    <OperatorPage title="发布群规" needs={publish.name}>
      <Draft />
    </OperatorPage>
  )
}

function Draft() {
  const { value, state, reason, reload } = useOperatorAnswer(draft, {})
  return (
    <Screen state={state} onRetry={reload} {...(reason === undefined ? {} : { reason })}>
      {value === null ? null : <Publishing told={value} reload={reload} />}
    </Screen>
  )
}
