import { useDidShow } from '@tarojs/taro'
import { isOperator } from '../../../../shared/permissions'
import { goTo, routes } from '../../platform/routes'
import { openToday, useMe, useSession } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Home } from '../Home'
import '../../ui/browser'
import '../manage.css'

/** 管理: what needs a decision, then the way to everything else. */
export default function ManagePage() {
  const { picture, state } = useSession()
  const me = useMe()
  useDidShow(() => void (state === 'fresh' ? undefined : openToday()))
  return (
    <Page title="管理" tab>
      {picture === null ? (
        <Screen
          state={state === 'offline' || state === 'failed' ? state : 'loading'}
          onRetry={() => void openToday()}
        />
      ) : me !== null && isOperator(me.role) ? (
        <Home me={me} community={picture.community} />
      ) : (
        <NotMine />
      )}
    </Page>
  )
}

function NotMine() {
  const action = (
    <Button kind="quiet" onTap={() => goTo(routes.today)}>
      回到今日
    </Button>
  )
  const empty = {
    icon: 'shield' as const,
    title: '这里是运营者的地方',
    note: '群主给你角色以后，这里会出现要做的事',
    action,
  }
  return <Screen state="empty" onRetry={() => undefined} empty={empty} />
}
