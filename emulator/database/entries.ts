import type { Index } from '../../cloudfunctions/platform/indexes'
import { failed } from './errors'
import { reach } from './field-paths'
import { directed, encodeValue } from './index-keys'
import type { Document } from './wire'

/** One document in one index: its keys (without the position) and which of the index's fields were arrays. */
export interface Entries {
  readonly keys: readonly Buffer[]
  readonly multiple: readonly boolean[]
}

const LARGEST_FAN_OUT = 5_000

/** The keys of a document in an index; several when a path passes through an array. */
export function entriesOf(document: Document, index: Index): Entries {
  let keys: Buffer[] = [EMPTY]
  const multiple: boolean[] = []
  for (const [path, direction] of index.keys) {
    const reached = reach(document, path)
    multiple.push(reached.multiple)
    const components = reached.values.map((value) => directed(encodeValue(value), direction))
    if (keys.length * components.length > LARGEST_FAN_OUT)
      throw failed(`the document has too many entries in the index ${index.name}`)
    keys = keys.flatMap((key) => components.map((component) => Buffer.concat([key, component])))
  }
  refuseParallelArrays(index, multiple)
  return { keys: keys.length === 1 ? keys : distinct(keys), multiple }
}

const EMPTY = Buffer.alloc(0)

function refuseParallelArrays(index: Index, multiple: readonly boolean[]): void {
  const roots = new Set(index.keys.filter((_, at) => multiple[at]).map(([path]) => path.split('.')[0]!))
  if (roots.size > 1)
    throw failed(`cannot index parallel arrays [${[...roots].join('] [')}] in the index ${index.name}`)
}

function distinct(keys: readonly Buffer[]): Buffer[] {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}

/** A key as it is stored: made unique by the document's position, which it ends with. */
export function withPosition(key: Buffer, position: number): Buffer {
  const stored = Buffer.allocUnsafe(key.length + POSITION_BYTES)
  key.copy(stored)
  stored.writeBigUInt64BE(BigInt(position), key.length)
  return stored
}

/** The document an entry belongs to. */
export function positionOf(stored: Buffer): number {
  return Number(stored.readBigUInt64BE(stored.length - POSITION_BYTES))
}

const POSITION_BYTES = 8
