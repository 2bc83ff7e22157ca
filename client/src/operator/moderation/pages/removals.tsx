import { removals } from '../../../../../shared/moderation/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { Removals } from '../Removals'

export default function RemovalsPage() {
  return (
    <OperatorPage title="请出群聊" needs={removals.name}>
      <Removals />
    </OperatorPage>
  )
}
