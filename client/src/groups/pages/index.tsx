import { mine } from '../../../../shared/groups/contract'
import { useAnswer } from '../../platform/answers'
import { useMe } from '../../platform/session'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { GroupCard } from '../GroupCard'
import '../groups.css'

/** Where I have a place, and how I get in. */
export default function MyGroupPage() {
  const { value, state, reason, askAgain } = useAnswer(mine, {}, useMe() !== null)
  return (
    <Page title="我的群">
      <MembersOnly what="会给你安排一个群">
        <Screen
          state={state}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['xl']} />}
          {...(reason === undefined ? {} : { reason })}
        >
          {value === null ? null : <GroupCard place={value} onChanged={askAgain} />}
        </Screen>
      </MembersOnly>
    </Page>
  )
}
