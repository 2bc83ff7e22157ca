import { useState } from 'react'
import { list } from '../../../../shared/activity/contract'
import { useAnswer } from '../../platform/answers'
import { useMe } from '../../platform/session'
import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { ActivityItem } from '../ActivityItem'
import { shownKinds } from '../kinds'

const views = [
  { value: 'now', title: '正在进行' },
  { value: 'ended', title: '已结束' },
] as const

const nothing = {
  now: { title: '现在没有在进行的', note: '有新的问答、投票、接龙或活动时，今日会告诉你' },
  ended: { title: '还没有结束的', note: '结束后的结果都在这里看' },
} as const

export default function ActivitiesPage() {
  const [when, setWhen] = useState<'now' | 'ended'>('now')
  const { value, state, reason, askAgain } = useAnswer(list, { when }, useMe() !== null)
  const lines = value?.lines.filter(({ kind }) => shownKinds.includes(kind)) ?? []
  const empty = state === 'ready' && lines.length === 0
  return (
    <Page title="大家在做">
      <MembersOnly what="就能一起答题、投票、接龙、报名">
        <Choices choices={views} chosen={when} onChoose={setWhen} />
        <Screen
          state={empty ? 'empty' : state}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['l']} />}
          empty={nothing[when]}
          {...(reason === undefined ? {} : { reason })}
        >
          {value === null ? null : (
            <Card kind="list">
              {lines.map((line) => (
                <ActivityItem key={line.id} {...line} now={value.now} />
              ))}
            </Card>
          )}
        </Screen>
      </MembersOnly>
    </Page>
  )
}
