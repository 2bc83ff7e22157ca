/** The eight verbs in memory. Each takes effect at the instant it is called, whole; nothing is shared with the caller. */
import type { Lot } from '../../../shared/lots'
import type { Documents, IndexedQuery, Stored } from '../documents'
import { type CollectionName, collections, type Index } from '../indexes'
import { matches, sorted } from './matching'

const MOST_DOCUMENTS = 1_000

/** Told of every change, in the order in which they took effect. */
export type OnCommit = (collection: CollectionName, before: Stored | null, after: Stored | null) => void

export interface MemoryDocuments extends Documents {
  /** Everything in a collection, for the laws: not to be changed. */
  readonly all: <D extends Stored>(collection: CollectionName) => readonly D[]
  readonly get: <D extends Stored>(collection: CollectionName, id: string) => D | null
}

/** What JSON keeps, as the real documents do: no `undefined`, and no part in common with the caller's. */
const copy = <Value>(value: Value): Value =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value)

/** The guard that the real documents have: such a query must never leave. */
function checked(where: IndexedQuery['where']): IndexedQuery['where'] {
  for (const [field, value] of Object.entries(where)) {
    if (value === undefined || value === null || Number.isNaN(value)) throw new Error(`the query's ${field} is missing`)
  }
  return where
}

const uniqueIndexes = (collection: CollectionName): readonly Index[] =>
  (collections[collection] as readonly Index[]).filter((index) => index.unique === true)

const keyIn = (index: Index, document: object): string =>
  JSON.stringify(index.keys.map(([path]) => (document as Record<string, unknown>)[path] ?? null))

/** What is stored: documents by id, and the keys that are taken where they must be unique. */
function shelvesTelling(onCommit: OnCommit) {
  const shelves = new Map<CollectionName, Map<string, Stored>>()
  const taken = new Map<Index, Set<string>>()

  const shelf = (collection: CollectionName): Map<string, Stored> => {
    const found = shelves.get(collection) ?? new Map<string, Stored>()
    shelves.set(collection, found)
    return found
  }
  const takenIn = (index: Index): Set<string> => {
    const found = taken.get(index) ?? new Set<string>()
    taken.set(index, found)
    return found
  }
  const put = (collection: CollectionName, document: Stored) => {
    const before = shelf(collection).get(document._id) ?? null
    shelf(collection).set(document._id, document)
    onCommit(collection, before, document)
  }
  /** False when a document with its id, or with a key that is unique, is there. */
  const add = (collection: CollectionName, document: Stored): boolean => {
    const unique = uniqueIndexes(collection)
    if (shelf(collection).has(document._id)) return false
    if (unique.some((index) => takenIn(index).has(keyIn(index, document)))) return false
    for (const index of unique) takenIn(index).add(keyIn(index, document))
    put(collection, copy(document))
    return true
  }
  const take = (collection: CollectionName, id: string) => {
    const before = shelf(collection).get(id)
    if (before === undefined) return
    shelf(collection).delete(id)
    for (const index of uniqueIndexes(collection)) takenIn(index).delete(keyIn(index, before))
    onCommit(collection, before, null)
  }
  return { shelf, put, add, take }
}

export function memoryDocuments(onCommit: OnCommit = () => {}): MemoryDocuments {
  const { shelf, put, add, take } = shelvesTelling(onCommit)
  const matching = (collection: CollectionName, where: IndexedQuery['where']) =>
    [...shelf(collection).values()].filter((document) => matches(document, checked(where)))

  return {
    all: <D extends Stored>(collection: CollectionName) => [...shelf(collection).values()] as D[],
    get: <D extends Stored>(collection: CollectionName, id: string) => (shelf(collection).get(id) ?? null) as D | null,

    async read<D extends Stored>(collection: CollectionName, id: string) {
      checked({ _id: id })
      return copy((shelf(collection).get(id) ?? null) as D | null)
    },
    async readMany<D extends Stored>(collection: CollectionName, { where, sort, limit }: IndexedQuery) {
      if (limit < 1 || limit > MOST_DOCUMENTS) throw new Error(`a limit of ${limit}`)
      return copy(sorted(matching(collection, where), sort).slice(0, limit) as D[])
    },
    async count(collection, where) {
      return matching(collection, where).length
    },
    async insert(collection, document) {
      return add(collection, document) ? 'inserted' : 'exists'
    },
    async write(collection, id, version, parts) {
      checked({ _id: id, version })
      const before = shelf(collection).get(id) as (Stored & { version?: number }) | undefined
      if (before === undefined || before.version !== version) return 'lost'
      put(collection, { ...before, ...copy(parts), ...{ version: version + 1 } })
      return 'written'
    },
    async claim(collection, id, claimant) {
      checked({ _id: id, claimant })
      const lot = shelf(collection).get(id) as Lot | undefined
      if (lot === undefined || lot.shut || lot.left <= 0 || lot.claims.includes(claimant)) return 'not-claimed'
      put(collection, { ...lot, ...{ left: lot.left - 1, claims: [...lot.claims, claimant] } })
      return 'claimed'
    },
    async append(collection, documents) {
      if (documents.length === 0) throw new Error('nothing to append')
      for (const document of documents) if (!add(collection, document)) return 'some-exist'
      return 'appended'
    },
    async remove(collection, id) {
      checked({ _id: id })
      take(collection, id)
    },
  }
}
