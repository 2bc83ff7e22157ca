import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'

export default function ManagePage() {
  return (
    <Page title="管理" tab>
      <Screen state="loading" onRetry={() => undefined} />
    </Page>
  )
}
