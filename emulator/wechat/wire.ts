import { decodeMessage, encodeMessage } from '../../cloudfunctions/platform/protobuf'

/** Answers of the gateway are bytes of a message (CommOpenApiResp), never JSON. */
export const messageType = 'application/octet-stream'

const bytesOf = (fields: ReturnType<typeof decodeMessage>, number: number): Buffer | undefined =>
  fields?.map(([one, value]) => (one === number && Buffer.isBuffer(value) ? value : undefined)).find(Boolean)

/** What was asked (CommApiData): the interface's parameters; null when the bytes are none. */
export function decodeAsked(bytes: Buffer): Readonly<Record<string, unknown>> | null {
  const data = bytesOf(decodeMessage(bytes), 2)
  const pairs = data === undefined ? null : decodeMessage(data)
  if (pairs === null) return null
  const read = pairs.map(([, pair]) => (Buffer.isBuffer(pair) ? readPair(pair) : null))
  return read.includes(null) ? null : Object.fromEntries(read as [string, unknown][])
}

function readPair(pair: Buffer): readonly [string, unknown] | null {
  const fields = decodeMessage(pair)
  const [key, value] = [bytesOf(fields, 1), bytesOf(fields, 2)]
  if (key === undefined || value === undefined) return null
  try {
    return [key.toString('utf8'), JSON.parse(value.toString('utf8'))]
  } catch {
    return null
  }
}

/** An answer in JSON, as the interfaces give their verdicts and their errors. */
export const encodeJson = (value: unknown): Buffer => encodeTold(Buffer.from(JSON.stringify(value)), 'application/json')

/** An answer in bytes, as pictures come. */
export const encodeTold = (content: Buffer, contentType: string): Buffer =>
  encodeMessage([
    [1, content],
    [2, contentType],
    [4, 200],
  ])

/** A refusal of the gateway itself: the interface was not reached. */
export const encodeGatewayError = (code: number): Buffer =>
  encodeMessage([
    [3, code],
    [4, 200],
  ])
