import { memo } from 'react'
import { serverNow } from '../platform/clock'
import { goTo, routes } from '../platform/routes'
import { type Picture, useSession } from '../platform/session'
import { Card } from '../ui/Card'
import { Item } from '../ui/Item'
import { ActivityItem } from './ActivityItem'
import { shownKinds } from './kinds'

const SHOWN = 3

/** What is on now, on 今日: soonest to close first. Nothing on, no card. */
export const OnNowCard = memo(function OnNowCard({ lines }: { readonly lines: Picture['onNow'] }) {
  const now = serverNow()
  const open = lines.filter(({ kind, closesAt }) => closesAt > now && shownKinds.includes(kind))
  if (open.length === 0) return null
  return (
    <Card kind="list" title="正在进行">
      {open.slice(0, SHOWN).map((line) => (
        <ActivityItem key={line.id} {...line} now={now} />
      ))}
      <Item title="全部活动" note={`${open.length} 个正在进行`} onTap={() => goTo(routes.activities)} />
    </Card>
  )
})

/** The same where 今日 is not at hand: as it was told last. */
export function OnNow() {
  const lines = useSession(({ picture }) => picture?.onNow)
  return lines === undefined ? null : <OnNowCard lines={lines} />
}
