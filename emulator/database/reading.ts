import type { Stored } from './cache'
import type { Collection } from './collection'
import { type Conditions, conditionsOf } from './conditions'
import { positionOf } from './entries'
import { failed } from './errors'
import { reach } from './field-paths'
import { nearestFirst } from './geo'
import { compareValues, directed, encodeValue } from './index-keys'
import { matcher } from './match'
import { choosePlan, type KeyRange, type Order, type Plan } from './planner'
import type { Document, Value } from './wire'

/** What to find, in which order, and how much of it. */
export interface Search {
  readonly query: Document
  readonly order: Order
  readonly skip: number
  readonly limit: number
}

const SMALLEST_PAGE = 32
const LARGEST_PAGE = 1_000
/** MongoDB's limit for a sort that no index serves. */
const LARGEST_SORT_CHARACTERS = 100 * 1024 * 1024
const EVERY_POSITION = [0, Number.MAX_SAFE_INTEGER] as const

/** The matching documents, by way of an index wherever one serves. */
export function find(collection: Collection, search: Search, largeAt: number): Stored[] {
  const served = servedPlan(collection, search.query, search.order, search.limit === Infinity, largeAt)
  // $near orders its results by distance, which no index here knows.
  const plan =
    search.order.length === 0 && nearestFirst(search.query) !== undefined ? { ...served, sorted: false } : served
  const matches = matcher(search.query)
  const enough = search.skip + search.limit
  const found: Stored[] = []
  const firstPage = enough === Infinity || !plan.sorted ? LARGEST_PAGE : enough
  let characters = 0
  for (const stored of candidates(collection, plan, firstPage)) {
    if (!matches(stored.document)) continue
    found.push(stored)
    if (plan.sorted && found.length >= enough) break
    characters += stored.text.length
    if (!plan.sorted && characters > LARGEST_SORT_CHARACTERS) {
      throw failed('Sort operation used more than the maximum bytes of RAM. Add an index, or specify a smaller limit.')
    }
  }
  const ordered = plan.sorted ? found : arrange(found, search)
  return search.skip === 0 && ordered.length <= search.limit ? ordered : ordered.slice(search.skip, enough)
}

function arrange(found: readonly Stored[], { query, order }: Search): Stored[] {
  const distance = order.length === 0 ? nearestFirst(query) : undefined
  if (distance === undefined) return sortDocuments(found, order, (stored) => stored.document)
  return [...found].sort((left, right) => distance(left.document) - distance(right.document))
}

/** How many documents match; from the index alone where its bounds say everything. */
export function count(collection: Collection, query: Document, largeAt: number): number {
  if (Object.keys(query).length === 0) return collection.total
  const plan = servedPlan(collection, query, [], true, largeAt)
  const { source } = plan
  // Ranges of several values may hold the same array's document twice.
  if (plan.exact && typeof source === 'object' && (plan.ranges.length <= 1 || !source.multikey.includes(true))) {
    return plan.ranges.reduce((sum, { from, to }) => sum + source.count(from, to), 0)
  }
  const matches = matcher(query)
  let total = 0
  for (const stored of candidates(collection, plan, LARGEST_PAGE)) if (matches(stored.document)) total++
  return total
}

/** A union of ranges, for a query that only its alternatives limit. */
interface ServedPlan extends Plan {
  readonly union?: readonly Plan[]
}

/** The plan, or the refusal of a large collection's query that would read all of it. */
function servedPlan(
  collection: Collection,
  query: Document,
  order: Order,
  everything: boolean,
  largeAt: number,
): ServedPlan {
  const conditions = conditionsOf(query)
  const plan = choosePlan(conditions, order, collection.indexes)
  if (plan.bounded) return plan
  const union = unionPlan(collection, conditions, order)
  if (union !== undefined) return union
  if (!collection.isPlanned || collection.total < largeAt) return plan
  const unfiltered = Object.keys(query).length === 0
  if (unfiltered && plan.sorted && !everything) return plan
  throw unserved(collection, conditions, order)
}

/** `$or` whose every branch is limited by an index. */
function unionPlan(collection: Collection, conditions: Conditions, order: Order): ServedPlan | undefined {
  for (const branches of conditions.alternatives) {
    const plans = branches.map((branch) => choosePlan(conditionsOf(branch), [], collection.indexes))
    if (plans.length > 0 && plans.every((plan) => plan.bounded)) {
      return {
        source: 'natural',
        ranges: [],
        reverse: false,
        bounded: true,
        sorted: order.length === 0,
        exact: false,
        union: plans,
      }
    }
  }
  return undefined
}

function unserved(collection: Collection, { named }: Conditions, order: Order): Error {
  const fields = named.length === 0 ? 'no fields' : `fields [${named.join(', ')}]`
  const sort =
    order.length === 0 ? '' : `, order [${order.map(([path, direction]) => `${path} ${direction}`).join(', ')}]`
  const missing =
    named.length === 0 ? order.map(([path]) => path).join(', ') || 'nothing: read it in pages by _id' : named.join(', ')
  return failed(
    `no index serves this query and ${collection.name} is large (${collection.total} documents): ${fields}${sort}. Missing: an index over ${missing}`,
  )
}

/** The documents a plan leads to, each once, a page at a time. */
function* candidates(collection: Collection, plan: ServedPlan, firstPage: number): Generator<Stored> {
  const seen = new Set<number>()
  const deduplicates =
    plan.union !== undefined || (typeof plan.source === 'object' && plan.source.multikey.includes(true))
  for (const part of plan.union ?? [plan]) {
    for (const range of part.ranges) {
      for (const positions of pages(collection, part, range, firstPage)) {
        const fresh = deduplicates
          ? positions.filter((position) => !seen.has(position) && seen.add(position))
          : positions
        yield* collection.atAll([...fresh])
      }
    }
  }
}

function* pages(collection: Collection, plan: Plan, range: KeyRange, firstPage: number): Generator<number[]> {
  let size = Math.min(Math.max(firstPage, SMALLEST_PAGE), LARGEST_PAGE)
  let [from, to]: [Buffer | number, Buffer | number] =
    plan.source === 'natural' ? [...EVERY_POSITION] : [range.from, range.to]
  for (;;) {
    const { positions, last } = page(collection, plan, from, to, size)
    if (positions.length > 0) yield positions
    if (positions.length < size) return
    if (plan.reverse) to = last
    else from = typeof last === 'number' ? last + 1 : Buffer.concat([last, Buffer.from([0])])
    size = Math.min(size * 2, LARGEST_PAGE)
  }
}

function page(
  collection: Collection,
  plan: Plan,
  from: Buffer | number,
  to: Buffer | number,
  size: number,
): { positions: number[]; last: Buffer | number } {
  if (typeof plan.source === 'string') {
    const rows = collection.page(plan.source, from, to, plan.reverse, size)
    return { positions: rows.map(([, position]) => position), last: rows[rows.length - 1]?.[0] ?? from }
  }
  const keys = plan.source.page(from as Buffer, to as Buffer, plan.reverse, size)
  return { positions: keys.map(positionOf), last: keys[keys.length - 1] ?? from }
}

/** Sorts as MongoDB does: an array counts as its smallest element, descending as its largest. */
export function sortDocuments<T>(items: readonly T[], order: Order, documentOf: (item: T) => Document): T[] {
  const keyed = items.map((item) => ({
    item,
    key: Buffer.concat(order.map(([path, direction]) => sortComponent(documentOf(item), path, direction))),
  }))
  return keyed.sort((left, right) => Buffer.compare(left.key, right.key)).map(({ item }) => item)
}

function sortComponent(document: Document, path: string, direction: 1 | -1): Buffer {
  const { values } = reach(document, path)
  const extreme = values.reduce<Value>(
    (best, value) => (compareValues(value, best) * direction < 0 ? value : best),
    values[0],
  )
  return directed(encodeValue(extreme), direction)
}
