/**
 * Every collection and its indexes. The emulator enforces this file and the deploy script applies it,
 * so a query that works here has its index there.
 */
export interface Index {
  readonly name: string
  /** Field paths in order; 1 ascending, -1 descending. A path through an array makes a multikey index. */
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[]
  readonly unique?: boolean
}

export const collections = {
  people: [],
  things: [],
  ledger: [],
  audit: [],
} satisfies Record<string, readonly Index[]>
