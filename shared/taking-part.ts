/** Does this member take part in something? Told from what they keep of it themselves. */

import type { ActivityKind } from './activity/state'
import type { EventsPart } from './event/state'
import type { PollsPart } from './poll/state'
import type { QuizzesPart } from './quiz/state'
import type { RelaysPart } from './relay/state'

interface Parts {
  readonly quizzes: QuizzesPart
  readonly polls: PollsPart
  readonly relays: RelaysPart
  readonly events: EventsPart
}

/** `waiting`: in the line for a seat. */
export type MyPart = 'none' | 'waiting' | 'in'

export function myPartIn({ quizzes, polls, relays, events }: Parts, kind: ActivityKind, id: string): MyPart {
  switch (kind) {
    case 'quiz':
      return quizzes.attempts.some((attempt) => attempt.id === id && attempt.given !== null) ? 'in' : 'none'
    case 'poll':
      return polls.some((voted) => voted.id === id) ? 'in' : 'none'
    case 'relay':
      return relays.some((place) => place.id === id && place.state === 'in') ? 'in' : 'none'
    case 'event': {
      const state = events.seats.find((seat) => seat.id === id)?.state
      return state === 'seat' ? 'in' : state === 'line' ? 'waiting' : 'none'
    }
  }
}
