import type { Activity, Taken } from '../activity/state'

export interface Event extends Activity {
  readonly kind: 'event'
  /** A room, a link, a place to meet. */
  readonly where: string
  readonly seats: number
  readonly startsAt: number
  readonly endsAt: number
  readonly points: number
  /** From it follow the codes on the operator's screen. Never leaves the server. */
  readonly codeKey: string
}

/** A member's seat at an event, or their place in its line. */
export interface Seat extends Taken {
  readonly title: string
  readonly startsAt: number
  readonly round: number
  readonly mark: string
  readonly state: 'asking' | 'seat' | 'line' | 'full' | 'cancelled'
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
