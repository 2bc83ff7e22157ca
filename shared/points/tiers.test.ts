import fc from 'fast-check'
import { defaultSettings, tierPlanOf } from '../settings'
import { nextTier, rankOfTier, type Tier, tierIds, tierOf } from './tiers'

const plan = tierPlanOf(defaultSettings)

test.each([
  [0, 'bronze', 'silver', 200],
  [199, 'bronze', 'silver', 1],
  [200, 'silver', 'gold', 800],
  [999, 'silver', 'gold', 1],
  [1_000, 'gold', 'platinum', 2_000],
  [2_999, 'gold', 'platinum', 1],
] as [number, Tier, Tier, number][])('a growth of %i is %s; %s is %i away', (growth, tier, next, missing) => {
  expect(tierOf(growth, plan)).toBe(tier)
  expect(nextTier(growth, plan)).toEqual({ tier: next, missing })
})

test.each([3_000, 3_001, 10_000_000])('a growth of %i is platinum, and nothing is above', (growth) => {
  expect(tierOf(growth, plan)).toBe('platinum')
  expect(nextTier(growth, plan)).toBeNull()
})

test('more growth is never a lower tier, and what is missing is exactly what is missing', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (growth, more) => {
      expect(rankOfTier(tierOf(growth + more, plan))).toBeGreaterThanOrEqual(rankOfTier(tierOf(growth, plan)))
      const next = nextTier(growth, plan)
      if (next === null) return
      expect(tierOf(growth + next.missing, plan)).toBe(next.tier)
      expect(tierOf(growth + next.missing - 1, plan)).toBe(tierOf(growth, plan))
    }),
    { numRuns: 1_000 },
  )
})

test('the ranks are the order in which tiers are named', () => {
  expect(tierIds.map(rankOfTier)).toEqual([0, 1, 2, 3])
})
