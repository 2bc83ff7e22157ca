import { list } from '../../../../../shared/audit/contract'
import { AuditList } from '../AuditList'
import { OperatorPage } from '../../ui/OperatorPage'

export default function AuditPage() {
  return (
    <OperatorPage title="操作记录" needs={list.name}>
      <AuditList />
    </OperatorPage>
  )
}
