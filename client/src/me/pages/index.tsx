import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'

export default function MePage() {
  return (
    <Page title="我的" tab>
      <Screen state="loading" onRetry={() => undefined} />
    </Page>
  )
}
