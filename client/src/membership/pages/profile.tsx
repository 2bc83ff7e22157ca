import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'

export default function ProfilePage() {
  return (
    <Page title="我的资料">
      <Screen state="loading" onRetry={() => undefined} />
    </Page>
  )
}
