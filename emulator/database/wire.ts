import { ObjectId } from 'bson'
import { failed, invalid } from './errors'

/** A value as the emulator holds it: JSON plus Date, RegExp and ObjectId. Numbers are JavaScript's: the SDK cannot tell 1 from 1.0. */
export type Value = unknown
export interface Document {
  [field: string]: Value
}

/** Turns `$tcb_server_date` into an instant, or refuses it where the service does. */
export type ServerDate = (offsetMs: number) => Date

/** Reads one EJSON string of the SDK (canonical, but relaxed is understood). */
export function decode(text: unknown, what: string, serverDate: ServerDate): Value {
  if (typeof text !== 'string') throw invalid(`${what} must be an EJSON string`)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalid(`${what} is not valid JSON`)
  }
  return revive(parsed, serverDate)
}

/** Reads a stored document, in which no server date can occur. */
export function decodeStored(text: string): Document {
  return revive(JSON.parse(text), refuseServerDate) as Document
}

const refuseServerDate: ServerDate = () => {
  throw failed('a server date is not allowed here')
}

/** Replaces EJSON's typed wrappers by values, in place: the input comes fresh from JSON.parse. */
export function revive(value: unknown, serverDate: ServerDate): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = revive(value[at], serverDate)
    return value
  }
  const object = value as Document
  for (const key in object) {
    if (key.charCodeAt(0) === 36) {
      const wrapped = unwrap(key, object, serverDate)
      if (wrapped !== undefined) return wrapped
    }
    if (key === '__proto__') throw failed("field name '__proto__' is not allowed")
    object[key] = revive(object[key], serverDate)
  }
  return object
}

const REFUSED = new Set([
  '$binary',
  '$numberDecimal',
  '$timestamp',
  '$code',
  '$symbol',
  '$dbPointer',
  '$minKey',
  '$maxKey',
  '$undefined',
  '$uuid',
])

function unwrap(key: string, object: Document, serverDate: ServerDate): Value {
  const content = object[key]
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return toNumber(content)
    case '$date':
      return toDate(content)
    case '$oid':
      return toObjectId(content)
    case '$regularExpression':
      return toRegExp(content)
    case '$tcb_server_date':
      return serverDate(Number(revive((content as Document)?.['offset'] ?? 0, serverDate)))
    default:
      if (REFUSED.has(key)) throw failed(`the type ${key} is not supported`)
      return undefined
  }
}

function toNumber(content: unknown): number {
  const number = typeof content === 'string' || typeof content === 'number' ? Number(content) : NaN
  if (Number.isNaN(number) && content !== 'NaN') throw invalid(`not a number: ${JSON.stringify(content)}`)
  return number
}

function toDate(content: unknown): Date {
  const time =
    typeof content === 'object' && content !== null ? toNumber((content as Document)['$numberLong']) : content
  const date = new Date(time as string | number)
  if (Number.isNaN(date.getTime())) throw invalid(`not a date: ${JSON.stringify(content)}`)
  return date
}

function toObjectId(content: unknown): ObjectId {
  if (typeof content !== 'string' || !/^[0-9a-f]{24}$/i.test(content))
    throw invalid(`not an ObjectId: ${JSON.stringify(content)}`)
  return new ObjectId(content)
}

function toRegExp(content: unknown): RegExp {
  const { pattern, options } = (content ?? {}) as { pattern?: unknown; options?: unknown }
  return regularExpression(pattern, options)
}

/** Builds a regular expression from MongoDB's pattern and options; an option JavaScript lacks is refused by name. */
export function regularExpression(pattern: unknown, options: unknown): RegExp {
  if (typeof pattern !== 'string') throw failed('a regular expression needs a pattern')
  const flags = typeof options === 'string' ? options : ''
  // `g` and `y` carry a position from one test to the next; MongoDB knows neither, the SDK sends a RegExp's flags as they are.
  const kept = flags.replace(/[gyd]/g, '')
  const unknown = kept.replace(/[imsu]/g, '')
  if (unknown !== '') throw failed(`invalid flag in regex options: ${unknown}`)
  try {
    return new RegExp(pattern, kept)
  } catch (error) {
    throw failed(`Regular expression is invalid: ${(error as Error).message}`)
  }
}

/** Writes a value as canonical EJSON: the stored form and the answer's form of a document. */
export function encode(value: Value): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return encodeNumber(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : encodeObject(value)
    case 'undefined':
      return 'null'
    default:
      throw failed(`a ${typeof value} cannot be stored`)
  }
}

function encodeNumber(value: number): string {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -0x80000000 && value <= 0x7fffffff) return `{"$numberInt":"${value}"}`
    if (Math.abs(value) < 2 ** 63) return `{"$numberLong":"${BigInt(value)}"}`
  }
  return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : String(value)}"}`
}

function encodeObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (value instanceof ObjectId) return `{"$oid":"${value.toHexString()}"}`
  if (value instanceof RegExp) {
    return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":${JSON.stringify(value.flags)}}}`
  }
  const parts: string[] = []
  for (const key in value) {
    const member = (value as Document)[key]
    if (member !== undefined) parts.push(`${JSON.stringify(key)}:${encode(member)}`)
  }
  return `{${parts.join(',')}}`
}

const OBJECT_ID = /\{"\$oid":"([0-9a-f]{24})"\}/g

/**
 * The text of a document as it is answered. The service answers an ObjectId as its hex string (the SDK would take the
 * object apart); in stored text the wrapper cannot be part of a string, whose quotes are escaped.
 */
export function answerText(stored: string): string {
  return stored.includes('{"$oid":"') ? stored.replace(OBJECT_ID, '"$1"') : stored
}

/** An id as `insertedIds` and `upsert_id` name it. */
export function answerId(id: Value): Value {
  return id instanceof ObjectId ? id.toHexString() : id
}

/** A copy that shares nothing mutable with the original. */
export function clone<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(clone) as T
  if (!isPlain(value)) return value
  const copy: Document = {}
  for (const key in value) copy[key] = clone((value as Document)[key])
  return copy as T
}

/** An object of fields, not an array, date, ObjectId or regular expression. */
export function isPlain(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp) &&
    !(value instanceof ObjectId)
  )
}
