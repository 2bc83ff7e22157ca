import { PassingFault } from './faults'

/** A span of the function's own time, on the monotonic clock: the machine's date may be set, this cannot. */
export interface Deadline {
  readonly passed: () => boolean
}

export const deadlineIn = (spanMs: number): Deadline => {
  const end = performance.now() + spanMs
  return { passed: () => performance.now() > end }
}

const FIRST_DELAY_MS = 10
const LONGEST_DELAY_MS = 400

/** Full jitter: waiting times spread over the whole span, so that the losers of a race do not meet again. */
const delayAfter = (attempt: number): number =>
  Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt)

const LOST = Symbol('lost')
export type Lost = typeof LOST

/** Says that somebody else wrote first: the attempt begins anew. */
export const lost: Lost = LOST

/**
 * Tries until an attempt ends with an answer. An attempt that lost its race or met a passing fault begins anew, from a fresh
 * read, after a jittered wait (PROTOCOL 1). Throws the last PassingFault when the time is over.
 */
export async function untilDone<Value>(deadline: Deadline, attempt: () => Promise<Value | Lost>): Promise<Value> {
  for (let number = 0; ; number++) {
    let fault: PassingFault | null = null
    try {
      const value = await attempt()
      if (value !== LOST) return value
    } catch (error) {
      if (!(error instanceof PassingFault)) throw error
      fault = error
    }
    if (deadline.passed()) throw fault ?? new PassingFault('others wrote first, again and again')
    await new Promise((resolve) => setTimeout(resolve, delayAfter(number)))
  }
}
