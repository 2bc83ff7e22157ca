import type { Activity, Taken } from '../activity/state'

export interface Relay extends Activity {
  readonly kind: 'relay'
  /** How many people may join. */
  readonly places: number
  /** The most that one of them may take. */
  readonly mostEach: number
  readonly unit: string
}

/** A member's place in a relay. Its order is that of the claims. */
export interface RelayPlace extends Taken {
  /** How often the member has joined: each time under a mark of its own. */
  readonly round: number
  readonly mark: string
  readonly state: 'asking' | 'in' | 'full' | 'withdrawn'
  readonly quantity: number
  readonly note: string
}

export type RelaysPart = readonly RelayPlace[]

export const noRelays: RelaysPart = []
