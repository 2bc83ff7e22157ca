import { View } from '@tarojs/components'
import { useState } from 'react'
import { close, sheet } from '../../../../shared/event/contract'
import { saySpan } from '../../activity/span'
import { serverNow } from '../../platform/clock'
import { goTo, routes } from '../../platform/routes'
import { Avatar } from '../../ui/Avatar'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { Notice } from '../../ui/Notice'
import { EndButton } from '../activity/EndButton'
import { doorRoute } from '../activity/making'
import { SheetButton } from '../activity/SheetButton'
import { CallOffSheet } from './CallOffSheet'
import type { EventRead } from './draft'

/** An event that members see: who comes, who has come, the code for the door. */
export function EventRunning({ event, reload }: { readonly event: EventRead; readonly reload: () => void }) {
  const { id, draft, people, waiting, phase, calledOff } = event
  const [calling, setCalling] = useState(false)
  const there = people.filter(({ attended }) => attended).length
  return (
    <>
      {calledOff === '' ? null : <Notice tone="clay">{`取消了：${calledOff}`}</Notice>}
      <Card kind="list" title={draft.title}>
        <Item title="时间" tail={saySpan(draft.startsAt, draft.endsAt, serverNow())} />
        <Item title="报名" tail={`${people.length} / ${draft.seats} 人`} />
        <Item title="候补" tail={`${waiting} 人`} />
        <Item title="到场" tail={`${there} 人`} />
        <Item title="成员看到的样子" icon="today" tone="leaf" onTap={() => goTo(`${routes.event}?id=${id}`)} />
      </Card>
      <View className="maker-deeds">
        {phase === 'open' ? (
          <Button icon="scan" onTap={() => goTo(doorRoute(id))}>
            出示签到码
          </Button>
        ) : null}
        <SheetButton sheet={sheet} id={id} />
      </View>
      <People people={people} />
      {phase === 'open' ? (
        <View className="maker-deeds">
          <EndButton close={close} id={id} effect="不再报名，也不能再签到。" onEnded={reload} />
          <Button kind="danger" onTap={() => setCalling(true)}>
            取消活动
          </Button>
        </View>
      ) : null}
      <CallOffSheet
        id={id}
        people={people.length + waiting}
        open={calling}
        onClose={() => setCalling(false)}
        onDone={reload}
      />
    </>
  )
}

function People({ people }: Pick<EventRead, 'people'>) {
  return (
    <Card kind="list" title="报名的人" className="event-people">
      {people.length === 0 ? <Item title="还没有人报名" /> : null}
      {people.map(({ nickname, avatar, attended }, index) => (
        <Item
          key={`${nickname}-${index.toString()}`}
          lead={<Avatar nickname={nickname} avatar={avatar} size="small" />}
          title={nickname}
          {...(attended ? { tail: <Chip tone="leaf">到了</Chip> } : {})}
        />
      ))}
    </Card>
  )
}
