import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { ACCOUNT_LENGTH, accountPattern, instantOfRequestId, opaqueId, requestIdAt, requestIdPattern } from './ids'

const random = (count: number) => new Uint8Array(randomBytes(count))
const constant = (byte: number) => (count: number) => new Uint8Array(count).fill(byte)
const anyInstant = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const RUNS = 1_000

describe('a request id', () => {
  test('is the UUIDv7 of the standard’s own example', () => {
    // RFC 9562, A.6: 2022-02-22T19:22:22Z, rand_a CC3, rand_b 18C4DC0C0C07398F.
    const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(requestIdAt(1_645_557_742_000, () => bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  test.each([0, 0x7f, 0x80, 0xff])('says version 7 and variant 10 whatever chance says (%i)', (byte) => {
    const id = requestIdAt(1_700_000_000_000, constant(byte))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(id).toMatch(requestIdPattern)
  })

  test('tells the instant it was stamped with', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => expect(instantOfRequestId(requestIdAt(instant, random))).toBe(instant)),
      { numRuns: RUNS },
    )
  })

  test('sorts by time as text', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (one, other) => {
        fc.pre(one !== other)
        expect(requestIdAt(one, random) < requestIdAt(other, random)).toBe(one < other)
      }),
      { numRuns: RUNS },
    )
  })

  test.each([-5, -0.1, 0.9])('of a clock at %d ms is still an id', (instant) => {
    expect(requestIdAt(instant, random)).toMatch(requestIdPattern)
    expect(instantOfRequestId(requestIdAt(instant, random))).toBe(0)
  })

  test.each([
    'not-an-id',
    '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
    '017f22e2-79b0-4cc3-98c4-dc0c0c07398f',
    '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f',
    '017f22e279b07cc398c4dc0c0c07398f',
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
    ' 017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  ])('%j is not one', (text) => expect(text).not.toMatch(requestIdPattern))

  test('made twice in one millisecond is two', () => {
    const ids = new Set(Array.from({ length: 5_000 }, () => requestIdAt(1_700_000_000_000, random)))
    expect(ids.size).toBe(5_000)
  })
})

describe('an opaque id', () => {
  test('has its length and is made of letters and digits only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 64 }), (length) => {
        expect(opaqueId(length, random)).toMatch(new RegExp(`^[0-9A-Za-z]{${length}}$`))
      }),
      { numRuns: RUNS },
    )
    expect(opaqueId(ACCOUNT_LENGTH, random)).toMatch(accountPattern)
  })

  test('is the same again from the same chance', () => {
    const bytes = (count: number) => Uint8Array.from({ length: count }, (_, index) => (index * 37) % 256)
    expect(opaqueId(24, bytes)).toBe(opaqueId(24, bytes))
  })

  test('favours no letter: of all 256 bytes, each of the 62 comes from four and eight from none', () => {
    const made = new Map<string, number>()
    let thrownAway = 0
    for (let byte = 0; byte < 256; byte++) {
      // A byte that is thrown away is followed by one that is not; '#' would show it.
      const calls = [constant(byte), constant(0)]
      let asked = 0
      const letter = opaqueId(1, (count) => (calls[asked++] ?? constant(0))(count))
      if (asked > 1) thrownAway++
      else made.set(letter, (made.get(letter) ?? 0) + 1)
    }
    expect(thrownAway).toBe(8)
    expect(made.size).toBe(62)
    expect(new Set(made.values())).toEqual(new Set([4]))
  })
})
