import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'

export default function StatementPage() {
  return (
    <Page title="积分明细">
      <Screen state="loading" onRetry={() => undefined} />
    </Page>
  )
}
