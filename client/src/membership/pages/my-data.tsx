import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'

export default function MyDataPage() {
  return (
    <Page title="我的数据">
      <Screen state="loading" onRetry={() => undefined} />
    </Page>
  )
}
