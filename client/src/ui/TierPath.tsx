import { View } from '@tarojs/components'
import { memo } from 'react'
import { rankOfTier, type Tier } from '../../../shared/points/tiers'
import { spoken } from './accessible'
import type { TierStart } from './plant-stage'

/** What the tiers are called. The exclusive title beside it comes from the community. */
export const tierNames: Readonly<Record<Tier, string>> = {
  bronze: '青铜',
  silver: '白银',
  gold: '黄金',
  platinum: '铂金',
}

interface TierPathProps {
  readonly tiers: readonly TierStart[]
  readonly tier: Tier
  readonly growth: number
}

/** Where along the path a growth lies, 0–100: each tier is an equal part of it, however far apart they are. */
export function placeOnPath(growth: number, tiers: readonly TierStart[]): number {
  const parts = tiers.length - 1
  const reached = tiers.filter(({ from }) => growth >= from).length - 1
  const from = tiers[reached]?.from ?? 0
  const to = tiers[reached + 1]?.from
  const within = to === undefined ? 0 : (growth - from) / (to - from)
  return Math.round(Math.min(1, (Math.max(0, reached) + within) / parts) * 100)
}

/** The four tiers as one path, with the stretch already grown. */
export const TierPath = memo(function TierPath({ tiers, tier, growth }: TierPathProps) {
  const last = tiers.length - 1
  return (
    <View {...spoken({ role: 'img', label: `成长值 ${growth}，现在是${tierNames[tier]}` })}>
      <View className="path">
        <View className="path-done" style={`width:${placeOnPath(growth, tiers)}%`} />
        {tiers.map((start, index) => (
          <View
            key={start.tier}
            className={`path-stop path-${start.tier} ${growth >= start.from ? '' : 'path-ahead'}`}
            style={`left:${(index / last) * 100}%`}
          />
        ))}
      </View>
      <View className="path-names">
        {tiers.map((start) => (
          <View key={start.tier} className={rankOfTier(start.tier) === rankOfTier(tier) ? 'path-name-on' : ''}>
            {tierNames[start.tier]}
          </View>
        ))}
      </View>
    </View>
  )
})
