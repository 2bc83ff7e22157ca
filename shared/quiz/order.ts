/** The order in which a member sees questions and options: drawn once, made again from its seed (law 9). */

/** A small generator: the same seed gives the same numbers on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled(count: number, next: () => number): number[] {
  const places = Array.from({ length: count }, (_, place) => place)
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    ;[places[last], places[other]] = [places[other] ?? 0, places[last] ?? 0]
  }
  return places
}

/** For each place on the screen, which question of the quiz stands there and which of its options where. */
export function orderOf(optionCounts: readonly number[], seed: number) {
  const next = numbersFrom(seed)
  const options = optionCounts.map((count) => shuffled(count, next))
  return shuffled(optionCounts.length, next).map((question) => ({ question, options: options[question] ?? [] }))
}
