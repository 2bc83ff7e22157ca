import type { OutputOf } from '../../../shared/action'
import type { calendar } from '../../../shared/checkin/contract'
import {
  addDays,
  type Day,
  dayOfMonth,
  daysInMonth,
  type Month,
  monthOf,
  weekdayOf,
  weekOf,
} from '../../../shared/time'
import type { DropState, WeekDay } from '../ui/Drops'
import type { MonthDay } from '../ui/MonthDrops'

export type CalendarMonth = OutputOf<typeof calendar>['calendar']

const has = (bits: number, day: Day): boolean => (bits & (2 ** (dayOfMonth(day) - 1))) !== 0

/** The month with `day` checked in. */
export const withDone = (month: CalendarMonth, day: Day): CalendarMonth =>
  month.month === monthOf(day) ? { ...month, days: month.days | (2 ** (dayOfMonth(day) - 1)) } : month

/** The month with `day` made up. */
export const withMadeUp = (month: CalendarMonth, day: Day): CalendarMonth =>
  month.month === monthOf(day)
    ? { ...withDone(month, day), madeUp: month.madeUp | (2 ** (dayOfMonth(day) - 1)) }
    : month

interface Shown {
  readonly today: Day
  readonly joinedOn: Day
  readonly makeUpDays: readonly Day[]
}

function stateOf(day: Day, month: CalendarMonth | undefined, { today, joinedOn, makeUpDays }: Shown): DropState {
  if (day > today || day < joinedOn) return 'none'
  if (month !== undefined && has(month.madeUp, day)) return 'made-up'
  if (month !== undefined && has(month.days, day)) return 'done'
  if (makeUpDays.includes(day)) return 'can-make-up'
  if (month !== undefined && has(month.paused, day)) return 'paused'
  return 'open'
}

const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Monday to Sunday of today's week. */
export const weekAround = (shown: Shown, months: readonly CalendarMonth[]): WeekDay[] =>
  weekdayNames.map((name, index) => {
    const day = addDays(weekOf(shown.today), index)
    const month = months.find((known) => known.month === monthOf(day))
    return { name, state: stateOf(day, month, shown), today: day === shown.today }
  })

const dayIn = (month: Month, day: number): Day => `${month}-${String(day).padStart(2, '0')}`

export const daysOfMonth = (shown: Shown, month: CalendarMonth): MonthDay[] =>
  Array.from({ length: daysInMonth(month.month) }, (_, index) => {
    const day = dayIn(month.month, index + 1)
    return { day: index + 1, state: stateOf(day, month, shown), today: day === shown.today }
  })

/** On which weekday a month begins, 1 Monday … 7 Sunday. */
export const startsOn = (month: Month): number => weekdayOf(dayIn(month, 1))

/** `11 月 20 日` */
export const spokenDay = (day: Day): string => `${Number(day.slice(5, 7))} 月 ${dayOfMonth(day)} 日`

/** `2026 年 11 月` */
export const spokenMonth = (month: Month): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`
