import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'

export default function BadgesPage() {
  return (
    <Page title="勋章">
      <Screen state="loading" onRetry={() => undefined} />
    </Page>
  )
}
