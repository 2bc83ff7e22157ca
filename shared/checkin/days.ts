import type { Pause } from '../plan'
import { addDays, type Day, dayOfMonth, daysInMonth, type Month, monthOf } from '../time'

/** Sets of days, a 31-bit number per month. */
export type Days = Readonly<Record<Month, number>>

const bitOf = (day: Day): number => 2 ** (dayOfMonth(day) - 1)

export const hasDay = (days: Days, day: Day): boolean => ((days[monthOf(day)] ?? 0) & bitOf(day)) !== 0

export const withDay = (days: Days, day: Day): Days => ({
  ...days,
  [monthOf(day)]: (days[monthOf(day)] ?? 0) | bitOf(day),
})

/** How many days a set has. */
export const countDays = (days: Days): number => Object.values(days).reduce((sum, bits) => sum + countBits(bits), 0)

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** The days of a set, ascending. */
export function listDays(days: Days): Day[] {
  return Object.keys(days)
    .sort()
    .flatMap((month) =>
      Array.from({ length: daysInMonth(month) }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
    )
    .filter((day) => hasDay(days, day))
}

export const wasPaused = (pauses: readonly Pause[], day: Day): boolean =>
  pauses.some((pause) => pause.from <= day && (pause.to === null || day <= pause.to))

/** The paused days of a month, as bits. */
export function pausedDaysOf(pauses: readonly Pause[], month: Month): number {
  let bits = 0
  for (let dayNumber = 1; dayNumber <= daysInMonth(month); dayNumber++) {
    const day = `${month}-${String(dayNumber).padStart(2, '0')}`
    if (wasPaused(pauses, day)) bits |= bitOf(day)
  }
  return bits
}

/** The last day up to `day` that makes or breaks a streak: paused days without a check-in do neither. */
function skipPaused(days: Days, pauses: readonly Pause[], day: Day): Day {
  let current = day
  while (!hasDay(days, current) && wasPaused(pauses, current)) current = addDays(current, -1)
  return current
}

/** How many days in a row end on `day` within its month. */
function runInMonth(days: Days, day: Day): number {
  const bits = days[monthOf(day)] ?? 0
  const last = dayOfMonth(day)
  let first = last
  while (first > 0 && (bits & (2 ** (first - 1))) !== 0) first--
  return last - first
}

/**
 * How many checked-in days in a row end on `day` (SPEC 3.1); 0 when `day` itself is not one. Walks from month to month:
 * a streak of years is asked for in every command.
 */
export function runEndingOn(days: Days, pauses: readonly Pause[], day: Day): number {
  let length = 0
  let current = skipPaused(days, pauses, day)
  for (let run = runInMonth(days, current); run > 0; run = runInMonth(days, current)) {
    length += run
    current = skipPaused(days, pauses, addDays(current, -run))
  }
  return length
}

/** The newest day of a set; '' when it is empty. */
const newestDay = (days: Days): Day => listDays(lastMonthOf(days)).at(-1) ?? ''

function lastMonthOf(days: Days): Days {
  const month = Object.keys(days).sort().at(-1)
  return month === undefined ? {} : { [month]: days[month] ?? 0 }
}

/** The whole run that `day` lies in. */
export function runAround(days: Days, pauses: readonly Pause[], day: Day): number {
  const newest = newestDay(days)
  let end = day
  for (let next = addDays(day, 1); next <= newest; next = addDays(next, 1)) {
    if (hasDay(days, next)) end = next
    else if (!wasPaused(pauses, next)) break
  }
  return runEndingOn(days, pauses, end)
}

/** The streak as it stands on `today`: it counts while its last day is today or the day that can still be followed. */
export function streakOn(days: Days, pauses: readonly Pause[], today: Day): number {
  if (hasDay(days, today)) return runEndingOn(days, pauses, today)
  return runEndingOn(days, pauses, addDays(today, -1))
}

/** The days on which a streak that still counts may have ended: today, yesterday, or across paused days the one before. */
export function liveDays(pauses: readonly Pause[], today: Day): Day[] {
  const live = [today]
  let day = addDays(today, -1)
  while (wasPaused(pauses, day)) {
    live.push(day)
    day = addDays(day, -1)
  }
  live.push(day)
  return live
}
