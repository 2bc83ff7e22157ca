/** The service's own error codes, as far as the database answers them. */
export type DatabaseCode =
  | 'INVALID_PARAM'
  | 'EXCEED_MAX_PAYLOAD_SIZE'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_DUPLICATE_WRITE'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'DATABASE_TRANSACTION_CONFLICT'

/** A fault of the client, answered as `{code, message}`. Every other error is a fault of the emulator. */
export class DatabaseError extends Error {
  readonly code: DatabaseCode

  constructor(code: DatabaseCode, message: string) {
    super(message)
    this.name = 'DatabaseError'
    this.code = code
  }
}

/** What MongoDB would have refused: DATABASE_REQUEST_FAILED with a message that says why. */
export function failed(message: string): DatabaseError {
  return new DatabaseError('DATABASE_REQUEST_FAILED', message)
}

/** A request whose form the SDK never sends. */
export function invalid(message: string): DatabaseError {
  return new DatabaseError('INVALID_PARAM', message)
}

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

/** The transaction was committed, aborted or has expired. */
export function transactionGone(): DatabaseError {
  return new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )
}

/** Another transaction holds the document, or it changed since the snapshot. */
export function transactionConflict(): DatabaseError {
  return new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )
}

/** A value that a unique index already holds; clients look for the code or for E11000. */
export function duplicate(collection: string, index: string, key: string): DatabaseError {
  return new DatabaseError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}}]}]`,
  )
}

/** A write does not create its collection. */
export function collectionMissing(collection: string): DatabaseError {
  return new DatabaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${collection}. ${ADVICE}`,
  )
}

/** Runs a piece of mingo whose complaints are about the client's query, and answers them as the service would. */
export function blamingTheClient<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw failed(error instanceof Error ? error.message : String(error))
  }
}
