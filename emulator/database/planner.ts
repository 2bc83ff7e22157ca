import type { Bound, Conditions, FieldCondition } from './conditions'
import { afterPrefix, directed } from './index-keys'
import type { IndexTable } from './index-table'

/** An ordered list of `[path, direction]`. */
export type Order = readonly (readonly [path: string, direction: 1 | -1])[]

/** A range of keys; `from` is inclusive, `to` exclusive. */
export interface KeyRange {
  readonly from: Buffer
  readonly to: Buffer
}

/** How the candidates of a query are found. */
export interface Plan {
  /** An index, the primary key, or the collection as it lies. */
  readonly source: IndexTable | '_id' | 'natural'
  readonly ranges: readonly KeyRange[]
  readonly reverse: boolean
  /** The query limits the ranges: not the whole collection is read. */
  readonly bounded: boolean
  /** The candidates come in the order that was asked for. */
  readonly sorted: boolean
  /** Every candidate matches, so that they may be counted unread. */
  readonly exact: boolean
}

interface Candidate extends Plan {
  readonly score: number
}

interface Keys {
  readonly keys: Order
  readonly multikey: readonly boolean[]
  readonly unique: boolean
}

const LARGEST_FAN_OUT = 1_000
const EVERYTHING: KeyRange = { from: Buffer.alloc(0), to: Buffer.alloc(16, 0xff) }
const PRIMARY: Keys = { keys: [['_id', 1]], multikey: [false], unique: true }

/** Chooses the index that leaves the fewest documents to read: equalities first, then order, then a range. */
export function choosePlan(conditions: Conditions, order: Order, indexes: readonly IndexTable[]): Plan {
  const candidates = [
    consider('_id', PRIMARY, conditions, order),
    ...indexes.map((index) =>
      consider(
        index,
        { keys: index.definition.keys, multikey: index.multikey, unique: index.definition.unique === true },
        conditions,
        order,
      ),
    ),
  ]
  const best = candidates.reduce((left, right) => (right.score > left.score ? right : left))
  if (best.bounded || (best.sorted && order.length > 0)) return best
  return {
    source: 'natural',
    ranges: [EVERYTHING],
    reverse: false,
    bounded: false,
    sorted: order.length === 0,
    exact: conditions.named.length === 0 && conditions.exact,
  }
}

function consider(source: IndexTable | '_id', index: Keys, conditions: Conditions, order: Order): Candidate {
  const { prefixes, equalities, fixed } = equalPrefixes(index, conditions)
  const next = index.keys[equalities]
  const condition = next === undefined ? undefined : conditions.fields.get(next[0])
  const ends =
    condition === undefined || condition.equal !== undefined
      ? undefined
      : usableEnds(condition, index.multikey[equalities] === true)
  const ranges =
    ends === undefined || next === undefined
      ? prefixes.map((prefix) => (prefix.length === 0 ? EVERYTHING : { from: prefix, to: afterPrefix(prefix) }))
      : prefixes.map((prefix) => rangeWithin(prefix, ends, next[1]))
  const direction = servedDirection(index, order, equalities, fixed, ends !== undefined)
  const sorted = order.length === 0 || (direction !== undefined && prefixes.length <= 1)
  const bounded = equalities > 0 || ends !== undefined
  const whole = index.unique && equalities === index.keys.length
  return {
    source,
    ranges,
    reverse: sorted && direction === -1,
    bounded,
    sorted,
    exact:
      conditions.exact &&
      bounded &&
      boundsSayAll(index, conditions, equalities, ends !== undefined ? condition : undefined),
    score:
      equalities * 100 +
      (whole ? 1_000 : 0) +
      (ends === undefined ? 0 : 50) +
      (sorted && order.length > 0 ? 60 : 0) -
      (prefixes.length > 1 ? 10 : 0),
  }
}

/** The longest beginning of the index that the query fixes, as every combination of values. */
function equalPrefixes(
  index: Keys,
  conditions: Conditions,
): { prefixes: Buffer[]; equalities: number; fixed: ReadonlySet<string> } {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let equalities = 0
  const fixed = new Set<string>()
  for (const [path, direction] of index.keys) {
    const equal = conditions.fields.get(path)?.equal
    if (equal === undefined || prefixes.length * equal.length > LARGEST_FAN_OUT) break
    prefixes = prefixes.flatMap((prefix) =>
      equal.map((component) => Buffer.concat([prefix, directed(component, direction)])),
    )
    if (equal.length === 1 && index.multikey[equalities] !== true) fixed.add(path)
    equalities++
  }
  return { prefixes, equalities, fixed }
}

/** On an array two ends may be met by two elements, so that only one of them limits the entries. */
function usableEnds(condition: FieldCondition, multikey: boolean): { lower: Bound; upper: Bound } | undefined {
  const { lower, upper } = condition
  if (lower === undefined && upper === undefined) return undefined
  const type = (lower ?? upper)!.bytes.subarray(0, 1)
  const end: Bound = { bytes: type, inclusive: true }
  return { lower: lower ?? end, upper: (multikey && lower !== undefined ? undefined : upper) ?? end }
}

function rangeWithin(prefix: Buffer, ends: { lower: Bound; upper: Bound }, direction: 1 | -1): KeyRange {
  const [first, last] = direction === 1 ? [ends.lower, ends.upper] : [ends.upper, ends.lower]
  const start = Buffer.concat([prefix, directed(first.bytes, direction)])
  const stop = Buffer.concat([prefix, directed(last.bytes, direction)])
  return { from: first.inclusive ? start : afterPrefix(start), to: last.inclusive ? afterPrefix(stop) : stop }
}

/** 1 or -1 when reading the index forwards or backwards gives the order; undefined when it does not. */
function servedDirection(
  index: Keys,
  order: Order,
  equalities: number,
  fixed: ReadonlySet<string>,
  ranged: boolean,
): 1 | -1 | undefined {
  let at = equalities
  let direction: 1 | -1 | undefined
  for (const [path, wanted] of order) {
    if (fixed.has(path)) continue
    const key = index.keys[at]
    if (key === undefined || key[0] !== path) return undefined
    // Within bounds the first entry of an array need not be its smallest element, by which MongoDB sorts.
    if (index.multikey[at] === true && ranged && at === equalities) return undefined
    const needed = key[1] === wanted ? 1 : -1
    if (direction !== undefined && direction !== needed) return undefined
    direction = needed
    at++
  }
  return direction ?? 1
}

function boundsSayAll(
  index: Keys,
  conditions: Conditions,
  equalities: number,
  ranged: FieldCondition | undefined,
): boolean {
  const used = new Set(index.keys.slice(0, equalities).map(([path]) => path))
  if (ranged !== undefined) {
    const path = index.keys[equalities]![0]
    if (index.multikey[equalities] === true) return false
    used.add(path)
  }
  return [...conditions.fields.keys()].every((path) => used.has(path))
}
