import type { ActivityKind } from '../../../shared/activity/state'
import { goTo } from '../platform/routes'
import { Item } from '../ui/Item'
import { activityRoute, kinds, sayLeft } from './kinds'

interface ActivityItemProps {
  readonly kind: ActivityKind
  readonly id: string
  readonly title: string
  readonly closesAt: number
  readonly now: number
}

/** One thing to take part in, and how long it is still on. */
export function ActivityItem({ kind, id, title, closesAt, now }: ActivityItemProps) {
  const words = kinds[kind]
  return (
    <Item
      icon={words.icon}
      tone={words.tone}
      title={title}
      note={`${words.title} · ${sayLeft(closesAt, now)}`}
      label={title}
      onTap={() => goTo(activityRoute(kind, id))}
    />
  )
}
