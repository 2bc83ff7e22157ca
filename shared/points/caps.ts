import { addDays, type Day, monthOf } from '../time'
import type { Capped } from './state'

/** Days of counts that are kept: a month's cap must see its whole month, also for a deed delivered late. */
const KEPT_DAYS = 62

type Counts = Readonly<Record<Day, Capped>>

export const countedOn = (counts: Counts, day: Day, what: keyof Capped): number => counts[day]?.[what] ?? 0

export const countedInMonth = (counts: Counts, day: Day, what: keyof Capped): number =>
  Object.entries(counts)
    .filter(([other]) => monthOf(other) === monthOf(day))
    .reduce((sum, [, counted]) => sum + (counted[what] ?? 0), 0)

/** Counts a deed on its own day and forgets days that no cap looks at any more. */
export function countDeed(counts: Counts, day: Day, what: keyof Capped, amount: number): Counts {
  const newest = Object.keys(counts).reduce((latest, other) => (other > latest ? other : latest), day)
  const oldest = addDays(newest, -KEPT_DAYS)
  const kept = Object.entries(counts).filter(([other]) => other >= oldest)
  const own = counts[day] ?? {}
  return { ...Object.fromEntries(kept), [day]: { ...own, [what]: (own[what] ?? 0) + amount } }
}
