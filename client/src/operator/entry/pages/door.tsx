import { questions } from '../../../../../shared/entry/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { Door } from '../Door'
import '../entry.css'

export default function DoorPage() {
  return (
    <OperatorPage title="入群方式" needs={questions.name}>
      <Door />
    </OperatorPage>
  )
}
