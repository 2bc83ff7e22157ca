/** Counts of database requests since the last reset: what CloudBase would bill, and what the budgets are measured by. */
export interface RequestCounts {
  readonly total: number
  readonly byAction: Readonly<Record<string, number>>
  readonly byCollection: Readonly<Record<string, number>>
}

export interface RequestCounter {
  count(action: string, collection: unknown): void
  read(): RequestCounts
  reset(): void
}

const addOne = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
const sorted = (counts: Map<string, number>) => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Every request that reaches the database door counts, also one that a fault then loses: the caller has sent it. */
export const createRequestCounter = (): RequestCounter => {
  const byAction = new Map<string, number>()
  const byCollection = new Map<string, number>()
  let total = 0
  return {
    count(action, collection) {
      total += 1
      addOne(byAction, action)
      if (typeof collection === 'string') addOne(byCollection, collection)
    },
    read: () => ({ total, byAction: sorted(byAction), byCollection: sorted(byCollection) }),
    reset() {
      total = 0
      byAction.clear()
      byCollection.clear()
    },
  }
}
