import { useRouter } from '@tarojs/taro'
import { view } from '../../../../shared/event/contract'
import { useEnd } from '../../activity/useEnd'
import { useAnswer } from '../../platform/answers'
import { serverNow } from '../../platform/clock'
import { useLive } from '../../platform/live'
import { useMe } from '../../platform/session'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { Deeds, hasDeeds } from '../Deeds'
import { EventHead } from '../EventHead'
import { stageOf } from '../event'
import { Standing } from '../Standing'
import '../event.css'

export default function EventPage() {
  const id = useRouter().params.id ?? ''
  const { value, state, reason, askAgain } = useAnswer(view, { id }, useMe() !== null)
  const open = value?.phase === 'open'
  const stage = value === null ? 'over' : stageOf(value, serverNow())
  // Whoever may come or waits sees seats and line move; whoever has a seat needs no news.
  useLive(open && ['join', 'line', 'asking', 'waiting'].includes(stage), askAgain)
  useEnd(open ? value.closesAt : 0, askAgain)
  return (
    <Page title="活动" {...(value !== null && hasDeeds(stage) ? { foot: <Deeds event={value} stage={stage} /> } : {})}>
      <MembersOnly what="就能一起参加活动">
        <Screen
          state={state}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['l', 's']} />}
          {...(reason === undefined ? {} : { reason })}
        >
          {value === null ? null : (
            <>
              <Standing event={value} stage={stage} />
              <EventHead event={value} />
            </>
          )}
        </Screen>
      </MembersOnly>
    </Page>
  )
}
