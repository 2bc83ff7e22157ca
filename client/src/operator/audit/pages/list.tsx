import { useRouter } from '@tarojs/taro'
import { list } from '../../../../../shared/audit/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { AuditList } from '../AuditList'

export default function AuditPage() {
  const { params } = useRouter()
  return (
    <OperatorPage title="操作记录" needs={list.name}>
      <AuditList member={params.member ?? null} />
    </OperatorPage>
  )
}
