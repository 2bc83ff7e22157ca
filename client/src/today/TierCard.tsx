import { memo } from 'react'
import { rankOfTier, type Tier, tierIds } from '../../../shared/points/tiers'
import type { Picture } from '../platform/session'
import { Card } from '../ui/Card'
import { grouped } from '../ui/numbers'
import { TierPath, tierNames } from '../ui/TierPath'

interface TierCardProps {
  readonly tier: Tier
  readonly growth: number
  readonly tiers: Picture['community']['tiers']
}

/** How far it is to the next tier. */
export const TierCard = memo(function TierCard({ tier, growth, tiers }: TierCardProps) {
  const next = tierIds[rankOfTier(tier) + 1]
  const from = tiers.find((start) => start.tier === next)?.from
  const title =
    next === undefined || from === undefined
      ? '已经长成小树'
      : `离${tierNames[next]}还有 ${grouped(Math.max(0, from - growth))}`
  return (
    <Card title={title} aside={`成长值 ${grouped(growth)}`}>
      <TierPath tiers={tiers} tier={tier} growth={growth} />
    </Card>
  )
})
