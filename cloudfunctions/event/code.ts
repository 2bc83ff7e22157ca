/** The code at the door: follows from a key that never leaves the server and from the time (SPEC 7.4). */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** A code is shown for so long, and taken for as long again. */
export const CODE_MS = 30_000

const windowOf = (now: number): number => Math.floor(now / CODE_MS)

function codeIn(key: string, window: number): string {
  const digest = createHmac('sha256', key).update(`event:${window}`).digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

export const codeAt = (key: string, now: number): string => codeIn(key, windowOf(now))

export const isCode = (key: string, code: string, now: number): boolean =>
  [windowOf(now), windowOf(now) - 1].some((window) =>
    timingSafeEqual(Buffer.from(code), Buffer.from(codeIn(key, window))),
  )

export const changesAt = (now: number): number => (windowOf(now) + 1) * CODE_MS
