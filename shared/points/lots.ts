import { addMonths, type Day, firstOfMonth, monthOf } from '../time'
import type { Lot } from './state'

/** Lots are kept soonest to expire first, one per day of expiry, none empty (SPEC 3.4). */

export const sumOf = (lots: readonly Lot[]): number => lots.reduce((sum, lot) => sum + lot.points, 0)

/** The first day on which points earned on `day` are gone: `months` after the end of the month they were earned in. */
export const expiryOf = (day: Day, months: number): Day => firstOfMonth(addMonths(monthOf(day), months + 1))

/** Adds points to the lot of their expiry. */
export function addLot(lots: readonly Lot[], added: Lot): Lot[] {
  if (added.points <= 0) return [...lots]
  const others = lots.filter((lot) => lot.expires !== added.expires)
  const same = lots.find((lot) => lot.expires === added.expires)
  const merged = { expires: added.expires, points: (same?.points ?? 0) + added.points }
  return [...others, merged].sort((a, b) => (a.expires < b.expires ? -1 : 1))
}

/** Takes points, soonest to expire first; takes what there is when there is less. */
export function takeFromLots(lots: readonly Lot[], points: number): { left: Lot[]; taken: Lot[] } {
  const left: Lot[] = []
  const taken: Lot[] = []
  let wanted = points
  for (const lot of lots) {
    const part = Math.min(lot.points, wanted)
    wanted -= part
    if (part > 0) taken.push({ expires: lot.expires, points: part })
    if (lot.points > part) left.push({ expires: lot.expires, points: lot.points - part })
  }
  return { left, taken }
}

/** Takes points from the lot that ends on `expires` first, then from the others, soonest first. */
export function takeFromLotFirst(lots: readonly Lot[], expires: Day | undefined, points: number): Lot[] {
  const own = lots.find((lot) => lot.expires === expires)
  const fromOwn = Math.min(own?.points ?? 0, points)
  const rest = lots
    .map((lot) => (lot === own ? { ...lot, points: lot.points - fromOwn } : lot))
    .filter((lot) => lot.points > 0)
  return takeFromLots(rest, points - fromOwn).left
}
