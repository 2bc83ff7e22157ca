/** Chance as an argument (law 9): even draws from a source of bytes. */
import type { RandomBytes } from './ids'

/** A whole number from 0 to `limit` − 1, each as likely as any other. */
export function wholeBelow(limit: number, randomBytes: RandomBytes): number {
  const even = Math.floor(65_536 / limit) * limit
  for (;;) {
    const [high = 0, low = 0] = randomBytes(2)
    const drawn = high * 256 + low
    if (drawn < even) return drawn % limit
  }
}

/** The same things in an order of chance. */
export function shuffled<Thing>(things: readonly Thing[], randomBytes: RandomBytes): Thing[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const other = wholeBelow(last + 1, randomBytes)
    ;[order[last], order[other]] = [order[other] as Thing, order[last] as Thing]
  }
  return order
}
