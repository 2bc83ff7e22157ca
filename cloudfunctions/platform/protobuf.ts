/** As much of protocol buffers as WeChat's cloud calls need: whole numbers, bytes, and messages within messages. */

export type FieldValue = number | string | Uint8Array

/** Field numbers with their values, in the order of the wire; a number may come more than once. */
export type Fields = readonly (readonly [number: number, value: FieldValue])[]

const VARINT = 0
const LENGTH = 2

function varint(value: number): Buffer {
  const bytes: number[] = []
  // Negative numbers travel as 64 bits, as the format wants.
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80)
  return Buffer.from([...bytes, Number(rest)])
}

/** Writes a message. */
export const encodeMessage = (fields: Fields): Buffer =>
  Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === 'number') return [varint(number * 8 + VARINT), varint(value)]
      const bytes = Buffer.from(value as Uint8Array)
      return [varint(number * 8 + LENGTH), varint(bytes.length), bytes]
    }),
  )

/** Reads a message; null when the bytes are none. Numbers are signed, texts are bytes. */
export function decodeMessage(bytes: Buffer): (readonly [number: number, value: number | Buffer])[] | null {
  const fields: (readonly [number, number | Buffer])[] = []
  let at = 0
  const readVarint = (): bigint | null => {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++]
      if (byte === undefined) return null
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    return null
  }
  while (at < bytes.length) {
    const tag = readVarint()
    const told = tag === null ? null : readVarint()
    if (tag === null || told === null) return null
    const [number, kind] = [Number(tag >> 3n), Number(tag & 7n)]
    if (kind === VARINT) {
      fields.push([number, Number(BigInt.asIntN(64, told))])
      continue
    }
    const end = at + Number(told)
    if (kind !== LENGTH || end > bytes.length) return null
    fields.push([number, bytes.subarray(at, end)])
    at = end
  }
  return fields
}
