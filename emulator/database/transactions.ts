import { randomUUID } from 'node:crypto'
import type { Collection } from './collection'
import { DatabaseError, transactionConflict, transactionGone } from './errors'
import { encodeValue } from './index-keys'
import type { Document, Value } from './wire'

const LONGEST_MS = 30_000
const MOST_OPERATIONS = 100
/** How often a waiting write looks whether the lock's holder has expired. */
const LOOK_AGAIN_MS = 20

/** A document's name across all collections: what is locked, staged and remembered. */
export function resourceOf(collection: Collection, id: Value): string {
  return `${collection.number}/${encodeValue(id).toString('latin1')}`
}

/** What a transaction would make of one document; null removes it. */
export interface Staged {
  readonly collection: Collection
  readonly id: Value
  readonly document: Document | null
}

interface Past {
  readonly sequence: number
  readonly resource: string
  readonly collection: Collection
  readonly before: Document | null
}

/** One open transaction: its snapshot and the writes nobody else sees yet. */
export class Transaction {
  readonly id = randomUUID()
  readonly staged = new Map<string, Staged>()
  /** Fixed by the first operation, not by the start. */
  snapshot: number | undefined
  operations = 0

  constructor(readonly startedMs: number) {}
}

/** A plain write met a document that a transaction holds: it waits and starts again. */
export class Locked extends Error {}

/** All open transactions, their locks, and enough of the past to serve their snapshots. */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly locks = new Map<string, Transaction>()
  private past: Past[] = []
  private sequence = 0
  private waiting: (() => void)[] = []

  constructor(private readonly monotonicNow: () => number) {}

  start(): Transaction {
    this.expire()
    const transaction = new Transaction(this.monotonicNow())
    this.open.set(transaction.id, transaction)
    return transaction
  }

  /** The transaction for one more operation; one that ended or expired is no longer there. */
  use(id: string): Transaction {
    const transaction = this.find(id)
    if (++transaction.operations > MOST_OPERATIONS) {
      this.end(transaction)
      throw new DatabaseError(
        'DATABASE_TRANSACTION_FAIL',
        `a transaction may have at most ${MOST_OPERATIONS} operations`,
      )
    }
    transaction.snapshot ??= this.sequence
    return transaction
  }

  find(id: string): Transaction {
    this.expire()
    const transaction = this.open.get(id)
    if (transaction === undefined) throw transactionGone()
    return transaction
  }

  /** Forgets the transaction and lets go of what it held. */
  end(transaction: Transaction): void {
    this.open.delete(transaction.id)
    for (const resource of transaction.staged.keys()) this.locks.delete(resource)
    if (this.open.size === 0) this.past = []
    const woken = this.waiting
    this.waiting = []
    for (const wake of woken) wake()
  }

  /** Takes the document for the transaction, or fails it: as in MongoDB the conflict shows at the write and ends the transaction. */
  stage(transaction: Transaction, staged: Staged): void {
    const resource = resourceOf(staged.collection, staged.id)
    this.claim(transaction, resource)
    this.locks.set(resource, transaction)
    transaction.staged.set(resource, staged)
  }

  /** Refuses a document that another transaction holds or that changed after the snapshot. */
  claim(transaction: Transaction, resource: string): void {
    const holder = this.locks.get(resource)
    const changed = this.past.some((past) => past.resource === resource && past.sequence > transaction.snapshot!)
    if ((holder !== undefined && holder !== transaction) || changed) {
      this.end(transaction)
      throw transactionConflict()
    }
  }

  /** For plain writes: throws Locked while a transaction holds one of the documents. */
  refuseLocked(collection: Collection, ids: readonly Value[]): void {
    if (this.locks.size === 0) return
    this.expire()
    if (ids.some((id) => this.locks.has(resourceOf(collection, id)))) throw new Locked()
  }

  /** Resolves when a transaction ended, or when it is time to look for expired ones. */
  released(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_AGAIN_MS)
      this.waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  /** Remembers what a committed write replaced, for the snapshots that are older. */
  committed(collection: Collection, id: Value, before: Document | null): void {
    this.sequence++
    if (this.open.size > 0)
      this.past.push({ sequence: this.sequence, resource: resourceOf(collection, id), collection, before })
  }

  /** The documents of a collection that the snapshot sees otherwise than they now are, own writes included. */
  overlay(transaction: Transaction, collection: Collection): Map<string, Document | null> {
    const overlay = new Map<string, Document | null>()
    for (const past of this.past) {
      if (past.collection === collection && past.sequence > transaction.snapshot! && !overlay.has(past.resource))
        overlay.set(past.resource, past.before)
    }
    for (const [resource, staged] of transaction.staged)
      if (staged.collection === collection) overlay.set(resource, staged.document)
    return overlay
  }

  private expire(): void {
    if (this.open.size === 0) return
    const oldest = this.monotonicNow() - LONGEST_MS
    for (const transaction of [...this.open.values()]) if (transaction.startedMs <= oldest) this.end(transaction)
  }
}
