import { memo } from 'react'
import { type Day, daysBetween } from '../../../shared/time'
import { goTo, routes } from '../platform/routes'
import type { Me } from '../platform/session'
import { Card } from '../ui/Card'
import { Item } from '../ui/Item'
import { Progress } from '../ui/Progress'

interface AheadCardProps {
  readonly nextBadge: Me['nextBadge']
  readonly expiring: Me['expiring']
  readonly today: Day
}

/** Members are told of expiring points from 30 days before (SPEC 3.4). */
const TOLD_DAYS = 30

/** What is on: the badge that is nearest, and points about to expire. Nothing to tell, no card. */
export const AheadCard = memo(function AheadCard({ nextBadge, expiring, today }: AheadCardProps) {
  const leftDays = expiring === null ? Number.POSITIVE_INFINITY : daysBetween(today, expiring.on)
  const soon = expiring !== null && leftDays <= TOLD_DAYS ? expiring : null
  if (nextBadge === null && soon === null) return null
  return (
    <Card kind="list">
      {nextBadge === null ? null : (
        <Item
          icon="medal"
          title={`下一枚勋章「${nextBadge.title}」`}
          note={<Progress have={nextBadge.have} need={nextBadge.need} label={nextBadge.title} />}
          tail={`${nextBadge.have} / ${nextBadge.need}`}
          label={`下一枚勋章 ${nextBadge.title}，进度 ${nextBadge.have}/${nextBadge.need}`}
          onTap={() => goTo(routes.badges)}
        />
      )}
      {soon === null ? null : (
        <Item
          icon="timer"
          tone="sun"
          title={`${soon.points} 积分${leftDays <= 0 ? '今天' : ` ${leftDays} 天后`}到期`}
          note={`${Number(soon.on.slice(5, 7))} 月 ${Number(soon.on.slice(8))} 日之前用掉就不会浪费`}
          onTap={() => goTo(routes.statement)}
        />
      )}
    </Card>
  )
})
