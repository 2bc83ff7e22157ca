import { rankOfTier, type Tier, tierIds } from '../../../shared/points/tiers'

/** One drawing per tier. */
export const stages = ['sprout', 'bush', 'bloom', 'tree'] as const
export type Stage = (typeof stages)[number]

/** How far the plant has come within its stage: 0 just there … 4 about to become the next. */
export type Step = 0 | 1 | 2 | 3 | 4

export interface TierStart {
  readonly tier: Tier
  readonly from: number
}

export const stageOf = (tier: Tier): Stage => stages[rankOfTier(tier)] ?? 'sprout'

const stageNames: Readonly<Record<Stage, string>> = { sprout: '小苗', bush: '小灌木', bloom: '开花的枝', tree: '小树' }
export const nameOf = (stage: Stage): string => stageNames[stage]

/** Beyond the last tier a tree goes on growing, as far again as it took to get there. */
export function stepOf(growth: number, tier: Tier, tiers: readonly TierStart[]): Step {
  const startOf = (id: Tier | undefined) => tiers.find((start) => start.tier === id)?.from
  const from = startOf(tier) ?? 0
  const to = startOf(tierIds[rankOfTier(tier) + 1]) ?? from * 2
  const share = to > from ? (growth - from) / (to - from) : 1
  return Math.max(0, Math.min(4, Math.floor(share * 5))) as Step
}
