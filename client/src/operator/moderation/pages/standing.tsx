import { useRouter } from '@tarojs/taro'
import { standing } from '../../../../../shared/moderation/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { Standing } from '../Standing'

export default function StandingPage() {
  const { member = '' } = useRouter().params
  return (
    <OperatorPage title="提醒与禁言" needs={standing.name}>
      <Standing account={decodeURIComponent(member)} />
    </OperatorPage>
  )
}
