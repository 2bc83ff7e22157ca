/** Tiers by growth (SPEC 4.1). Their order is their rank. */
export const tierIds = ['bronze', 'silver', 'gold', 'platinum'] as const
export type Tier = (typeof tierIds)[number]

/** The growth from which each tier begins, ascending; bronze begins at 0. */
export type TierPlan = Readonly<Record<Tier, number>>

/** The tier of a growth: a function of growth and the plan, nothing else (law 2). */
export const tierOf = (growth: number, plan: TierPlan): Tier =>
  tierIds.reduce<Tier>((reached, tier) => (growth >= plan[tier] ? tier : reached), 'bronze')

export const rankOfTier = (tier: Tier): number => tierIds.indexOf(tier)

/** The next tier and how much growth it still asks for; null at the top. */
export function nextTier(growth: number, plan: TierPlan): { tier: Tier; missing: number } | null {
  const next = tierIds[rankOfTier(tierOf(growth, plan)) + 1]
  return next === undefined ? null : { tier: next, missing: plan[next] - growth }
}
