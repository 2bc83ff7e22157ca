import type { PropsWithChildren } from 'react'
import { goTo, routes } from '../platform/routes'
import { openToday, useSession } from '../platform/session'
import { Button } from './Button'
import { Screen } from './Screen'

interface MembersOnlyProps extends PropsWithChildren {
  /** What a visitor would find here. */
  readonly what: string
}

/** A page for members. Whoever opens it as a visitor is told calmly where to begin. */
export function MembersOnly({ what, children }: MembersOnlyProps) {
  const { picture, state } = useSession()
  if (picture?.member) return <>{children}</>
  if (picture === null) {
    return (
      <Screen state={state === 'offline' || state === 'failed' ? state : 'loading'} onRetry={() => void openToday()} />
    )
  }
  return (
    <Screen
      state="empty"
      onRetry={() => void openToday()}
      empty={{
        title: '这里属于成员',
        note: `加入社群后，${what}`,
        action: (
          <Button kind="quiet" onTap={() => goTo(routes.today)}>
            去今日看看
          </Button>
        ),
      }}
    />
  )
}
