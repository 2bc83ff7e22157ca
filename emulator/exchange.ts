import type { IncomingMessage } from 'node:http'
import { accept, type Outcome, refuse } from '../shared/outcome'

/** One HTTP request as a door sees it. `rest` is what the path holds after the door's own part, decoded. */
export interface Asked {
  readonly method: string
  readonly rest: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readBody(limitBytes: number): Promise<Outcome<Buffer, 'too-large'>>
}

/** What a door answers. */
export interface Given {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** Instead of an answer: the connection is destroyed, as a network fault would do. */
export const hangUp = Symbol('hang up')

export type Door = (asked: Asked) => Promise<Given | typeof hangUp>

/** One thing that is wrong with a request, as the functions report it too. */
export interface Fault {
  readonly path: string
  readonly reason: string
}

export type Invalid<Value> = Outcome<Value, 'invalid-input'>

const json = 'application/json; charset=utf-8'

/** Answers JSON. */
export const giveJson = (status: number, value: unknown): Given => ({
  status,
  headers: { 'content-type': json, 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})

/** Answers text that is JSON already. */
export const giveJsonText = (status: number, text: string): Given => ({ ...giveJson(status, null), body: text })

/** Answers an expected no in the shape that the functions use. */
export const giveRefusal = (status: number, refusal: string, detail?: unknown): Given =>
  giveJson(status, refuse(refusal, detail))

/** Names one fault of the input. */
export const invalid = (path: string, reason: string) => refuse('invalid-input', [{ path, reason }] satisfies Fault[])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads text as one JSON object. */
export const parseObject = (text: string): Invalid<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? accept(value) : invalid('', 'must be a JSON object')
  } catch {
    return invalid('', 'is not JSON')
  }
}

/** Collects a body. Beyond the limit the rest is read and thrown away, so that the sender hears the answer. */
export const collectBody = async (
  request: AsyncIterable<Buffer>,
  limitBytes: number,
): Promise<Outcome<Buffer, 'too-large'>> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes <= limitBytes) chunks.push(chunk)
    else chunks.length = 0
  }
  return bytes > limitBytes ? refuse('too-large', { bytes, limitBytes }) : accept(Buffer.concat(chunks))
}

/** What was read from a body, or the answer that says why it could not be. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly answer: Given }

/** Answers what is wrong with the input. */
export const giveInvalid = (path: string, reason: string, status = 400): Given => {
  const { refusal, detail } = invalid(path, reason)
  return giveRefusal(status, refusal, detail)
}

/** Reads the body as a JSON object. */
export const readObject = async (asked: Asked, limitBytes: number): Promise<Read<Record<string, unknown>>> => {
  const body = await asked.readBody(limitBytes)
  if (!body.ok) return { ok: false, answer: giveInvalid('', `must be at most ${limitBytes} bytes`, 413) }
  const object = parseObject(body.value.toString('utf8'))
  return object.ok ? object : { ok: false, answer: giveRefusal(400, object.refusal, object.detail) }
}
