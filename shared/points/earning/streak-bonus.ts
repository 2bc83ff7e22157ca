import type { EarningRule } from './rule'

/** Paid by the check-in that completes a run of 7 or 30 days. */
export const streakBonus: EarningRule = {
  reason: 'streak-bonus',
  allowed: (_state, _settings, _day, points) => points,
  counts: null,
}
