import type { Collection } from './collection'
import { DatabaseError, duplicate } from './errors'
import { matcher } from './match'
import { count, find, type Search, sortDocuments } from './reading'
import type { Store } from './store'
import { resourceOf, type Transaction, type Transactions } from './transactions'
import { type Document, encode } from './wire'

/** A document as a request sees it. */
export interface Found {
  readonly document: Document
  readonly text: string
}

/** What a request may do to documents: the same inside and outside a transaction. */
export interface View {
  find(collection: Collection, search: Search): Found[]
  count(collection: Collection, query: Document): number
  /** Inserts in order; throws at the first duplicate, what came before it stays. */
  insert(collection: Collection, documents: readonly Document[]): void
  /** Replaces or (null) removes documents that this view found; all of them or none. */
  write(collection: Collection, changes: readonly { before: Document; after: Document | null }[]): void
}

/** Requests outside of transactions: each one is a transaction of its own. */
export class PlainView implements View {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly largeAt: number,
  ) {}

  find(collection: Collection, search: Search): Found[] {
    return find(collection, search, this.largeAt)
  }

  count(collection: Collection, query: Document): number {
    return count(collection, query, this.largeAt)
  }

  insert(collection: Collection, documents: readonly Document[]): void {
    this.transactions.refuseLocked(
      collection,
      documents.map((document) => document['_id']),
    )
    let fault: DatabaseError | undefined
    this.store.atomically(() => {
      for (const document of documents) {
        try {
          collection.insert(document)
        } catch (error) {
          if (!(error instanceof DatabaseError)) throw error
          fault = error
          return
        }
        this.transactions.committed(collection, document['_id'], null)
      }
    })
    if (fault !== undefined) throw fault
  }

  write(collection: Collection, changes: readonly { before: Document; after: Document | null }[]): void {
    this.transactions.refuseLocked(
      collection,
      changes.map(({ before }) => before['_id']),
    )
    this.store.atomically(() => {
      for (const { before, after } of changes) store(collection, before['_id'], after)
    })
    for (const { before } of changes) this.transactions.committed(collection, before['_id'], before)
  }
}

/** Requests of one transaction: they read its snapshot and stage their writes until the commit. */
export class TransactionView implements View {
  constructor(
    private readonly transactions: Transactions,
    private readonly transaction: Transaction,
    private readonly largeAt: number,
  ) {}

  find(collection: Collection, search: Search): Found[] {
    const overlay = this.transactions.overlay(this.transaction, collection)
    if (overlay.size === 0) return find(collection, search, this.largeAt)
    const matches = matcher(search.query)
    const kept: Found[] = find(collection, { ...search, skip: 0, limit: Infinity }, this.largeAt).filter(
      ({ document }) => !overlay.has(resourceOf(collection, document['_id'])),
    )
    for (const document of overlay.values())
      if (document !== null && matches(document)) kept.push({ document, text: encode(document) })
    const ordered = search.order.length === 0 ? kept : sortDocuments(kept, search.order, ({ document }) => document)
    return ordered.slice(search.skip, search.skip + search.limit)
  }

  count(collection: Collection, query: Document): number {
    return this.find(collection, { query, order: [], skip: 0, limit: Infinity }).length
  }

  insert(collection: Collection, documents: readonly Document[]): void {
    for (const document of documents) {
      const id = document['_id']
      this.transactions.claim(this.transaction, resourceOf(collection, id))
      if (this.find(collection, { query: { _id: id }, order: [], skip: 0, limit: 1 }).length > 0) {
        throw duplicate(collection.name, '_id_', `{ _id: ${encode(id)} }`)
      }
      collection.refuseDuplicates(document)
      this.transactions.stage(this.transaction, { collection, id, document })
    }
  }

  write(collection: Collection, changes: readonly { before: Document; after: Document | null }[]): void {
    for (const { before, after } of changes) {
      this.transactions.claim(this.transaction, resourceOf(collection, before['_id']))
      if (after !== null) collection.refuseDuplicates(after)
      this.transactions.stage(this.transaction, { collection, id: before['_id'], document: after })
    }
  }
}

/** Makes a transaction's writes real, all at once, and ends it. */
export function commit(data: Store, transactions: Transactions, transaction: Transaction): void {
  const replaced: (Document | null)[] = []
  try {
    data.atomically(() => {
      for (const { collection, id, document } of transaction.staged.values()) {
        replaced.push(collection.byId(id)?.document ?? null)
        store(collection, id, document)
      }
    })
  } catch (error) {
    // Two transactions may stage the same value of a unique index; the second finds out here.
    transactions.end(transaction)
    throw error
  }
  let at = 0
  for (const { collection, id } of transaction.staged.values())
    transactions.committed(collection, id, replaced[at++] ?? null)
  transactions.end(transaction)
}

function store(collection: Collection, id: unknown, document: Document | null): void {
  const before = collection.byId(id)
  if (document === null) {
    if (before !== undefined) collection.remove(before)
  } else if (before === undefined) collection.insert(document)
  else collection.replace(before, document)
}
