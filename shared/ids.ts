/** Makes ids. Time and chance are arguments (law 9): the same id can be made again in a test. */

/** A source of whole numbers 0–255, `count` of them: cryptographic on the server and in the mini program. */
export type RandomBytes = (count: number) => Uint8Array

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * A request id: a UUIDv7, whose first 48 bits are the server's time in ms, so that ids sort by time (PROTOCOL 4).
 * @param serverNowMs the server's clock as the client knows it (its own clock plus the offset that `today.open` told)
 */
export function requestIdAt(serverNowMs: number, randomBytes: RandomBytes): string {
  const time = Math.max(0, Math.floor(serverNowMs)).toString(16).padStart(12, '0')
  const random = randomBytes(10)
  random[0] = ((random[0] ?? 0) & 0x0f) | 0x70
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80
  const tail = hex(random)
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`
}

export const requestIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The instant (ms) that a request id was stamped with. */
export const instantOfRequestId = (requestId: string): number =>
  Number.parseInt(requestId.slice(0, 8) + requestId.slice(9, 13), 16)

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** An opaque id of `length` letters and digits (bytes ≥ 248 are thrown away, so every letter is equally likely). */
export function opaqueId(length: number, randomBytes: RandomBytes): string {
  let id = ''
  while (id.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < 248 && id.length < length) id += ALPHABET[byte % 62]
    }
  }
  return id
}

export const ACCOUNT_LENGTH = 16
export const accountPattern = /^[0-9A-Za-z]{16}$/
