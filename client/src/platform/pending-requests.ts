import { instantOfRequestId } from '../../../shared/ids'
import { readStored, writeStored } from './storage'

/**
 * Commands whose outcome is not known yet. Each is stored before it is sent, so that asking for the same thing again,
 * even after the app was killed, is the same request to the server and happens once (law 3).
 */
export interface PendingRequest {
  readonly id: string
  readonly action: string
  /** The input as text: what makes two requests the same. */
  readonly input: string
}

const NAME = 'pending-requests'
/** The server answers ids of up to 24 h (PROTOCOL 4); older ones can tell nothing any more. */
const KEPT_MS = 23 * 3_600_000
const KEPT_COUNT = 40

const all = (): PendingRequest[] => readStored<PendingRequest[]>(NAME) ?? []

/** The unsettled request for the same thing, if there is one that the server would still answer. */
export const findPending = (action: string, input: unknown, nowMs: number): PendingRequest | null =>
  all().find(
    (pending) =>
      pending.action === action &&
      pending.input === JSON.stringify(input) &&
      nowMs - instantOfRequestId(pending.id) < KEPT_MS,
  ) ?? null

/** Keeps a request; to be called before it is sent. */
export function keepPending(id: string, action: string, input: unknown, nowMs: number): void {
  const fresh = all().filter((pending) => nowMs - instantOfRequestId(pending.id) < KEPT_MS)
  writeStored(NAME, [...fresh, { id, action, input: JSON.stringify(input) }].slice(-KEPT_COUNT))
}

/** Forgets a request that got its definite answer. */
export function settlePending(id: string): void {
  const left = all().filter((pending) => pending.id !== id)
  writeStored(NAME, left)
}
