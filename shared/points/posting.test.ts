import fc from 'fast-check'
import { addDays } from '../time'
import { addLot, expiryOf, sumOf, takeFromLotFirst, takeFromLots } from './lots'
import { type Cause, canSpend, earn, expire, leaveEntry, reverseEntry, spend } from './posting'
import { type Entry, noPoints, type PointsPart } from './state'

const account = '0123456789abcDEF'
const cause = (id: string, reason: Cause['reason'] = 'adjust'): Cause => ({
  id,
  account,
  reason,
  at: 1,
  by: 'self',
  rule: 4,
})
const expired = (state: PointsPart, today: string) => expire(state, today, { account, at: 1, rule: 4 })

/** A state with these lots, each from an earning of its own. */
function holding(...lots: [expires: string, points: number][]): { state: PointsPart; earned: Entry[] } {
  let state = noPoints
  const earned = lots.map(([expires, points], index) => {
    const posted = earn(state, cause(`earn${index}`), points, expires)
    state = posted.points
    return posted.entry
  })
  return { state, earned }
}

describe('when points end', () => {
  test.each([
    ['2026-01-01', 12, '2027-02-01'],
    ['2026-01-31', 12, '2027-02-01'],
    ['2026-12-31', 12, '2028-01-01'],
    ['2027-02-28', 12, '2028-03-01'],
    ['2028-02-29', 12, '2029-03-01'],
    ['2026-01-15', 1, '2026-03-01'],
  ])('points earned on %s, valid %i months after that month, are gone on %s', (day, months, gone) => {
    expect(expiryOf(day, months)).toBe(gone)
  })

  test('points are there on the last day and gone on the first day after', () => {
    const { state } = holding(['2027-02-01', 5])
    expect(expired(state, '2027-01-31').entries).toEqual([])
    const { points, entries } = expired(state, '2027-02-01')
    expect(points.balance).toBe(0)
    expect(entries).toEqual([
      {
        ...{ id: `expire:${account}:2027-02-01`, account, reason: 'expire', by: 'system', at: 1, rule: 4, n: 2 },
        ...{ points: -5, growth: 0, balance: 0, lots: [{ expires: '2027-02-01', points: 5 }] },
      },
    ])
  })

  test('every lot whose day has come leaves an entry of its own, and only those', () => {
    const { state } = holding(['2027-02-01', 5], ['2027-03-01', 7], ['2027-04-01', 9])
    const { points, entries } = expired(state, '2027-03-15')
    expect(entries.map(({ id, points: moved }) => [id, moved])).toEqual([
      [`expire:${account}:2027-02-01`, -5],
      [`expire:${account}:2027-03-01`, -7],
    ])
    expect(points.lots).toEqual([{ expires: '2027-04-01', points: 9 }])
  })

  test('expiring takes nothing from growth', () => {
    expect(expired(holding(['2027-02-01', 5]).state, '2027-02-01').points.growth).toBe(5)
  })

  test('expiring twice takes once', () => {
    const once = expired(holding(['2027-02-01', 5]).state, '2027-02-01')
    expect(expired(once.points, '2027-02-01')).toEqual({ points: once.points, entries: [] })
  })
})

describe('earning', () => {
  test('tells its cause, its price and the balance after', () => {
    expect(earn(noPoints, { ...cause('checkin:a:2027-01-01', 'check-in'), note: 'n' }, 2, '2028-02-01')).toEqual({
      points: { ...noPoints, balance: 2, growth: 2, n: 1, lots: [{ expires: '2028-02-01', points: 2 }] },
      entry: {
        ...{ id: 'checkin:a:2027-01-01', account, reason: 'check-in', at: 1, by: 'self', rule: 4, note: 'n' },
        ...{ n: 1, points: 2, growth: 2, balance: 2, expires: '2028-02-01' },
      },
    })
  })

  test('nothing still leaves an entry, with what the cap cut off, and no empty lot', () => {
    const { points, entry } = earn(noPoints, cause('quality:p1', 'quality'), 0, '2028-02-01', 10)
    expect(entry).toMatchObject({ points: 0, growth: 0, balance: 0, cut: 10, n: 1 })
    expect(points.lots).toEqual([])
  })

  test('pays back a balance below zero first', () => {
    const { state, earned } = holding(['2028-02-01', 10])
    const spent = spend(state, cause('s', 'redeem'), 8).points
    const below = reverseEntry(spent, cause('r', 'reverse'), earned[0] as Entry, '2027-01-01').points
    expect(below).toMatchObject({ balance: -8, lots: [] })
    const partly = earn(below, cause('e1'), 5, '2028-03-01').points
    expect(partly).toMatchObject({ balance: -3, lots: [] })
    expect(earn(partly, cause('e2'), 5, '2028-03-01').points).toMatchObject({
      balance: 2,
      lots: [{ expires: '2028-03-01', points: 2 }],
    })
  })
})

describe('spending', () => {
  test('takes the oldest points first, whatever the order in which they came', () => {
    const { state } = holding(['2027-04-01', 5], ['2027-02-01', 5], ['2027-03-01', 5])
    const { points, entry } = spend(state, cause('s', 'redeem'), 7)
    expect(entry.lots).toEqual([
      { expires: '2027-02-01', points: 5 },
      { expires: '2027-03-01', points: 2 },
    ])
    expect(points.lots).toEqual([
      { expires: '2027-03-01', points: 3 },
      { expires: '2027-04-01', points: 5 },
    ])
  })

  test('everything leaves a balance of 0 and growth as it was: a tier is not lost by spending', () => {
    const { points, entry } = spend(holding(['2027-02-01', 5]).state, cause('s', 'redeem'), 5)
    expect(points).toMatchObject({ balance: 0, growth: 5, lots: [] })
    expect(entry).toMatchObject({ points: -5, growth: 0 })
  })

  test('more than there is is a bug, never a balance below zero', () => {
    expect(() => spend(holding(['2027-02-01', 5]).state, cause('s', 'redeem'), 6)).toThrow()
    expect(() => spend(noPoints, cause('s', 'redeem'), 1)).toThrow()
  })

  test.each([
    [5, 5, true],
    [5, 6, false],
    [0, 0, true],
    [-3, 0, true],
    [-3, 1, false],
  ])('with a balance of %i, %i can be spent: %s', (balance, points, may) => {
    expect(canSpend({ ...noPoints, balance }, points)).toBe(may)
  })

  test('nothing says 0, not minus zero', () => {
    expect(spend(noPoints, cause('s', 'make-up'), 0).entry.points).toBe(0)
  })
})

describe('leaving an entry', () => {
  test('moves nothing and counts', () => {
    const { state } = holding(['2027-02-01', 5])
    const { points, entry } = leaveEntry(state, cause('owner:1', 'appointed'))
    expect(points).toEqual({ ...state, n: 2 })
    expect(entry).toMatchObject({ id: 'owner:1', n: 2, points: 0, growth: 0, balance: 5 })
  })
})

describe('reversing an earning', () => {
  const today = '2027-01-10'

  test('takes it back from its own lot, and from growth, and names it', () => {
    const { state, earned } = holding(['2027-02-01', 5], ['2027-03-01', 7])
    const { points, entry } = reverseEntry(state, cause('reverse:earn1', 'reverse'), earned[1] as Entry, today)
    expect(entry).toMatchObject({ points: -7, growth: -7, balance: 5, reverses: 'earn1' })
    expect(points).toMatchObject({ growth: 5, lots: [{ expires: '2027-02-01', points: 5 }] })
  })

  test('takes the rest from the other lots when its own was spent', () => {
    const { state, earned } = holding(['2027-02-01', 5], ['2027-03-01', 7])
    const spent = spend(state, cause('s', 'redeem'), 5).points
    expect(reverseEntry(spent, cause('r', 'reverse'), earned[0] as Entry, today).points).toMatchObject({
      balance: 2,
      lots: [{ expires: '2027-03-01', points: 2 }],
    })
  })

  test('of spent points takes the balance below zero, and spending waits until it is paid back', () => {
    const { state, earned } = holding(['2027-02-01', 5])
    const below = reverseEntry(
      spend(state, cause('s', 'redeem'), 5).points,
      cause('r', 'reverse'),
      earned[0] as Entry,
      today,
    ).points
    expect(below).toMatchObject({ balance: -5, growth: 0, lots: [] })
    expect(canSpend(below, 1)).toBe(false)
  })

  test('whose lot has expired books 0 points but lowers growth', () => {
    const { state, earned } = holding(['2027-02-01', 5], ['2027-03-01', 7])
    const later = expired(state, '2027-02-01').points
    const { points, entry } = reverseEntry(later, cause('r', 'reverse'), earned[0] as Entry, '2027-02-01')
    expect(entry.points).toBe(0)
    expect(entry).toMatchObject({ growth: -5, balance: 7, reverses: 'earn0' })
    expect(points).toMatchObject({ balance: 7, growth: 7, lots: [{ expires: '2027-03-01', points: 7 }] })
  })

  test('on its last valid day still takes the points', () => {
    const { state, earned } = holding(['2027-02-01', 5])
    expect(reverseEntry(state, cause('r', 'reverse'), earned[0] as Entry, '2027-01-31').entry.points).toBe(-5)
  })

  test('that a cap cut to nothing books nothing', () => {
    const { points, entry } = earn(noPoints, cause('quality:p', 'quality'), 0, '2028-02-01', 10)
    const reversed = reverseEntry(points, cause('r', 'reverse'), entry, today).entry
    expect([reversed.points, reversed.growth]).toEqual([0, 0])
  })
})

describe('refunding', () => {
  const today = '2027-01-10'

  test('gives points back to the lots they came from', () => {
    const { state } = holding(['2027-04-01', 5], ['2027-05-01', 7])
    const spent = spend(state, cause('redeem:o1', 'redeem'), 8)
    const { points, entry } = reverseEntry(spent.points, cause('reverse:redeem:o1', 'reverse'), spent.entry, today)
    expect(entry).toMatchObject({ points: 8, growth: 0, balance: 12, reverses: 'redeem:o1' })
    expect(points.lots).toEqual(state.lots)
    expect(points.growth).toBe(12)
  })

  test.each([
    ['that would end tomorrow', '2027-01-11'],
    ['that ended long ago', '2026-02-01'],
    ['that would end on the 30th day', '2027-02-09'],
  ])('points %s are usable for 30 days yet', (_name, expires) => {
    const spent = spend(holding([expires, 5]).state, cause('redeem:o1', 'redeem'), 5)
    const back = reverseEntry(spent.points, cause('r', 'reverse'), spent.entry, today).points
    expect(expired(back, '2027-02-09').entries).toEqual([]) // 10 January and 30 days
    expect(expired(back, '2027-02-10').entries).toHaveLength(1)
  })

  test('pays back a balance below zero first', () => {
    const { state, earned } = holding(['2027-04-01', 5], ['2027-05-01', 7])
    const spent = spend(state, cause('redeem:o1', 'redeem'), 12)
    const below = reverseEntry(spent.points, cause('r1', 'reverse'), earned[0] as Entry, today).points
    expect(below.balance).toBe(-5)
    expect(reverseEntry(below, cause('r2', 'reverse'), spent.entry, today).points).toMatchObject({
      balance: 7,
      lots: [{ expires: '2027-05-01', points: 7 }],
    })
  })

  test('of a negative adjustment gives the points back and counts no growth', () => {
    const taken = spend(holding(['2027-04-01', 5]).state, cause('adjust:1'), 3)
    expect(reverseEntry(taken.points, cause('r', 'reverse'), taken.entry, today).entry).toMatchObject({
      points: 3,
      growth: 0,
      balance: 5,
    })
  })
})

/**
 * The model: single coins in a purse, each with the day on which it is gone, and a slate for what is owed. No lots, no sums.
 */
class Purse {
  coins: string[] = []
  owed = 0
  private readonly grown = new Map<string, number>()
  private readonly paid = new Map<string, string[]>()

  private put(coin: string) {
    if (this.owed > 0) this.owed--
    else this.coins.push(coin)
    this.coins.sort()
  }
  earn(id: string, points: number, expires: string) {
    for (let coin = 0; coin < points; coin++) this.put(expires)
    this.grown.set(id, points)
  }
  spend(id: string, points: number) {
    this.paid.set(id, this.coins.splice(0, points))
  }
  reverse(id: string, points: number, expires: string, today: string) {
    this.grown.delete(id)
    if (expires <= today) return
    for (let coin = 0; coin < points; coin++) {
      const own = this.coins.indexOf(expires)
      if (this.coins.length === 0) this.owed++
      else this.coins.splice(Math.max(0, own), 1)
    }
  }
  refund(id: string, lastDay: string) {
    for (const coin of this.paid.get(id) ?? []) this.put(coin > lastDay ? coin : addDays(lastDay, 1))
  }
  expire(today: string) {
    this.coins = this.coins.filter((coin) => coin > today)
  }
  get balance() {
    return this.coins.length - this.owed
  }
  get growth() {
    return [...this.grown.values()].reduce((sum, points) => sum + points, 0)
  }
}

type Deed =
  | { readonly kind: 'earn'; readonly points: number; readonly months: number }
  | { readonly kind: 'spend' | 'reverse' | 'refund'; readonly share: number }
  | { readonly kind: 'wait'; readonly days: number }

const share = fc.double({ min: 0, max: 1, noNaN: true })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('earn' as const),
      points: fc.integer({ min: 0, max: 30 }),
      months: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('spend' as const, 'reverse' as const, 'refund' as const), share }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 45 }) }) },
)

const one = <Item>(items: readonly Item[], part: number): Item | undefined =>
  items[Math.min(items.length - 1, Math.floor(part * items.length))]

/** The same member in lots and in coins: each deed is done to both and compared. */
class Comparison {
  state = noPoints
  today = '2027-11-20'
  readonly purse = new Purse()
  readonly ledger: Entry[] = []
  private readonly undone = new Set<string>()

  private keep({ points, entry }: { points: PointsPart; entry: Entry }) {
    this.state = points
    this.ledger.push(entry)
  }

  wait(days: number) {
    this.today = addDays(this.today, days)
    const { points, entries } = expired(this.state, this.today)
    this.state = points
    this.ledger.push(...entries)
    this.purse.expire(this.today)
  }

  earn(id: string, points: number, months: number) {
    const expires = expiryOf(this.today, months)
    this.keep(earn(this.state, cause(id, 'activity'), points, expires))
    this.purse.earn(id, points, expires)
  }

  spend(id: string, wanted: number) {
    const may = wanted === 0 || this.purse.balance >= wanted
    expect(canSpend(this.state, wanted)).toBe(may)
    if (!may) {
      expect(() => spend(this.state, cause(id, 'redeem'), wanted)).toThrow()
      return
    }
    this.keep(spend(this.state, cause(id, 'redeem'), wanted))
    this.purse.spend(id, wanted)
    if (wanted > 0) expect(this.state.balance).toBeGreaterThanOrEqual(0)
  }

  undo(kind: 'reverse' | 'refund', part: number) {
    const reason = kind === 'reverse' ? 'activity' : 'redeem'
    const entry = one(
      this.ledger.filter((other) => other.reason === reason && !this.undone.has(other.id)),
      part,
    )
    if (entry === undefined) return
    this.undone.add(entry.id)
    this.keep(reverseEntry(this.state, cause(`reverse:${entry.id}`, 'reverse'), entry, this.today))
    if (kind === 'reverse') this.purse.reverse(entry.id, entry.points, entry.expires ?? '', this.today)
    else this.purse.refund(entry.id, addDays(this.today, 30))
  }

  agrees() {
    const { state, purse, today } = this
    expect(state.balance).toBe(purse.balance)
    expect(state.growth).toBe(purse.growth)
    expect(state.lots.flatMap(({ expires, points }) => Array.from({ length: points }, () => expires))).toEqual(
      purse.coins,
    )
    expect(new Set(state.lots.map(({ expires }) => expires)).size).toBe(state.lots.length)
    expect(
      state.lots.every(({ points, expires }) => Number.isSafeInteger(points) && points > 0 && expires > today),
    ).toBe(true)
  }

  /** What the ledger alone proves (law 2). */
  proves() {
    const { ledger, state } = this
    let running = 0
    ledger.forEach((entry, index) => {
      running += entry.points
      expect([entry.n, entry.balance]).toEqual([index + 1, running])
    })
    expect(state).toMatchObject({ balance: running, n: ledger.length })
    expect(ledger.reduce((sum, { growth }) => sum + growth, 0)).toBe(state.growth)
    expect(state.growth).toBeGreaterThanOrEqual(0)
    expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length)
  }
}

test('any life of earning, spending, expiring, reversing and refunding agrees with a purse of single coins', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 60 }), (deeds) => {
      const both = new Comparison()
      deeds.forEach((next, index) => {
        const id = `${next.kind}${index}`
        if (next.kind === 'wait') both.wait(next.days)
        else if (next.kind === 'earn') both.earn(id, next.points, next.months)
        else if (next.kind === 'spend') both.spend(id, Math.round(next.share * 40))
        else both.undo(next.kind, next.share)
        both.agrees()
      })
      both.proves()
    }),
    { numRuns: 1_000 },
  )
})

describe('lots', () => {
  const lots = fc.array(
    fc.record({
      expires: fc.constantFrom('2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01'),
      points: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 8 },
  )
  const built = lots.map((some) => some.reduce<ReturnType<typeof addLot>>((so, lot) => addLot(so, lot), []))

  test('are kept in order, one per day, none empty, and lose nothing', () => {
    fc.assert(
      fc.property(lots, (some) => {
        const kept = some.reduce<ReturnType<typeof addLot>>((so, lot) => addLot(so, lot), [])
        const days = kept.map(({ expires }) => expires)
        expect(days).toEqual([...new Set(some.filter(({ points }) => points > 0).map(({ expires }) => expires))].sort())
        for (const day of days) {
          expect(sumOf(kept.filter(({ expires }) => expires === day))).toBe(
            sumOf(some.filter(({ expires }) => expires === day)),
          )
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('are neither made nor lost by taking', () => {
    fc.assert(
      fc.property(
        built,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('2027-02-01', '2029-01-01', undefined),
        (some, points, own) => {
          const { left, taken } = takeFromLots(some, points)
          expect(sumOf(taken)).toBe(Math.min(points, sumOf(some)))
          expect(sumOf(left) + sumOf(taken)).toBe(sumOf(some))
          const first = left[0]?.expires
          expect(taken.every(({ expires }) => first === undefined || expires <= first)).toBe(true)
          expect(sumOf(takeFromLotFirst(some, own, Math.min(points, sumOf(some))))).toBe(
            Math.max(0, sumOf(some) - points),
          )
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
