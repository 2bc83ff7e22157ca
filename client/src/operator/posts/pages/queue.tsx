import { queue } from '../../../../../shared/posts/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { QueueList } from '../QueueList'

export default function QueuePage() {
  return (
    <OperatorPage title="审核" needs={queue.name}>
      <QueueList />
    </OperatorPage>
  )
}
