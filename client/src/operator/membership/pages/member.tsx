import { useRouter } from '@tarojs/taro'
import { find } from '../../../../../shared/membership/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { MemberDetails } from '../MemberDetails'

export default function MemberPage() {
  const { params } = useRouter()
  return (
    <OperatorPage title="成员详情" needs={find.name}>
      <MemberDetails account={params.member ?? ''} />
    </OperatorPage>
  )
}
