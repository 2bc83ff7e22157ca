/** A fault that passes: nothing is known of the request's outcome, and looking again is safe. */
export class PassingFault extends Error {
  override readonly name = 'PassingFault'
}

/** Codes of the service and of the network that say "not now" or nothing at all (facts of CloudBase's error table). */
const PASSING_CODES = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'ENOTFOUND',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  'EXCEED_REQUEST_LIMIT',
  'EXCEED_CONCURRENT_REQUEST_LIMIT',
  'FUNCTION_EXCEED_RESOURCE_LIMIT',
  'DATABASE_TRANSACTION_CONFLICT',
  'DATABASE_TIMEOUT',
  'SERVER_TIMEOUT',
  'SYS_ERR',
])

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

/** Runs one request; an error that leaves its outcome open becomes a PassingFault, any other is a bug and is thrown as it is. */
export async function asked<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request()
  } catch (error) {
    if (!isPassing(error)) throw error
    throw new PassingFault(error instanceof Error ? error.message : 'passing fault', { cause: error })
  }
}

/** Does this error of the SDK leave the outcome open? HTTP answers arrive as numbers. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  return typeof code === 'number' ? code >= 429 : typeof code === 'string' && PASSING_CODES.has(code)
}

/** Was a document with this id (or unique key) there already? The service says it by code or by MongoDB's text. */
export const isDuplicate = (error: unknown): boolean =>
  codeOf(error) === 'DATABASE_DUPLICATE_WRITE' || (error instanceof Error && error.message.includes('E11000'))
