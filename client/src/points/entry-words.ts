/** An entry of the statement in words and signs. */
import type { OutputOf } from '../../../shared/action'
import type { statement } from '../../../shared/points/contract'
import { type EntryReason, reasons } from '../../../shared/points/reasons'
import { type Day, daysBetween, isDay, type Month, monthOf, weekdayOf } from '../../../shared/time'
import { sayDay } from '../platform/instant-words'
import { phoneDay } from '../platform/session'
import type { IconName } from '../ui/Icon'
import { grouped } from '../ui/numbers'
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
  notice: { icon: 'notice', tone: 'water' },
}

/** An entry's id begins with its cause (law 1): enough to say what a reversal took back. */
const causes: Readonly<Record<string, EntryReason>> = {
  checkin: 'check-in',
  streak: 'streak-bonus',
  makeup: 'make-up',
  invite: 'invitation',
  'invite-decided': 'invitation',
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

/** What stands below the title: when, why, what a cap left out, until when it counts if that is not said above. */
export function notesOf(entry: EntryView, today: Day, saidAbove: Day | null): string[] {
  const { at, note, cut, expires, points, reason, reverses } = entry
  return [
    sayWhen(at, today),
    ...(note === undefined || reason === 'make-up' ? [] : [reason === 'invitation' ? invitationNote(note) : note]),
    ...(cut === undefined ? [] : [`上限之外 ${cut} 分未计入`]),
    ...(expires === undefined || points <= 0 || expires === saidAbove ? [] : [sayUsableUntil(expires, today)]),
    ...(reverses !== undefined && points === 0 ? ['那笔积分已到期,只减成长值'] : []),
  ]
}

/** Why an invitation brought nothing (yet): its entry says so by name. */
const invitationNotes: Readonly<Record<string, string>> = {
  held: '当天算数的朋友已经很多,等运营者看过',
  rejected: '运营者看过,没有算上',
  fraud: '朋友因作弊被移出',
  self: '自己邀请自己不算',
  returning: '以前加入过的朋友不算',
  'joined-later': '朋友比你更早来过,不算',
  'switched-off': '当时邀请没有奖励',
  'too-many-held': '当天太多了,没有算上',
}

const invitationNote = (note: string): string => invitationNotes[note] ?? note

/** A real minus sign: a hyphen is too short beside figures. */
export const signed = (points: number): string =>
  points > 0 ? `+${grouped(points)}` : points < 0 ? `−${grouped(-points)}` : '0'

export interface EntryMonth {
  readonly month: Month
  /** When what was earned in it ends, where that is one day for all: said once, above them. */
  readonly expires: Day | null
  readonly entries: readonly EntryView[]
}

/** Entries, newest first, under the months they belong to. */
export function byMonth(entries: readonly EntryView[]): EntryMonth[] {
  const months: { month: Month; entries: EntryView[] }[] = []
  for (const entry of entries) {
    // That a message arrived is the ledger's business, not a matter of points.
    if (entry.reason === 'notice') continue
    const month = monthOf(phoneDay(entry.at))
    const last = months.at(-1)
    if (last?.month === month) last.entries.push(entry)
    else months.push({ month, entries: [entry] })
  }
  return months.map((one) => ({ ...one, expires: oneExpiry(one.entries) }))
}

function oneExpiry(entries: readonly EntryView[]): Day | null {
  const ends = new Set(entries.filter(({ points }) => points > 0).flatMap(({ expires }) => expires ?? []))
  return ends.size === 1 ? ([...ends][0] ?? null) : null
}

/** 11月 · 2025年11月 */
export const sayMonth = (month: Month, today: Day): string => {
  const words = `${Number(month.slice(5))}月`
  return month.slice(0, 4) === today.slice(0, 4) ? words : `${month.slice(0, 4)}年${words}`
}

/** 今天 08:12 · 昨天 21:30 · 22日 周日 08:12 */
export function sayWhen(at: number, today: Day): string {
  const day = phoneDay(at)
  const days = daysBetween(day, today)
  const name = days === 0 ? '今天' : days === 1 ? '昨天' : `${Number(day.slice(8))}日 周${weekdayName(day)}`
  const time = new Date(at)
  return `${name} ${two(time.getHours())}:${two(time.getMinutes())}`
}

const two = (value: number): string => String(value).padStart(2, '0')
const weekdayName = (day: Day): string => '一二三四五六日'.charAt(weekdayOf(day) - 1)
