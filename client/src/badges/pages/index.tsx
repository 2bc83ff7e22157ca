import { mine } from '../../../../shared/badges/contract'
import { useAnswer } from '../../platform/answers'
import { useMe } from '../../platform/session'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { BadgeWall } from '../BadgeWall'
import '../badges.css'

export default function BadgesPage() {
  const answer = useAnswer(mine, {}, useMe() !== null)
  const empty = answer.state === 'ready' && answer.value?.badges.length === 0
  return (
    <Page title="勋章">
      <MembersOnly what="做到的事会变成勋章，挂在这面墙上">
        <Screen
          state={empty ? 'empty' : answer.state}
          onRetry={answer.askAgain}
          skeleton={<Skeleton cards={['s', 'xl']} />}
          empty={{ icon: 'medal', title: '还没有勋章可以拿', note: '过些日子再来看看' }}
          {...(answer.reason === undefined ? {} : { reason: answer.reason })}
        >
          {answer.value === null ? null : <BadgeWall badges={answer.value.badges} />}
        </Screen>
      </MembersOnly>
    </Page>
  )
}
