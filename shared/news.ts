import type { Entry } from './points/state'
import type { Tier } from './points/tiers'

/** What a command brought about beyond its own rule: for its answer, and to be announced once. */
export interface News {
  readonly entries: readonly Entry[]
  /** The tier just reached for the first time. */
  readonly reached: Tier | null
  readonly badges: readonly string[]
}

export const noNews: News = { entries: [], reached: null, badges: [] }
