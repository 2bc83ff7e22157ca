import { waitingAdjustments } from '../../../../../shared/points/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { WaitingList } from '../WaitingList'

export default function WaitingPage() {
  return (
    <OperatorPage title="待复核" needs={waitingAdjustments.name}>
      <WaitingList />
    </OperatorPage>
  )
}
