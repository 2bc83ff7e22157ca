import { stop } from '../../../../../shared/moderation/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { EmergencySwitch } from '../EmergencySwitch'

export default function EmergencyPage() {
  return (
    <OperatorPage title="紧急停写" needs={stop.name}>
      <EmergencySwitch />
    </OperatorPage>
  )
}
