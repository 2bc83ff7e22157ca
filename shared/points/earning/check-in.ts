import type { EarningRule } from './rule'

/** Once a community day: the entry's id names the day, so no count is needed. */
export const checkIn: EarningRule = {
  reason: 'check-in',
  allowed: (_state, _settings, _day, points) => points,
  counts: null,
}
