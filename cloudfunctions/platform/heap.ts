/** How much of something waits, and since when: what 管理 tells before anybody opens the list. */
export interface Heap {
  readonly count: number
  /** There are more than were counted. */
  readonly more: boolean
  /** Since when the first waits, ms. */
  readonly since: number
}

/** So many documents of a kind are looked at; whoever has more to do knows it without a number. */
export const MOST_COUNTED = 100

/** A heap of instants, each the beginning of something's waiting; null when nothing waits. */
export const heapOf = (instants: readonly number[], more = instants.length >= MOST_COUNTED): Heap | null =>
  instants.length === 0 ? null : { count: instants.length, more, since: Math.min(...instants) }
