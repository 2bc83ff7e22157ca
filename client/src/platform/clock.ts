import { readStored, writeStored } from './storage'

/** The server's clock, as far as this phone knows it: its own clock plus the offset that an answer told. */
const NAME = 'clock-offset'

let offsetMs: number | null = null

const offset = (): number => {
  offsetMs ??= readStored<number>(NAME) ?? 0
  return offsetMs
}

export const serverNow = (): number => Date.now() + offset()

/** Learns from an answer that told the server's time; the call is taken to have been half way there. */
export function learnServerNow(serverMs: number, sentAtMs: number, receivedAtMs: number): void {
  offsetMs = Math.round(serverMs - (sentAtMs + receivedAtMs) / 2)
  writeStored(NAME, offsetMs)
}
