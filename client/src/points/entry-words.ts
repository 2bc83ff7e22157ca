/** An entry of the statement in words and signs. */
import type { OutputOf } from '../../../shared/action'
import type { statement } from '../../../shared/points/contract'
import { type EntryReason, reasons } from '../../../shared/points/reasons'
import { type Day, daysBetween, isDay, type Month, monthOf, weekdayOf } from '../../../shared/time'
import { sayDay } from '../platform/instant-words'
import { phoneDay } from '../platform/session'
import { grouped } from '../ui/Figure'
import type { IconName } from '../ui/Icon'
import { sayUsableUntil } from './expiring'

export type EntryView = OutputOf<typeof statement>['entries'][number]

interface Sign {
  readonly icon: IconName
  readonly tone: 'leaf' | 'sun' | 'water'
}

export const signs: Readonly<Record<EntryReason, Sign>> = {
  'check-in': { icon: 'drop', tone: 'water' },
  'streak-bonus': { icon: 'sprout', tone: 'leaf' },
  quality: { icon: 'medal', tone: 'sun' },
  invitation: { icon: 'people', tone: 'leaf' },
  activity: { icon: 'check', tone: 'leaf' },
  'make-up': { icon: 'calendar', tone: 'water' },
  redeem: { icon: 'points', tone: 'sun' },
  expire: { icon: 'timer', tone: 'sun' },
  adjust: { icon: 'edit', tone: 'water' },
  reverse: { icon: 'undo', tone: 'water' },
  appointed: { icon: 'shield', tone: 'leaf' },
}

/** An entry's id begins with its cause (law 1): enough to say what a reversal took back. */
const causes: Readonly<Record<string, EntryReason>> = {
  checkin: 'check-in',
  streak: 'streak-bonus',
  makeup: 'make-up',
  invite: 'invitation',
  quality: 'quality',
  activity: 'activity',
  redeem: 'redeem',
  adjust: 'adjust',
}

/** 签到 · 补签 11月20日 · 撤销:签到 11月20日 */
export function titleOf(entry: EntryView, today: Day): string {
  const { title } = reasons[entry.reason]
  if (entry.reason === 'make-up' && entry.note !== undefined && isDay(entry.note))
    return `${title} ${sayDay(entry.note, today)}`
  return entry.reverses === undefined ? title : `${title}:${causeOf(entry.reverses, today)}`
}

function causeOf(id: string, today: Day): string {
  const [cause = '', ...rest] = id.split(':')
  const reason = causes[cause]
  if (reason === undefined) return '一笔记录'
  const day = rest.find(isDay)
  return day === undefined ? reasons[reason].title : `${reasons[reason].title} ${sayDay(day, today)}`
}

/** What stands below the title: why, what a cap left out, until when it counts. */
export function notesOf(entry: EntryView, today: Day): string[] {
  const why = entry.reason === 'make-up' ? undefined : entry.note
  return [
    ...(why === undefined ? [] : [why]),
    ...(entry.cut === undefined ? [] : [`上限之外 ${entry.cut} 分未计入`]),
    ...(entry.expires === undefined || entry.points <= 0 ? [] : [sayUsableUntil(entry.expires, today)]),
    ...(entry.reverses !== undefined && entry.points === 0 ? ['那笔积分已到期,只减成长值'] : []),
  ]
}

/** A real minus sign: a hyphen is too short beside figures. */
export const signed = (points: number): string =>
  points > 0 ? `+${grouped(points)}` : points < 0 ? `−${grouped(-points)}` : '0'

export interface EntryDay {
  readonly day: Day
  /** The month, where it begins in the list. */
  readonly month: Month | null
  readonly entries: readonly EntryView[]
}

/** Entries, newest first, under the days they belong to. */
export function byDay(entries: readonly EntryView[]): EntryDay[] {
  const days: { day: Day; month: Month | null; entries: EntryView[] }[] = []
  for (const entry of entries) {
    const day = phoneDay(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, month: last && monthOf(last.day) === monthOf(day) ? null : monthOf(day), entries: [entry] })
  }
  return days
}

/** 2026年11月 · 11月 */
export const sayMonth = (month: Month, today: Day): string => {
  const words = `${Number(month.slice(5))}月`
  return month.slice(0, 4) === today.slice(0, 4) ? words : `${month.slice(0, 4)}年${words}`
}

/** 今天 · 昨天 · 22日 周日 */
export function sayDayOfMonth(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days === 0) return '今天'
  if (days === 1) return '昨天'
  return `${Number(day.slice(8))}日 周${'一二三四五六日'.charAt(weekdayOf(day) - 1)}`
}
