import { settings } from '../../../../../shared/community/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { Door } from '../Door'
import '../entry.css'

export default function DoorPage() {
  return (
    <OperatorPage title="入群方式" needs={settings.name}>
      <Door />
    </OperatorPage>
  )
}
