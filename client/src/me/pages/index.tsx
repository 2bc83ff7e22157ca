import { useDidShow } from '@tarojs/taro'
import { me } from '../../../../shared/membership/contract'
import { useAnswer } from '../../platform/answers'
import { openToday, openTodayIfOlderThan, type Session, useSession } from '../../platform/session'
import { Page } from '../../ui/Page'
import { Screen, type ScreenState } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { ClaimCard } from '../ClaimCard'
import { EntriesCard } from '../EntriesCard'
import { FiguresCard } from '../FiguresCard'
import { PointsCard } from '../PointsCard'
import { ProfileHead } from '../ProfileHead'
import { VisitorCard } from '../VisitorCard'
import '../me.css'

/** Points change elsewhere, rarely; a look back within this time needs no question. */
const FRESH_MS = 20_000

export default function MePage() {
  const { picture, state } = useSession()
  const standing = useAnswer(me, {}, picture?.member != null)
  useDidShow(() => void openTodayIfOlderThan(FRESH_MS))
  return (
    <Page tab title="我的">
      <Screen
        state={faceOf(picture !== null, state)}
        onRetry={() => void openToday()}
        skeleton={<Skeleton cards={['m', 'm', 's', 'l']} />}
      >
        {picture?.member ? (
          <>
            <ProfileHead member={picture.member} community={picture.community} today={picture.today} />
            <PointsCard member={picture.member} community={picture.community} today={picture.today} />
            <FiguresCard member={picture.member} days={standing.value?.checkInDays} badges={standing.value?.badges} />
            <EntriesCard
              badges={standing.value?.badges}
              hidden={standing.value?.hidden}
              rulebook={picture.community.rulebook}
              unread={picture.member.unread}
            />
          </>
        ) : (
          <VisitorCard name={picture?.community.name ?? ''} closed={picture?.community.entry === 'closed'} />
        )}
        {picture?.community.owned === false ? <ClaimCard /> : null}
      </Screen>
    </Page>
  )
}

function faceOf(known: boolean, state: Session['state']): ScreenState {
  if (!known) return state === 'offline' || state === 'failed' ? state : 'loading'
  return state === 'offline' ? 'stale' : 'ready'
}
