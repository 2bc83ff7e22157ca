import { search } from '../../../../../shared/membership/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { MemberList } from '../MemberList'

export default function MembersPage() {
  return (
    <OperatorPage title="成员" needs={search.name}>
      <MemberList />
    </OperatorPage>
  )
}
