/** Stands in the shared cell while the clock runs free; no instant that a Date can hold is this far away. */
const free = -(2n ** 63n)

/**
 * The one server clock. It lies in shared memory, so that every function instance reads the same instant at once, in the
 * middle of a request too, without a message.
 */
export interface ServerClock {
  readonly cell: SharedArrayBuffer
  now(): number
  isSet(): boolean
  /** A number stops the clock at that instant; null lets it run with real time again. */
  set(now: number | null): void
}

/** A clock that runs free until it is set. A set clock stands still. */
export const createServerClock = (): ServerClock => {
  const cell = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  const instant = new BigInt64Array(cell)
  const read = () => Atomics.load(instant, 0)
  Atomics.store(instant, 0, free)
  return {
    cell,
    now: () => (read() === free ? Date.now() : Number(read())),
    isSet: () => read() !== free,
    set: (now) => void Atomics.store(instant, 0, now === null ? free : BigInt(now)),
  }
}

const instantText = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** Reads an ISO instant with its zone, or gives undefined: a text without a zone would mean another day elsewhere. */
export const readInstant = (text: unknown): number | undefined => {
  const parts = typeof text === 'string' ? instantText.exec(text) : null
  if (parts === null) return undefined
  const [, year, month, day] = parts.map(Number)
  const daysInMonth = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()
  const instant = Date.parse(parts[0])
  return Number.isNaN(instant) || (day ?? 0) > daysInMonth ? undefined : instant
}
