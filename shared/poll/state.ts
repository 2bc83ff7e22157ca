import type { Activity, Taken } from '../activity/state'

export interface Poll extends Activity {
  readonly kind: 'poll'
  readonly options: readonly string[]
  /** How many options one may choose. */
  readonly most: number
  readonly anonymous: boolean
}

/** All that a member keeps of a vote: that it was given. */
export type Voted = Taken

export type PollsPart = readonly Voted[]

export const noVotes: PollsPart = []

/** A vote. Of an anonymous poll it has a random id, and neither name nor time (decisions/0010). */
export interface Ballot {
  readonly _id: string
  readonly poll: string
  readonly choices: readonly number[]
  /** In open polls only. */
  readonly account?: string
}
