import { View } from '@tarojs/components'
import { list } from '../../../../shared/groups/contract'
import { goTo } from '../../platform/routes'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { Screen } from '../../ui/Screen'
import { Sheet } from '../../ui/Sheet'
import { Tap } from '../../ui/Tap'
import { useOperatorAnswer } from '../platform/answer'
import { groupRoute, lineRoute } from '../platform/routes'
import { CreateForm } from './CreateForm'
import { codeWords, type Group, platformNames, roomWords, stateNames, stateTones } from './words'

interface GroupListProps {
  readonly creating: boolean
  readonly onCreated: () => void
}

/** The group matrix: each group, its room, its code. */
export function GroupList({ creating, onCreated }: GroupListProps) {
  const { value, state, reason, reload } = useOperatorAnswer(list, {})
  const groups = value?.groups ?? []
  const empty = { icon: 'people' as const, title: '还没有群', note: '建好以后，新成员会自动排进有空位的群' }
  const done = () => {
    onCreated()
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
            <GroupItem key={group.id} group={group} onTap={() => goTo(groupRoute(group.id))} />
          ))}
        </Card>
        {value?.waiting ? (
          <Tap className="more more-tap" onTap={() => goTo(lineRoute)}>
            {`${value.waiting} 人在排队，看看是谁`}
          </Tap>
        ) : (
          <View className="more">现在没有人排队</View>
        )}
      </Screen>
      <Sheet open={creating && value !== null} title="新建一个群" onClose={onCreated}>
        {value === null ? null : <CreateForm told={value} onDone={done} />}
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
      title={group.name}
      note={
        <>
          <View>
            {platformNames[group.platform]} · {roomWords(group)}
          </View>
          <View>{group.state === 'closed' ? '不再排新人' : codeWords(group)}</View>
        </>
      }
      tail={
        <Chip tone={stateTones[group.state]}>
          {group.main ? `主群 · ${stateNames[group.state]}` : stateNames[group.state]}
        </Chip>
      }
      label={`${group.name}，${stateNames[group.state]}，${roomWords(group)}`}
      onTap={onTap}
    />
  )
}
