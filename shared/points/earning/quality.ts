import { countedInMonth, countedOn } from '../caps'
import type { EarningRule } from './rule'

/** A content officer marked a post: 3 a day and 20 a month are paid (SPEC 3.2). */
export const quality: EarningRule = {
  reason: 'quality',
  allowed: (state, settings, day, points) => {
    const today = countedOn(state.capped, day, 'quality')
    const month = countedInMonth(state.capped, day, 'quality')
    return today < settings['points.qualityPerDay'] && month < settings['points.qualityPerMonth'] ? points : 0
  },
  counts: { what: 'quality', amount: (paid) => (paid > 0 ? 1 : 0) },
}
