import type { EarningRule } from './rule'

/** A friend passed the entry test and checked in for the first time; the hold of SPEC 5.3 is the only limit. */
export const invitation: EarningRule = {
  reason: 'invitation',
  allowed: (_state, _settings, _day, points) => points,
  counts: null,
}
