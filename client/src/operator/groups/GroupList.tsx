import { View } from '@tarojs/components'
import { useState } from 'react'
import { list } from '../../../../shared/groups/contract'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { Screen } from '../../ui/Screen'
import { Sheet } from '../../ui/Sheet'
import { useOperatorAnswer } from '../platform/answer'
import { CreateForm } from './CreateForm'
import { GroupSheet } from './GroupSheet'
import { codeWords, type Group, platformNames, roomWords, stateNames, stateTones } from './words'

interface GroupListProps {
  readonly creating: boolean
  readonly onCreated: () => void
}

/** The group matrix: each group, its room, its code. */
export function GroupList({ creating, onCreated }: GroupListProps) {
  const { value, state, reason, reload } = useOperatorAnswer(list, {})
  const [shown, setShown] = useState<string | null>(null)
  const groups = value?.groups ?? []
  const chosen = groups.find(({ id }) => id === shown) ?? null
  const empty = { icon: 'people' as const, title: '还没有群', note: '建好以后，新成员会自动排进有空位的群' }
  const done = () => {
    onCreated()
    setShown(null)
    reload()
  }
  return (
    <>
      <Screen
        state={state === 'ready' && groups.length === 0 ? 'empty' : state}
        onRetry={reload}
        empty={empty}
        {...(reason === undefined ? {} : { reason })}
      >
        <Card kind="list">
          {groups.map((group) => (
            <GroupItem key={group.id} group={group} onTap={() => setShown(group.id)} />
          ))}
        </Card>
        <View className="more">
          {value?.waiting ? `${value.waiting} 人在排队，开新群就轮到他们` : '现在没有人排队'}
        </View>
      </Screen>
      <Sheet open={creating && value !== null} title="新建一个群" onClose={onCreated}>
        {value === null ? null : <CreateForm told={value} onDone={done} />}
      </Sheet>
      <Sheet open={chosen !== null} title={chosen?.name ?? ''} onClose={() => setShown(null)}>
        {chosen === null || value === null ? null : <GroupSheet group={chosen} told={value} onDone={done} />}
      </Sheet>
    </>
  )
}

function GroupItem({ group, onTap }: { readonly group: Group; readonly onTap: () => void }) {
  const dying = ['dying', 'dead'].includes(group.codeState)
  return (
    <Item
      icon="people"
      tone={dying ? 'clay' : 'leaf'}
      title={group.main ? `${group.name}(主群)` : group.name}
      note={
        <>
          <View>
            {platformNames[group.platform]} · {roomWords(group)}
          </View>
          <View>{codeWords(group)}</View>
        </>
      }
      tail={<Chip tone={stateTones[group.state]}>{stateNames[group.state]}</Chip>}
      label={`${group.name},${stateNames[group.state]},${roomWords(group)}`}
      onTap={onTap}
    />
  )
}
