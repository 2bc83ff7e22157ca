import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A community day, `YYYY-MM-DD`: compares as text. */
export type Day = string
/** A community month, `YYYY-MM`. */
export type Month = string

export const DAY_MS = 86_400_000

const DAY_PATTERN = 'YYYY-MM-DD'

/** The community day of an instant (ms since 1970). The offset is the community's; the machine's zone plays no part. */
export const dayOf = (instantMs: number, utcOffsetMinutes: number): Day =>
  new Date(instantMs + utcOffsetMinutes * 60_000).toISOString().slice(0, 10)

/** The instant (ms since 1970) at which a community day begins. */
export const startOfDay = (day: Day, utcOffsetMinutes: number): number => Date.parse(day) - utcOffsetMinutes * 60_000

/** Is this text a day of the calendar? `2026-02-29` is not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format(DAY_PATTERN) === text

/** Plain UTC arithmetic: a streak of years walks through it a day at a time. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

export const monthOf = (day: Day): Month => day.slice(0, 7)
export const dayOfMonth = (day: Day): number => Number(day.slice(8))
export const daysInMonth = (month: Month): number => dayjs.utc(`${month}-01`).daysInMonth()
export const firstOfMonth = (month: Month): Day => `${month}-01`
/** Plain arithmetic: every earning of points asks when it expires. */
export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => new Date(Date.parse(day)).getUTCDay() || 7

/** The Monday that begins the day's week: it names the week (SPEC 3.6). */
export const weekOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))
