import { useDidShow } from '@tarojs/taro'
import { openToday, openTodayIfOlderThan, type Session, useSession } from '../../platform/session'
import { Page } from '../../ui/Page'
import { Screen, type ScreenState } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { MemberToday } from '../MemberToday'
import { VisitorToday } from '../VisitorToday'

const STALE_MS = 60_000

/** With a picture there is always something to look at; without one, the reason why not. */
const stateOf = ({ picture, state }: Session): ScreenState => {
  if (picture !== null) return state === 'offline' ? 'stale' : 'ready'
  return state === 'offline' || state === 'failed' ? state : 'loading'
}

export default function TodayPage() {
  const session = useSession()
  const { picture } = session
  useDidShow(() => void openTodayIfOlderThan(STALE_MS))
  return (
    <Page tab title={picture?.community.name ?? '今日'}>
      <Screen
        state={stateOf(session)}
        onRetry={() => void openToday()}
        skeleton={<Skeleton cards={['xl', 'm', 'm']} />}
      >
        {picture === null ? null : picture.member === null ? (
          <VisitorToday picture={picture} />
        ) : (
          <MemberToday me={picture.member} picture={picture} />
        )}
      </Screen>
    </Page>
  )
}
