import { prove } from '../../../../../shared/points/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { ProofRun } from '../ProofRun'

export default function ProofPage() {
  return (
    <OperatorPage title="账本核对" needs={prove.name}>
      <ProofRun />
    </OperatorPage>
  )
}
