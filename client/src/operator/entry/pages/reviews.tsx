import { queue } from '../../../../../shared/entry/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { ReviewList } from '../ReviewList'
import '../entry.css'

export default function ReviewsPage() {
  return (
    <OperatorPage title="入群审核" needs={queue.name}>
      <ReviewList />
    </OperatorPage>
  )
}
