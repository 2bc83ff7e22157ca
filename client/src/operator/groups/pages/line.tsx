import { waiting } from '../../../../../shared/groups/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { WaitingLine } from '../WaitingLine'

export default function LinePage() {
  return (
    <OperatorPage title="排队的人" needs={waiting.name}>
      <WaitingLine />
    </OperatorPage>
  )
}
