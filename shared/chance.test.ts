import fc from 'fast-check'
import { shuffled, wholeBelow } from './chance'

/** Bytes that follow from a seed, evenly. */
function seeded(seed: number) {
  let state = seed >>> 0 || 1
  return (count: number) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    })
}

test('a number is below its limit, and each comes about equally often', () => {
  const random = seeded(7)
  const counts = new Array<number>(7).fill(0)
  for (let draw = 0; draw < 7_000; draw++) counts[wholeBelow(7, random)] = (counts[wholeBelow(7, random)] ?? 0) + 1
  expect(Math.min(...counts)).toBeGreaterThan(850)
  expect(Math.max(...counts)).toBeLessThan(1_150)
})

test('bytes that would favour small numbers are thrown away', () => {
  const bytes = [
    [255, 255],
    [0, 5],
  ]
  expect(wholeBelow(10, () => Uint8Array.from(bytes.shift() ?? []))).toBe(5)
})

test('shuffling keeps every thing, changes nothing in place, and follows from its bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (things, seed) => {
      const before = [...things]
      const order = shuffled(things, seeded(seed))
      expect(things).toEqual(before)
      expect([...order].sort()).toEqual([...things].sort())
      expect(shuffled(things, seeded(seed))).toEqual(order)
    }),
  )
})

test('every order of three comes about equally often', () => {
  const random = seeded(3)
  const counts = new Map<string, number>()
  for (let draw = 0; draw < 6_000; draw++) {
    const order = shuffled(['a', 'b', 'c'], random).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  expect(Math.min(...counts.values())).toBeGreaterThan(850)
})
