import { useRouter } from '@tarojs/taro'
import { evidence } from '../../../../../shared/posts/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { EvidenceList } from '../EvidenceList'

export default function EvidencePage() {
  const { author = '' } = useRouter().params
  return (
    <OperatorPage title="证据" needs={evidence.name}>
      <EvidenceList author={decodeURIComponent(author)} />
    </OperatorPage>
  )
}
