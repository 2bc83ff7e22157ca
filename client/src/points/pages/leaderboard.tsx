import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'

export default function LeaderboardPage() {
  return (
    <Page title="排行榜">
      <Screen state="loading" onRetry={() => undefined} />
    </Page>
  )
}
