import { randomUUID } from 'node:crypto'
import type { Index } from '../../cloudfunctions/platform/indexes'
import { DatabaseError, failed, invalid } from './errors'
import { type Body, handlers, withId } from './requests'
import { Store } from './store'
import type { Surroundings } from './surroundings'
import { Locked, Transactions } from './transactions'
import { commit, PlainView, TransactionView } from './views'
import { clone, type Document, type ServerDate } from './wire'

/** What a request is answered with: `data`, or `code` and `message`. */
export interface Answer {
  data?: unknown
  code?: string
  message?: string
  requestId: string
  transactionId?: string
  [key: string]: unknown
}

/** The document database of the emulator. */
export interface Database {
  /** Answers one parsed SDK request body. Never throws for a client fault: answers {code, message}. */
  handle(body: Record<string, unknown>): Promise<Answer>
  /** Bulk load for samples and benches: plain documents, in one SQLite transaction, indexes included. */
  load(collection: string, documents: readonly Record<string, unknown>[]): void
  close(): void
}

export interface DatabaseOptions {
  /** Where the documents are kept; null keeps them in memory. */
  directory: string | null
  /** Created at open; an index is built, or built again when its definition changed. */
  collections: Record<string, readonly Index[]>
  /** The server's clock, for server dates. */
  now: () => number
  /** Measures how long a transaction is open. */
  monotonicNow?: () => number
  /** From this many documents on, a query that no index serves is refused. */
  largeCollectionAt?: number
  /** Bound of the cache of parsed documents. */
  cacheCharacters?: number
}

const LARGE_COLLECTION_AT = 1_000
/** CloudBase's limit of one request. */
const LARGEST_REQUEST_BYTES = 6 * 1024 * 1024
const LOAD_BATCH = 20_000

/** Opens the database; what it acknowledged before, also to a process that was killed, is there. */
export function openDatabase(options: DatabaseOptions): Database {
  const store = new Store(options.directory, options.cacheCharacters)
  for (const [name, indexes] of Object.entries(options.collections)) store.applyIndexes(store.create(name), indexes)
  const transactions = new Transactions(options.monotonicNow ?? (() => performance.now()))
  const door = new Door(store, transactions, options.now, options.largeCollectionAt ?? LARGE_COLLECTION_AT)
  return {
    handle: (body) => door.handle(body),
    load: (name, documents) => load(store, name, documents),
    close: () => store.close(),
  }
}

/** Answers requests one at a time: everything between two awaits is atomic, because nothing else runs. */
class Door {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly now: () => number,
    private readonly largeAt: number,
  ) {}

  async handle(body: Body): Promise<Answer> {
    const requestId = randomUUID()
    try {
      refuseLarge(body)
      refuseUnknown(body)
      return { ...(await this.answer(body)), requestId }
    } catch (error) {
      if (error instanceof DatabaseError) return { code: error.code, message: error.message, requestId }
      throw error
    }
  }

  private async answer(body: Body): Promise<Partial<Answer>> {
    switch (body['action']) {
      case 'database.startTransaction':
        return { transactionId: this.transactions.start().id }
      case 'database.commitTransaction':
        commit(this.store, this.transactions, this.transactions.find(transactionIdOf(body)))
        return {}
      case 'database.abortTransaction':
        this.transactions.end(this.transactions.find(transactionIdOf(body)))
        return {}
      default:
        return { data: await this.documents(body) }
    }
  }

  private async documents(body: Body): Promise<unknown> {
    const handler = Object.hasOwn(handlers, String(body['action'])) ? handlers[String(body['action'])] : undefined
    if (handler === undefined) throw invalid(`unknown action: ${String(body['action'])}`)
    for (;;) {
      try {
        return handler(body, this.surroundings(body))
      } catch (error) {
        this.abortAfter(error, body['transactionId'])
        if (!(error instanceof Locked)) throw error
      }
      // A plain write waits until the transaction lets go, and then starts anew: its query may match otherwise.
      await this.transactions.released()
    }
  }

  /** As in MongoDB a failed operation ends its transaction; a malformed request never reaches it. */
  private abortAfter(error: unknown, id: unknown): void {
    if (typeof id !== 'string' || !(error instanceof DatabaseError) || error.code === 'INVALID_PARAM') return
    if (error.code !== 'DATABASE_TRANSACTION_FAIL' && error.code !== 'DATABASE_TRANSACTION_CONFLICT')
      this.transactions.end(this.transactions.find(id))
  }

  private surroundings(body: Body): Surroundings {
    const { store, transactions, largeAt } = this
    const id = body['transactionId']
    if (id === undefined || id === null) {
      const serverDate: ServerDate = (offsetMs) => new Date(this.now() + offsetMs)
      return { store, largeAt, serverDate, view: new PlainView(store, transactions, largeAt) }
    }
    const view = new TransactionView(transactions, transactions.use(transactionIdOf(body)), largeAt)
    return { store, largeAt, serverDate: refuseServerDate, view }
  }
}

/** The SDK's own tests say so: inside a transaction the service does not know server dates. */
const refuseServerDate: ServerDate = () => {
  throw failed('a server date is not supported inside a transaction: pass a Date')
}

function transactionIdOf(body: Body): string {
  const id = body['transactionId']
  if (typeof id !== 'string') throw invalid('transactionId must be a string')
  return id
}

/** What the SDK sends with a database request; anything else would be ignored silently, so it is refused. */
const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  'action',
  'envName',
  'wxCloudApiToken',
  'wxCloudbaseAccesstoken',
  'tcb_sessionToken',
  'sessionToken',
  'crossAuthorizationToken',
  'instance',
  'database',
  'collectionName',
  'query',
  'queryType',
  'order',
  'offset',
  'limit',
  'projection',
  'data',
  'multi',
  'merge',
  'upsert',
  'stages',
  'transactionId',
])

function refuseUnknown(body: Body): void {
  const unknown = Object.keys(body).find((name) => !KNOWN_FIELDS.has(name))
  if (unknown !== undefined) throw invalid(`unknown field of the request: ${unknown}`)
}

function refuseLarge(body: Body): void {
  let bytes = 0
  for (const value of Object.values(body).flat()) if (typeof value === 'string') bytes += Buffer.byteLength(value)
  if (bytes > LARGEST_REQUEST_BYTES)
    throw new DatabaseError(
      'EXCEED_MAX_PAYLOAD_SIZE',
      `the request has ${bytes} bytes, more than ${LARGEST_REQUEST_BYTES}`,
    )
}

function load(store: Store, name: string, documents: readonly Record<string, unknown>[]): void {
  const collection = store.collection(name)
  store.atomically(() => {
    for (let at = 0; at < documents.length; at += LOAD_BATCH) {
      collection.load(documents.slice(at, at + LOAD_BATCH).map((document) => withId(clone(document as Document))))
    }
  })
}
