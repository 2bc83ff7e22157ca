import { View } from '@tarojs/components'
import { waiting } from '../../../../shared/groups/contract'
import { goTo } from '../../platform/routes'
import { Avatar } from '../../ui/Avatar'
import { Card } from '../../ui/Card'
import { Item } from '../../ui/Item'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { useOperatorAnswer } from '../platform/answer'
import { memberRoute } from '../platform/routes'

/** Who waits for a place, the first first: a new place is theirs before anybody else's. */
export function WaitingLine() {
  const { value, state, reason, reload } = useOperatorAnswer(waiting, {})
  const empty = {
    icon: 'people' as const,
    title: '没有人在排队',
    note: '群满了以后来的人会排在这里，有位置就按顺序补上',
  }
  const first = value?.first ?? []
  const more = (value?.waiting ?? 0) - first.length
  return (
    <Screen
      state={state === 'ready' && value?.waiting === 0 ? 'empty' : state}
      onRetry={reload}
      empty={empty}
      {...(reason === undefined ? {} : { reason })}
    >
      <Notice icon="timer">{`一共 ${value?.waiting ?? 0} 人。开一个新群，或有人让出位置，会自动按顺序补上。`}</Notice>
      <Card kind="list">
        {first.map(({ account, nickname, avatar }, place) => (
          <Item
            key={account}
            lead={<Avatar nickname={nickname} avatar={avatar} />}
            title={nickname}
            tail={`第 ${place + 1} 位`}
            onTap={() => goTo(memberRoute(account))}
          />
        ))}
      </Card>
      {more > 0 ? <View className="more">{`后面还有 ${more} 人`}</View> : null}
    </Screen>
  )
}
