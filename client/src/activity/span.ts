import { sayInstant } from '../platform/instant-words'

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
