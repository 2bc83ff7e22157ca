import { markOf } from '../activity/places'
import { decideClose, keptTaken, MOST_AT_ONCE, phaseOf } from '../activity/rules'
import { accept, type Outcome, refuse } from '../outcome'
import type { Event, EventsPart, Seat } from './state'

const MOST_ROUNDS = 5
const MINUTE_MS = 60_000
/** Members are reminded so long before it begins. */
export const REMINDED_BEFORE_MS = 60 * MINUTE_MS
/** Codes are taken from so long before it begins, until it ends. */
export const DOORS_BEFORE_MS = 30 * MINUTE_MS
/** Six figures can be guessed by whoever may guess for ever. */
export const MOST_WRONG_CODES = 10

export const seatAt = (part: EventsPart, id: string): Seat | undefined => part.seats.find((one) => one.id === id)

export const withSeat = (part: EventsPart, seat: Seat): EventsPart => ({
  ...part,
  seats: part.seats.some((one) => one.id === seat.id)
    ? part.seats.map((one) => (one.id === seat.id ? seat : one))
    : [...part.seats, seat],
})

const isWanted = ({ state }: Seat): boolean => state === 'asking' || state === 'seat' || state === 'line'

/** Asks for a seat (SPEC 7.4): until it begins; when there is none, for a place in the line. */
export function decideJoin(
  part: EventsPart,
  account: string,
  id: string,
  event: Event,
  now: number,
): Outcome<{ part: EventsPart; seat: Seat }, 'ended' | 'already-in' | 'too-often' | 'too-many-at-once'> {
  const before = seatAt(part, id)
  if (before !== undefined && isWanted(before)) return refuse('already-in')
  if (phaseOf(event, now) !== 'open' || now >= event.startsAt) return refuse('ended')
  const round = (before?.round ?? 0) + 1
  if (round > MOST_ROUNDS) return refuse('too-often')
  const kept = { ...part, seats: keptTaken(part.seats, now, (one) => one.state === 'asking') }
  if (before === undefined && kept.seats.length >= MOST_AT_ONCE) return refuse('too-many-at-once')
  const { title, startsAt, closesAt } = event
  const mark = markOf('event', account, id, round)
  const seat: Seat = {
    ...{ id, title, startsAt, closesAt, round, mark, state: 'asking' },
    ...{ reminded: now >= startsAt - REMINDED_BEFORE_MS, wrongCodes: 0, attendedAt: 0 },
  }
  return accept({ part: withSeat(kept, seat), seat })
}

/** Gives up a seat, or a place in the line. */
export function decideCancel(
  part: EventsPart,
  id: string,
  event: Event,
  now: number,
): Outcome<{ part: EventsPart; seat: Seat }, 'ended' | 'not-in' | 'already-there'> {
  const seat = seatAt(part, id)
  if (seat === undefined || (seat.state !== 'seat' && seat.state !== 'line')) return refuse('not-in')
  if (seat.attendedAt > 0) return refuse('already-there')
  if (phaseOf(event, now) !== 'open') return refuse('ended')
  return accept({ part: withSeat(part, { ...seat, state: 'cancelled' }), seat })
}

/** A code is tried: right, it counts once; wrong, one try less is left. */
export function decideCheckIn(
  part: EventsPart,
  id: string,
  event: Event,
  isRight: boolean,
  now: number,
): Outcome<{ part: EventsPart; seat: Seat }, 'no-seat' | 'already-there' | 'not-yet' | 'ended' | 'too-many-tries'> {
  const seat = seatAt(part, id)
  if (seat?.state !== 'seat') return refuse('no-seat')
  if (seat.attendedAt > 0) return refuse('already-there')
  if (now < event.startsAt - DOORS_BEFORE_MS) return refuse('not-yet')
  if (phaseOf(event, now) !== 'open') return refuse('ended')
  if (seat.wrongCodes >= MOST_WRONG_CODES) return refuse('too-many-tries')
  const after: Seat = isRight ? { ...seat, attendedAt: now } : { ...seat, wrongCodes: seat.wrongCodes + 1 }
  const attended = part.attended + (isRight ? 1 : 0)
  return accept({ part: { ...withSeat(part, after), attended }, seat: after })
}

/** Calls an event off: it closes at once, for good. */
export function decideCallOff(event: Event, reason: string, now: number): Outcome<Event, 'not-open'> {
  const closed = decideClose(event, now)
  return closed.ok ? accept({ ...closed.value, calledOff: reason }) : closed
}

/** Who wanted to come is told, and is reminded of nothing. */
export const withSeatOff = (part: EventsPart, id: string): EventsPart => ({
  ...part,
  seats: part.seats.map((seat) => (seat.id === id && isWanted(seat) ? { ...seat, state: 'off' } : seat)),
})

const isUnreminded = ({ state, reminded }: Seat): boolean => state === 'seat' && !reminded

/** Seats of which their holder is to be reminded now. */
export const dueReminders = (part: EventsPart, now: number): Seat[] =>
  part.seats.filter((seat) => isUnreminded(seat) && seat.startsAt - REMINDED_BEFORE_MS <= now)

/** When the next reminder is due; null when none is. */
export const nextReminder = (part: EventsPart): number | null =>
  part.seats.filter(isUnreminded).reduce<number | null>((soonest, { startsAt }) => {
    const at = startsAt - REMINDED_BEFORE_MS
    return soonest === null ? at : Math.min(soonest, at)
  }, null)

/** When an event cannot be held so; null when it can. */
export function faultOfTimes(startsAt: number, endsAt: number, now: number): 'bad-times' | null {
  return startsAt > now && endsAt > startsAt && endsAt - startsAt <= 72 * 60 * MINUTE_MS ? null : 'bad-times'
}
