import type { PropsWithChildren, ReactNode } from 'react'
import { useStanding } from '../../platform/may'
import { goBack } from '../../platform/routes'
import { openToday } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import './operator.css'
import '../../ui/browser'

interface OperatorPageProps extends PropsWithChildren {
  readonly title: string
  /** The operator action without which this page shows nothing. */
  readonly needs: string
  readonly foot?: ReactNode
}

/** A page of the management tab: its content only for those whom the server would answer. */
export function OperatorPage({ title, needs, foot, children }: OperatorPageProps) {
  const standing = useStanding(needs)
  if (standing === 'allowed') {
    return (
      <Page title={title} foot={foot}>
        {children}
      </Page>
    )
  }
  return (
    <Page title={title}>
      {standing === 'not-allowed' ? <NotAllowed /> : <Screen state={standing} onRetry={() => void openToday()} />}
    </Page>
  )
}

function NotAllowed() {
  const action = (
    <Button kind="quiet" onTap={goBack}>
      返回
    </Button>
  )
  const empty = { icon: 'lock' as const, title: '这一页不归你管', note: '需要时请群主给你相应的角色', action }
  return <Screen state="empty" onRetry={() => undefined} empty={empty} />
}
