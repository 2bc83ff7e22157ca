import { pause } from '../../../../../shared/checkin/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { CheckInSwitch } from '../CheckInSwitch'

export default function CheckInSwitchPage() {
  return (
    <OperatorPage title="签到开关" needs={pause.name}>
      <CheckInSwitch />
    </OperatorPage>
  )
}
