import type { ActivityKind } from '../../../shared/activity/state'
import type { MyPart } from '../../../shared/taking-part'
import { goTo } from '../platform/routes'
import { Chip } from '../ui/Chip'
import { Item } from '../ui/Item'
import { activityRoute, kinds, sayWhen } from './kinds'

interface ActivityItemProps {
  readonly kind: ActivityKind
  readonly id: string
  readonly title: string
  readonly closesAt: number
  readonly startsAt: number | null
  readonly mine: MyPart
  readonly now: number
}

function chipFor(kind: ActivityKind, mine: MyPart, open: boolean) {
  const { deed, done } = kinds[kind]
  if (mine === 'in') return <Chip tone="water">{done}</Chip>
  if (mine === 'waiting') return <Chip tone="sun">候补中</Chip>
  return open ? <Chip tone="leaf">{deed}</Chip> : <Chip tone="plain">看结果</Chip>
}

/** One thing to take part in, and how long it is still on. */
export function ActivityItem({ kind, id, title, closesAt, startsAt, mine, now }: ActivityItemProps) {
  const words = kinds[kind]
  return (
    <Item
      icon={words.icon}
      tone={words.tone}
      title={title}
      note={`${words.title} · ${sayWhen(startsAt, closesAt, now)}`}
      tail={chipFor(kind, mine, closesAt > now)}
      label={title}
      onTap={() => goTo(activityRoute(kind, id))}
    />
  )
}
