import { list } from '../../../../../shared/audit/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { AuditList } from '../AuditList'

export default function AuditPage() {
  return (
    <OperatorPage title="操作记录" needs={list.name}>
      <AuditList />
    </OperatorPage>
  )
}
