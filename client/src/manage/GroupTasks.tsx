import { tasks } from '../../../shared/groups/contract'
import { useAnswer } from '../platform/answers'
import { useMay } from '../platform/may'
import { goTo } from '../platform/routes'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Item } from '../ui/Item'
import { operatorPages } from './Entries'

const codeTitles = { none: '还没有群码', dying: '群码快失效了', dead: '群码失效了' } as const

/** What the groups need now: codes that die, people to invite, places that run out (SPEC 10.2). Nothing to do, no card. */
export function GroupTasks() {
  const may = useMay(tasks.name)
  const { value } = useAnswer(tasks, {}, may)
  if (!may || value === null) return null
  const { codes, invitations, waiting, fewLeft } = value
  const isShort = fewLeft !== null
  if (codes.length + invitations.length + waiting === 0 && !isShort) return null
  const look = () => goTo(operatorPages.groups)
  const tail = <Chip tone="sun">去看看</Chip>
  return (
    <Card kind="list">
      {codes.map(({ group, name, state, expires }) => (
        <Item
          key={group}
          icon="timer"
          tone="clay"
          title={`${name}${codeTitles[state]}`}
          note={expires === null ? '传一张，新人才进得来' : `${expires} 失效，换一张新人才进得来`}
          tail={tail}
          onTap={look}
        />
      ))}
      {invitations.map(({ group, name, people }) => (
        <Item
          key={`invite ${group}`}
          icon="people"
          tone="leaf"
          title={`${people} 位等你邀请进${name}`}
          note="群里人多，扫码进不去了"
          tail={tail}
          onTap={look}
        />
      ))}
      {waiting > 0 || isShort ? (
        <Item
          icon="people"
          tone="sun"
          title={waiting > 0 ? `${waiting} 人在排队等位置` : `只剩 ${fewLeft ?? 0} 个空位`}
          note="开一个新群，先排的先进"
          tail={tail}
          onTap={look}
        />
      ) : null}
    </Card>
  )
}
