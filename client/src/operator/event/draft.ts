import type { OutputOf } from '../../../../shared/action'
import type { read } from '../../../../shared/event/contract'
import type { EventForm } from '../../../../shared/event/state'

export type EventRead = OutputOf<typeof read>

/** An event while it is being written: figures are text, its beginning is a day and a time on this phone's clock face. */
export interface EventDraft {
  readonly title: string
  readonly form: EventForm
  readonly intro: string
  readonly where: string
  readonly seats: string
  /** 2027-04-02 */
  readonly day: string
  /** 20:00 */
  readonly time: string
  readonly minutes: string
  readonly points: string
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const two = (value: number): string => String(value).padStart(2, '0')

export const dayOf = (at: number): string => {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const timeOf = (at: number): string => `${two(new Date(at).getHours())}:${two(new Date(at).getMinutes())}`

/** Tomorrow evening, two hours: what most events are. */
export const blankEvent = (now: number): EventDraft => ({
  ...{ title: '', form: 'talk', intro: '', where: '', seats: '50', points: '10' },
  ...{ day: dayOf(now + DAY_MS), time: '20:00', minutes: '120' },
})

export const draftOf = ({ draft }: EventRead): EventDraft => ({
  ...{ title: draft.title, form: draft.form, intro: draft.intro, where: draft.where },
  ...{ seats: String(draft.seats), points: String(draft.points) },
  ...{ day: dayOf(draft.startsAt), time: timeOf(draft.startsAt) },
  minutes: String(Math.round((draft.endsAt - draft.startsAt) / MINUTE_MS)),
})

/** When it begins; NaN for a day or a time that is none. */
export function startOf({ day, time }: Pick<EventDraft, 'day' | 'time'>): number {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number)
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number)
  return new Date(year, month - 1, date, hour, minute).getTime()
}

const within = (words: string, least: number, most: number): boolean =>
  /^\d+$/.test(words) && Number(words) >= least && Number(words) <= most

/** What is still missing, in one sentence; null when it can be kept. */
export function missingIn(draft: EventDraft, now: number): string | null {
  if (draft.title.trim() === '') return '先写活动的名字'
  if (draft.where.trim() === '') return '写上在哪里，或怎么进'
  if (!within(draft.seats, 1, 1_000)) return '名额填 1 到 1000'
  if (!(startOf(draft) > now)) return '开始时间要在以后'
  if (!within(draft.minutes, 10, 72 * 60)) return '时长填 10 分钟到三天'
  return within(draft.points, 0, 100) ? null : '到场积分填 0 到 100'
}

export function draftToSend(draft: EventDraft) {
  const startsAt = startOf(draft)
  return {
    ...{ title: draft.title.trim(), form: draft.form, where: draft.where.trim(), seats: Number(draft.seats) },
    ...{ startsAt, endsAt: startsAt + Number(draft.minutes) * MINUTE_MS, points: Number(draft.points) },
    ...(draft.intro.trim() === '' ? {} : { intro: draft.intro.trim() }),
  }
}
