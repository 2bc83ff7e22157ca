/** How long to wait before another try: doubling, with jitter, so that a crowd does not come back at once. */
const FIRST_DELAY_MS = 400
const LONGEST_DELAY_MS = 4_000

export const delayBefore = (attempt: number, chance: number): number =>
  Math.round(Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1)) * (0.5 + chance / 2))

export const pause = (durationMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, durationMs)
  })
