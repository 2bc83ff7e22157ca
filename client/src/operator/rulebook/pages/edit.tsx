import { draft } from '../../../../../shared/rulebook/contract'
import { Screen } from '../../../ui/Screen'
import { Skeleton } from '../../../ui/Skeleton'
import { useOperatorAnswer } from '../../platform/answer'
import { OperatorPage } from '../../ui/OperatorPage'
import { Rulebook } from '../Rulebook'
import '../rulebook.css'

export default function RulebookPage() {
  return (
    <OperatorPage title="群规手册" needs={draft.name}>
      <Written />
    </OperatorPage>
  )
}

function Written() {
  const { value, state, reason, reload } = useOperatorAnswer(draft, {})
  return (
    <Screen
      state={state}
      onRetry={reload}
      skeleton={<Skeleton cards={['s', 'l', 'l']} />}
      {...(reason === undefined ? {} : { reason })}
    >
      {value === null ? null : <Rulebook told={value} reload={reload} />}
    </Screen>
  )
}
