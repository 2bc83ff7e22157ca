import type { EventForm } from '../../../shared/event/state'
import { sayInstant } from '../platform/instant-words'
import type { IconName } from '../ui/Icon'

interface FormWords {
  readonly title: string
  readonly icon: IconName
  /** What the place is called. */
  readonly where: string
}

export const formWords: Readonly<Record<EventForm, FormWords>> = {
  talk: { title: '线上分享', icon: 'people', where: '怎么进' },
  live: { title: '直播', icon: 'circle', where: '在哪看' },
  'meet-up': { title: '线下聚会', icon: 'seat', where: '地点' },
}

const two = (value: number): string => String(value).padStart(2, '0')

/** 今天 14:00–16:00 · 4月2日 22:00 到 4月3日 01:00 */
export function saySpan(startsAt: number, endsAt: number, now: number): string {
  const ends = new Date(endsAt)
  const sameDay = new Date(startsAt).toDateString() === ends.toDateString()
  const start = sayInstant(startsAt, now)
  return sameDay
    ? `${start}–${two(ends.getHours())}:${two(ends.getMinutes())}`
    : `${start} 到 ${sayInstant(endsAt, now)}`
}
