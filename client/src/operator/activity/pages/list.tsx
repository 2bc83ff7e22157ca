import { useState } from 'react'
import type { OutputOf } from '../../../../../shared/action'
import { manage } from '../../../../../shared/activity/contract'
import { code } from '../../../../../shared/event/contract'
import { kinds, sayWhen, shownKinds } from '../../../activity/kinds'
import { goTo } from '../../../platform/routes'
import { useMe } from '../../../platform/session'
import { Card } from '../../../ui/Card'
import { Choices } from '../../../ui/Choices'
import { Item } from '../../../ui/Item'
import { Screen } from '../../../ui/Screen'
import { useOperatorAnswer } from '../../platform/answer'
import { OperatorPage } from '../../ui/OperatorPage'
import { doorRoute, makerRoute, savingOf } from '../making'

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
  if (mine.length === 0) return null
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

type When = (typeof views)[number]['value']
type Line = OutputOf<typeof manage>['lines'][number]

/** A line leads its makers to what they made; who only stands at the door, to the code that is shown there. */
function lineFor({ kind, id, title, closesAt, startsAt }: Line, when: When, may: readonly string[], now: number) {
  const words = kinds[kind].title
  const note = when === 'draft' ? words : `${words} · ${sayWhen(startsAt, closesAt, now)}`
  if (may.includes(savingOf(kind))) return [{ id, kind, title, note, route: makerRoute(kind, id) }]
  if (kind !== 'event' || when !== 'now' || !may.includes(code.name)) return []
  return [{ id, kind, title, note: `${note} · 出示签到码`, route: doorRoute(id) }]
}

function Lists() {
  const [when, setWhen] = useState<When>('now')
  const may = useMe()?.may ?? []
  const { value, state, reason, reload } = useOperatorAnswer(manage, { when })
  const lines = value?.lines.flatMap((line) => lineFor(line, when, may, value.now)) ?? []
  return (
    <>
      <Choices choices={views} chosen={when} onChoose={setWhen} />
      <Screen
        state={state === 'ready' && lines.length === 0 ? 'empty' : state}
        onRetry={reload}
        empty={{ title: '这里还没有', note: when === 'draft' ? '写到一半的会存在这里' : '新建一个，发布以后就在这里' }}
        {...(reason === undefined ? {} : { reason })}
      >
        <Card kind="list">
          {lines.map(({ id, kind, title, note, route }) => (
            <Item
              key={id}
              icon={kinds[kind].icon}
              tone={kinds[kind].tone}
              title={title}
              note={note}
              label={title}
              onTap={() => goTo(route)}
            />
          ))}
        </Card>
      </Screen>
    </>
  )
}
