/**
 * How a cloud call of WeChat's open interface travels: the messages of `wx-server-sdk`, sent through the SDK that the
 * functions already carry. The interface's own parameters are pairs of a name and a JSON text.
 */
import { decodeMessage, encodeMessage } from './protobuf'

/** CommApiData.ApiType.OPEN_API */
const OPEN_API = 0

/** CommApiData { apiType = 1, openapiData = 2 { pairs = 1 { key = 1, value = 2 } } } */
export const encodeAsked = (parameters: Readonly<Record<string, unknown>>): Buffer =>
  encodeMessage([
    [1, OPEN_API],
    [2, encodeMessage(Object.entries(parameters).map(([key, value]) => [1, pair(key, value)]))],
  ])

const pair = (key: string, value: unknown): Buffer =>
  encodeMessage([
    [1, key],
    [2, JSON.stringify(value)],
  ])

/** What WeChat's gateway gives back: the interface's answer, or a code of its own. */
export interface Told {
  readonly content: Buffer
  readonly contentType: string
  /** Of the gateway: 0 when the interface was reached. */
  readonly code: number
}

/** CommOpenApiResp { respData = 1, contentType = 2, errorCode = 3, … }; null when the bytes are none. */
export function decodeTold(bytes: Buffer): Told | null {
  const fields = decodeMessage(bytes)
  if (fields === null || fields.length === 0) return null
  const [content, contentType, code] = [1, 2, 3].map((number) => fields.find(([one]) => one === number)?.[1])
  return {
    content: Buffer.isBuffer(content) ? content : Buffer.alloc(0),
    contentType: Buffer.isBuffer(contentType) ? contentType.toString('utf8').trim() : '',
    code: typeof code === 'number' ? code : 0,
  }
}
