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

/** The first day of the step's direction, from `day` on, that breaks or makes a streak: paused days without a check-in do neither. */
function skipPaused(days: Days, pauses: readonly Pause[], day: Day, step: 1 | -1): Day {
  let current = day
  while (!hasDay(days, current) && wasPaused(pauses, current)) current = addDays(current, step)
  return current
}

/** How many checked-in days in a row end on `day` (SPEC 3.1); 0 when `day` itself is not one. */
export function runEndingOn(days: Days, pauses: readonly Pause[], day: Day): number {
  let length = 0
  let current = skipPaused(days, pauses, day, -1)
  while (hasDay(days, current)) {
    length++
    current = skipPaused(days, pauses, addDays(current, -1), -1)
  }
  return length
}

/** The whole run that `day` lies in. */
export function runAround(days: Days, pauses: readonly Pause[], day: Day): number {
  let length = runEndingOn(days, pauses, day)
  let current = skipOpenPause(days, pauses, addDays(day, 1))
  while (current !== null && hasDay(days, current)) {
    length++
    current = skipOpenPause(days, pauses, addDays(current, 1))
  }
  return length
}

/** Forwards a pause may have no end: then nothing follows. */
function skipOpenPause(days: Days, pauses: readonly Pause[], day: Day): Day | null {
  const open = pauses.some((pause) => pause.to === null && pause.from <= day)
  if (open && !hasDay(days, day)) return null
  return skipPaused(days, pauses, day, 1)
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
