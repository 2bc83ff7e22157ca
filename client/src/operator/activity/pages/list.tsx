import { useState } from 'react'
import { manage } from '../../../../../shared/activity/contract'
import { kinds, sayLeft, shownKinds } from '../../../activity/kinds'
import { goTo } from '../../../platform/routes'
import { useMe } from '../../../platform/session'
import { Card } from '../../../ui/Card'
import { Choices } from '../../../ui/Choices'
import { Item } from '../../../ui/Item'
import { Screen } from '../../../ui/Screen'
import { useOperatorAnswer } from '../../platform/answer'
import { OperatorPage } from '../../ui/OperatorPage'
import { makerRoute, savingOf } from '../making'

const views = [
  { value: 'now', title: '进行中' },
  { value: 'draft', title: '草稿' },
  { value: 'ended', title: '已结束' },
] as const

export default function ActivitiesPage() {
  return (
    <OperatorPage title="问答与活动" needs={manage.name}>
      <NewCard />
      <Lists />
    </OperatorPage>
  )
}

/** What one may begin. */
function NewCard() {
  const may = useMe()?.may ?? []
  const mine = shownKinds.filter((kind) => may.includes(savingOf(kind)))
  return (
    <Card kind="list" title="新建">
      {mine.map((kind) => (
        <Item
          key={kind}
          icon={kinds[kind].icon}
          tone={kinds[kind].tone}
          title={`新${kinds[kind].title}`}
          onTap={() => goTo(makerRoute(kind))}
        />
      ))}
    </Card>
  )
}

function Lists() {
  const [when, setWhen] = useState<'now' | 'draft' | 'ended'>('now')
  const may = useMe()?.may ?? []
  const { value, state, reason, reload } = useOperatorAnswer(manage, { when })
  const lines = value?.lines.filter(({ kind }) => shownKinds.includes(kind) && may.includes(savingOf(kind))) ?? []
  return (
    <>
      <Choices choices={views} chosen={when} onChoose={setWhen} />
      <Screen
        state={state === 'ready' && lines.length === 0 ? 'empty' : state}
        onRetry={reload}
        empty={{ title: '这里还没有', note: '从上面新建一个' }}
        {...(reason === undefined ? {} : { reason })}
      >
        <Card kind="list">
          {lines.map(({ kind, id, title, closesAt }) => (
            <Item
              key={id}
              icon={kinds[kind].icon}
              tone={kinds[kind].tone}
              title={title}
              note={
                when === 'draft' ? kinds[kind].title : `${kinds[kind].title} · ${sayLeft(closesAt, value?.now ?? 0)}`
              }
              label={title}
              onTap={() => goTo(makerRoute(kind, id))}
            />
          ))}
        </Card>
      </Screen>
    </>
  )
}
