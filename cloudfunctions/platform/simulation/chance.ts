/** A source of chance that tells the same story again for the same seed. */
export interface Chance {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  /** A whole number 0 ≤ x < `bound`. */
  readonly below: (bound: number) => number
  readonly happens: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** An item by weight. */
  readonly weigh: <Item>(items: readonly (readonly [weight: number, item: Item])[]) => Item
  readonly bytes: (count: number) => Buffer
}

/** Mulberry32: 32 bits of state, good enough to shuffle with. */
export function chanceFrom(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(next() * bound)
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error('nothing to pick from')
    return items[below(items.length)] as Item
  }
  const weigh = <Item>(items: readonly (readonly [number, Item])[]): Item => {
    let left = next() * items.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, item] of items) {
      left -= weight
      if (left < 0) return item
    }
    return pick(items)[1]
  }
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick,
    weigh,
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  }
}
