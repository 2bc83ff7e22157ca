/** What quizzes, polls, relays and events have in common: a title, a time to take part, an end (SPEC 7). */
import type { Versioned } from '../documents'

export const activityKinds = ['quiz', 'poll', 'relay', 'event'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** `draft`: only its makers see it. `gone`: a draft that was thrown away. */
export type Shelf = 'draft' | 'shown' | 'gone'

export interface Activity extends Versioned {
  readonly kind: ActivityKind
  readonly shelf: Shelf
  /** Of a draft the instant it was begun; of what is shown the instant it closes: an index finds what is open. */
  readonly rank: number
  readonly title: string
  readonly intro: string
  readonly opensAt: number
  /** Nothing is taken from this instant on. */
  readonly closesAt: number
  /** The operator who made it. */
  readonly by: string
}

/** What a member keeps of something they took part in; it must outlive the activity, and no longer. */
export interface Taken {
  readonly id: string
  readonly closesAt: number
}
