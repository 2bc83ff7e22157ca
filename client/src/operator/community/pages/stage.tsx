import { lifecycle } from '../../../../../shared/community/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { Stage } from '../Stage'
import '../profile.css'

export default function StagePage() {
  return (
    <OperatorPage title="发展阶段" needs={lifecycle.name}>
      <Stage />
    </OperatorPage>
  )
}
