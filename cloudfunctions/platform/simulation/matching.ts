/** What a query's conditions and sorting mean for a document in memory, as the database understands them. */
import type { Condition, IndexedQuery, Scalar } from '../documents'

/** The values at a path: a path through an array has as many as the array has elements (a multikey index). */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path))
  const [name, ...rest] = path
  if (name === undefined) return [value]
  if (typeof value !== 'object' || value === null) return []
  return valuesAt((value as Record<string, unknown>)[name], rest)
}

/** Values of different types stand in no order; codepoints decide between texts, as in the database. */
function compare(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string')
    return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a === b ? 0 : null
}

const within = (value: unknown, bound: Scalar | undefined, holds: (order: number) => boolean): boolean => {
  if (bound === undefined) return true
  const order = compare(value, bound)
  return order !== null && holds(order)
}

function meets(value: unknown, condition: Condition): boolean {
  if (typeof condition !== 'object') return value === condition
  if ('in' in condition) return condition.in.some((one) => one === value)
  return (
    within(value, condition.gte, (order) => order >= 0) &&
    within(value, condition.gt, (order) => order > 0) &&
    within(value, condition.lte, (order) => order <= 0) &&
    within(value, condition.lt, (order) => order < 0)
  )
}

/** Does a document meet every condition? */
export const matches = (document: object, where: IndexedQuery['where']): boolean =>
  Object.entries(where).every(([path, condition]) =>
    valuesAt(document, path.split('.')).some((value) => meets(value, condition)),
  )

/** Documents in the order of a query's `sort`; equal ones keep theirs. */
export function sorted<D extends object>(documents: readonly D[], sort: IndexedQuery['sort'] = []): D[] {
  const first = (document: D, path: string) => valuesAt(document, path.split('.'))[0]
  return [...documents].sort((a, b) => {
    for (const [path, direction] of sort) {
      const order = compare(first(a, path), first(b, path)) ?? 0
      if (order !== 0) return direction === 'asc' ? order : -order
    }
    return 0
  })
}
