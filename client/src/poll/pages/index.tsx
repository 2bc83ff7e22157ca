import { useRouter } from '@tarojs/taro'
import { view } from '../../../../shared/poll/contract'
import { useEnd } from '../../activity/useEnd'
import { useAnswer } from '../../platform/answers'
import { useLive } from '../../platform/live'
import { useMe } from '../../platform/session'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { Ballot } from '../Ballot'
import { Result } from '../Result'
import '../poll.css'

export default function PollPage() {
  const id = useRouter().params.id ?? ''
  const { value, state, reason, askAgain } = useAnswer(view, { id }, useMe() !== null)
  useLive(value?.phase === 'open' && value.voted, askAgain)
  useEnd(value?.phase === 'open' ? value.closesAt : 0, askAgain)
  return (
    <Page title="投票">
      <MembersOnly what="就能一起投票">
        <Screen
          state={state}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['l']} />}
          {...(reason === undefined ? {} : { reason })}
        >
          {value === null ? null : value.phase === 'open' && !value.voted ? (
            <Ballot poll={value} />
          ) : (
            <Result poll={value} />
          )}
        </Screen>
      </MembersOnly>
    </Page>
  )
}
