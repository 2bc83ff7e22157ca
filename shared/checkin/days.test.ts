import fc from 'fast-check'
import type { Pause } from '../plan'
import {
  type Days,
  hasDay,
  listDays,
  liveDays,
  pausedDaysOf,
  runAround,
  runEndingOn,
  streakOn,
  wasPaused,
  withDay,
} from './days'

const RUNS = 1_000

/** The days of four years around 29 February 2028, as texts in a row. */
const calendar = Array.from({ length: 1_461 }, (_, index) =>
  new Date(Date.UTC(2026, 6, 1 + index)).toISOString().slice(0, 10),
)
const daysOf = (...days: string[]): Days => days.reduce(withDay, {} as Days)
const between = (from: string, to: string) => calendar.filter((day) => from <= day && day <= to)

describe('a set of days', () => {
  test('is what was put in, once each, ascending', () => {
    const some = fc.array(fc.constantFrom(...calendar), { maxLength: 120 })
    fc.assert(
      fc.property(some, (days) => {
        const set = daysOf(...days)
        expect(listDays(set)).toEqual([...new Set(days)].sort())
        for (const day of calendar.slice(0, 60)) expect(hasDay(set, day)).toBe(days.includes(day))
      }),
      { numRuns: RUNS },
    )
  })

  test('holds a month in one number of 31 bits', () => {
    const january = daysOf(...between('2027-01-01', '2027-01-31'))
    expect(january).toEqual({ '2027-01': 2 ** 31 - 1 })
    expect(hasDay(january, '2027-01-31')).toBe(true)
    expect(hasDay(january, '2027-02-01')).toBe(false)
    expect(daysOf('2027-01-01')).toEqual({ '2027-01': 1 })
  })

  test('is not changed by adding to it', () => {
    const before = daysOf('2027-01-01')
    withDay(before, '2027-01-02')
    expect(listDays(before)).toEqual(['2027-01-01'])
  })
})

describe('paused days', () => {
  const pauses: Pause[] = [
    { from: '2027-02-27', to: '2027-03-02' },
    { from: '2027-03-30', to: null },
  ]

  test.each([
    ['the day before', '2027-02-26', false],
    ['its first day', '2027-02-27', true],
    ['its last day', '2027-03-02', true],
    ['the day after', '2027-03-03', false],
    ['the first day of an open pause', '2027-03-30', true],
    ['any day after an open pause began', '2029-01-01', true],
  ])('%s', (_name, day, paused) => expect(wasPaused(pauses, day)).toBe(paused))

  test('of a month are bits, bit n−1 for day n', () => {
    expect(pausedDaysOf(pauses, '2027-02')).toBe(2 ** 26 + 2 ** 27)
    expect(pausedDaysOf(pauses, '2027-03')).toBe(1 + 2 + 2 ** 29 + 2 ** 30)
    expect(pausedDaysOf(pauses, '2027-01')).toBe(0)
    expect(pausedDaysOf(pauses, '2027-05')).toBe(2 ** 31 - 1)
    expect(pausedDaysOf(pauses, '2028-02')).toBe(2 ** 29 - 1)
  })
})

describe('a run', () => {
  test.each([
    ['across a month end', between('2027-01-30', '2027-02-02'), [], '2027-02-02', 4],
    ['across 28 February of a common year', between('2027-02-27', '2027-03-01'), [], '2027-03-01', 3],
    ['across 29 February of a leap year', between('2028-02-28', '2028-03-01'), [], '2028-03-01', 3],
    ['is broken when 29 February was missed', ['2028-02-28', '2028-03-01'], [], '2028-03-01', 1],
    ['across a year end', between('2026-12-30', '2027-01-02'), [], '2027-01-02', 4],
    ['over two years', between('2026-07-01', '2028-06-30'), [], '2028-06-30', 731],
    ['ends where a day was missed', ['2027-05-01', '2027-05-03', '2027-05-04'], [], '2027-05-04', 2],
    ['is 0 on a day that was missed', ['2027-05-01'], [], '2027-05-02', 0],
    [
      'goes on behind a pause',
      ['2027-05-01', '2027-05-05'],
      [{ from: '2027-05-02', to: '2027-05-04' }],
      '2027-05-05',
      2,
    ],
    [
      'goes on behind two pauses in a row',
      ['2027-05-01', '2027-05-05'],
      [
        { from: '2027-05-02', to: '2027-05-02' },
        { from: '2027-05-03', to: '2027-05-04' },
      ],
      '2027-05-05',
      2,
    ],
    [
      'counts a check-in made on a paused day',
      between('2027-05-01', '2027-05-05'),
      [{ from: '2027-05-02', to: '2027-05-04' }],
      '2027-05-05',
      5,
    ],
    [
      'is broken by the day missed behind a pause',
      ['2027-05-01', '2027-05-06'],
      [{ from: '2027-05-02', to: '2027-05-04' }],
      '2027-05-06',
      1,
    ],
    [
      'is broken by the day missed before a pause',
      ['2027-04-30', '2027-05-05'],
      [{ from: '2027-05-02', to: '2027-05-04' }],
      '2027-05-05',
      1,
    ],
  ] as [string, string[], Pause[], string, number][])('%s', (_name, days, pauses, day, length) => {
    expect(runEndingOn(daysOf(...days), pauses, day)).toBe(length)
  })
})

describe('the streak as it stands', () => {
  const week = between('2027-05-01', '2027-05-07')

  test.each([
    ['counts on its last day', [], '2027-05-07', 7],
    ['still counts the day after', [], '2027-05-08', 7],
    ['is gone two days after', [], '2027-05-09', 0],
    ['waits through an open pause', [{ from: '2027-05-08', to: null }], '2027-08-01', 7],
    ['waits one more day when the pause is over', [{ from: '2027-05-08', to: '2027-05-20' }], '2027-05-21', 7],
    [
      'is gone when the first day after the pause was missed',
      [{ from: '2027-05-08', to: '2027-05-20' }],
      '2027-05-22',
      0,
    ],
    ['does not come back by a pause that began too late', [{ from: '2027-05-09', to: null }], '2027-05-10', 0],
    ['stands on the very day on which the pause begins', [{ from: '2027-05-08', to: null }], '2027-05-08', 7],
    ['stands when the pause began after today’s check-in', [{ from: '2027-05-07', to: null }], '2027-05-07', 7],
  ] as [string, Pause[], string, number][])('%s', (_name, pauses, today, streak) => {
    expect(streakOn(daysOf(...week), pauses, today)).toBe(streak)
  })
})

/** A pause list that loses its patience: a walk that has no end must fail, not hang. */
const impatient = (pauses: readonly Pause[]): readonly Pause[] => {
  let reads = 0
  return new Proxy([...pauses], {
    get(target, key, receiver) {
      if (++reads > 300_000) throw new Error('walks for ever')
      return Reflect.get(target, key, receiver) as unknown
    },
  })
}

test('a run is measured to its end also where a pause that ended is followed at once by one that did not', () => {
  const pauses: Pause[] = [
    { from: '2027-05-05', to: '2027-05-07' },
    { from: '2027-05-08', to: null },
  ]
  expect(runAround(daysOf('2027-05-03', '2027-05-04'), impatient(pauses), '2027-05-04')).toBe(2)
})

test('a check-in made on the day a pause began belongs to the run before it', () => {
  const days = daysOf('2027-05-03', '2027-05-04', '2027-05-05')
  expect(runAround(days, impatient([{ from: '2027-05-05', to: null }]), '2027-05-03')).toBe(3)
})

describe('against naive days', () => {
  /** A history: each day checked in or not, paused or not, without a thought for what rules allow. */
  const history = fc
    .record({
      start: fc.integer({ min: 0, max: 1_300 }),
      days: fc.array(fc.record({ checked: fc.boolean(), paused: fc.integer({ min: 0, max: 3 }).map((n) => n === 0) }), {
        minLength: 1,
        maxLength: 45,
      }),
      bias: fc.boolean(),
    })
    .map(({ start, days, bias }) => {
      const named = days.map((day, index) => ({
        ...day,
        checked: day.checked || (bias && index % 9 !== 0),
        day: calendar[start + index] as string,
      }))
      const pauses: Pause[] = named.filter(({ paused }) => paused).map(({ day }) => ({ from: day, to: day }))
      return { named, pauses, today: named.at(-1)?.day as string }
    })

  /** Counts backwards one text at a time. */
  function naiveRun(named: readonly { day: string; checked: boolean; paused: boolean }[], lastIndex: number): number {
    let length = 0
    for (let index = lastIndex; index >= 0; index--) {
      const one = named[index]
      if (one?.checked) length++
      else if (!one?.paused) break
    }
    return length
  }

  test('the streak is what counting backwards gives', () => {
    fc.assert(
      fc.property(history, ({ named, pauses, today }) => {
        const days = daysOf(...named.filter(({ checked }) => checked).map(({ day }) => day))
        const last = named.length - 1
        const expected = naiveRun(named, named[last]?.checked ? last : last - 1)
        expect(streakOn(days, impatient(pauses), today)).toBe(expected)
      }),
      { numRuns: RUNS },
    )
  })

  test('the run around a day is the same from each of its days', () => {
    fc.assert(
      fc.property(history, ({ named, pauses }) => {
        const days = daysOf(...named.filter(({ checked }) => checked).map(({ day }) => day))
        const runs: string[][] = [[]]
        for (const { day, checked, paused } of named) {
          if (checked) runs.at(-1)?.push(day)
          else if (!paused) runs.push([])
        }
        for (const run of runs) {
          for (const day of run) expect([day, runAround(days, impatient(pauses), day)]).toEqual([day, run.length])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the ranking of streaks sees exactly those whose streak still counts, with the figure their profile shows', () => {
    fc.assert(
      fc.property(history, ({ named, pauses, today }) => {
        const checked = named.filter((one) => one.checked).map(({ day }) => day)
        const lastDay = checked.at(-1)
        if (lastDay === undefined) return
        const days = daysOf(...checked)
        const streak = streakOn(days, impatient(pauses), today)
        const live = liveDays(impatient(pauses), today)
        expect(live.includes(lastDay)).toBe(streak > 0)
        if (streak > 0) expect(runEndingOn(days, impatient(pauses), lastDay)).toBe(streak)
      }),
      { numRuns: RUNS },
    )
  })
})
