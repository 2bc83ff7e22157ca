import type { Activity, Taken } from '../activity/state'

/** An online talk, a live session, a meet-up (SPEC 7.4). */
export const eventForms = ['talk', 'live', 'meet-up'] as const
export type EventForm = (typeof eventForms)[number]

export interface Event extends Activity {
  readonly kind: 'event'
  readonly form: EventForm
  /** A room, a link, a place to meet. */
  readonly where: string
  readonly seats: number
  readonly startsAt: number
  readonly endsAt: number
  readonly points: number
  /** From it follow the codes on the operator's screen. Never leaves the server. */
  readonly codeKey: string
  /** Why it is not held; '' while it is. */
  readonly calledOff: string
}

/** A member's seat at an event, or their place in its line. */
export interface Seat extends Taken {
  readonly title: string
  readonly startsAt: number
  readonly round: number
  readonly mark: string
  /** `off`: the event was called off. */
  readonly state: 'asking' | 'seat' | 'line' | 'full' | 'cancelled' | 'off'
  readonly reminded: boolean
  readonly wrongCodes: number
  /** When they were there; 0 while they were not. */
  readonly attendedAt: number
}

export interface EventsPart {
  readonly seats: readonly Seat[]
  /** Events attended, ever. */
  readonly attended: number
}

export const noEvents: EventsPart = { seats: [], attended: 0 }
