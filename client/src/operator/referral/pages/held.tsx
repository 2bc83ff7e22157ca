import { held } from '../../../../../shared/referral/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { HeldList } from '../HeldList'

export default function HeldPage() {
  return (
    <OperatorPage title="待确认的邀请" needs={held.name}>
      <HeldList />
    </OperatorPage>
  )
}
