import fc from 'fast-check'
import type { Plan } from '../plan'
import { defaultSettings, type Settings } from '../settings'
import { addDays } from '../time'
import { earnUnder } from './earn'
import { activity } from './earning/activity'
import { checkIn } from './earning/check-in'
import { invitation } from './earning/invitation'
import { quality } from './earning/quality'
import type { EarningRule } from './earning/rule'
import { streakBonus } from './earning/streak-bonus'
import { type Entry, noPoints, type PointsPart } from './state'

const plan = (changes: Partial<Settings> = {}): Plan => ({
  settings: { ...defaultSettings, ...changes },
  revision: 4,
  pauses: [],
})

interface Asked {
  readonly rule: EarningRule
  readonly points: number
  readonly day: string
  /** When it is posted; the day of the deed if not said. */
  readonly today?: string
}

/** Posts these earnings one after another. */
function posted(asked: readonly Asked[], under: Plan = plan()): { state: PointsPart; entries: Entry[] } {
  const entries: Entry[] = []
  const state = asked.reduce((so, { rule, points, day, today }, index) => {
    const one = earnUnder(
      rule,
      so,
      { id: `e${index}`, account: 'a', at: 1, by: 'system', rule: under.revision },
      points,
      under,
      day,
      today ?? day,
    )
    entries.push(one.entry)
    return one.points
  }, noPoints)
  return { state, entries }
}
const paid = (asked: readonly Asked[], under?: Plan) => posted(asked, under).entries.map(({ points }) => points)
const qualities = (count: number, day: string): Asked[] =>
  Array.from({ length: count }, () => ({ rule: quality, points: 10, day }))

describe('quality content', () => {
  test('is paid 3 times a day; the fourth is told what the cap cut off', () => {
    const { entries, state } = posted(qualities(4, '2027-05-01'))
    expect(entries.map(({ points, cut }) => [points, cut])).toEqual([
      [10, undefined],
      [10, undefined],
      [10, undefined],
      [0, 10],
    ])
    expect(state).toMatchObject({ balance: 30, growth: 30, n: 4 })
  })

  test('is paid again the next day', () => {
    expect(paid([...qualities(4, '2027-05-01'), ...qualities(1, '2027-05-02')])).toEqual([10, 10, 10, 0, 10])
  })

  test('is paid 20 times a month, and again in the next month', () => {
    const month = Array.from({ length: 8 }, (_, index) => qualities(3, `2027-05-0${index + 1}`)).flat()
    expect(paid(month).filter((points) => points > 0)).toHaveLength(20)
    expect(paid([...month, ...qualities(1, '2027-05-31')]).at(-1)).toBe(0)
    expect(paid([...month, ...qualities(1, '2027-06-01')]).at(-1)).toBe(10)
  })

  test('what was cut uses up no place', () => {
    const spent = [
      ...qualities(10, '2027-05-01'),
      ...Array.from({ length: 6 }, (_, index) => qualities(3, `2027-05-0${index + 2}`)).flat(),
    ]
    // 3 on the first day, 17 on the next six: 20.
    expect(paid(spent).filter((points) => points > 0)).toHaveLength(20)
  })

  test('delivered late counts on the day of the deed, not of the delivery', () => {
    const late: Asked = { rule: quality, points: 10, day: '2027-04-30', today: '2027-05-01' }
    expect(paid([...qualities(3, '2027-05-01'), late])).toEqual([10, 10, 10, 10])
    expect(paid([...qualities(3, '2027-04-30'), late])).toEqual([10, 10, 10, 0])
  })

  test('delivered late uses up a place of its own month', () => {
    const april = Array.from({ length: 7 }, (_, index) => qualities(3, `2027-04-0${index + 1}`))
      .flat()
      .slice(0, 20)
    const may = qualities(1, '2027-05-20')
    const late: Asked = { rule: quality, points: 10, day: '2027-04-30', today: '2027-05-20' }
    expect(paid([...april, ...may, late]).at(-1)).toBe(0)
    expect(paid([...april.slice(1), ...may, late]).at(-1)).toBe(10)
  })

  test('is capped by what the settings say', () => {
    expect(paid(qualities(3, '2027-05-01'), plan({ 'points.qualityPerDay': 1 }))).toEqual([10, 0, 0])
    expect(paid(qualities(1, '2027-05-01'), plan({ 'points.qualityPerDay': 0 }))).toEqual([0])
  })
})

describe('quizzes and events', () => {
  const played = (points: number, day = '2027-05-01', today = day): Asked => ({ rule: activity, points, day, today })

  test('pay 100 points a day together; the one that reaches the cap is paid in part and told the rest', () => {
    const { entries } = posted([played(60), played(60), played(10)])
    expect(entries.map(({ points, cut }) => [points, cut])).toEqual([
      [60, undefined],
      [40, 20],
      [0, 10],
    ])
  })

  test('never overshoot at cap − 1', () => expect(paid([played(99), played(50)])).toEqual([99, 1]))

  test('delivered late count on the day of the deed', () => {
    expect(
      paid([played(100, '2027-05-02'), played(30, '2027-05-01', '2027-05-02'), played(90, '2027-05-01', '2027-05-02')]),
    ).toEqual([100, 30, 70])
  })

  test('do not use up the places of quality content, nor it theirs', () => {
    expect(paid([played(100), ...qualities(3, '2027-05-01')])).toEqual([100, 10, 10, 10])
    expect(paid([...qualities(3, '2027-05-01'), played(100)])).toEqual([10, 10, 10, 100])
  })

  test('a cap lowered below what was paid pays nothing more, and takes nothing back', () => {
    const { state } = posted([played(80)])
    const one = earnUnder(
      activity,
      state,
      { id: 'x', account: 'a', at: 1, by: 'system', rule: 5 },
      10,
      plan({ 'points.activityPerDay': 50 }),
      '2027-05-01',
      '2027-05-01',
    )
    expect(one.entry).toMatchObject({ points: 0, cut: 10, balance: 80 })
  })
})

test.each([
  ['check-in', checkIn, 2],
  ['streak bonus', streakBonus, 20],
  ['invitation', invitation, 15],
] as const)('a %s has no cap but its cause', (_name, rule, points) => {
  const many = Array.from({ length: 50 }, (): Asked => ({ rule, points, day: '2027-05-01' }))
  expect(new Set(paid(many))).toEqual(new Set([points]))
  expect(posted(many).state.capped).toEqual({})
})

test.each([
  ['check-in', checkIn],
  ['streak-bonus', streakBonus],
  ['invitation', invitation],
  ['quality', quality],
  ['activity', activity],
] as const)('the entry of a %s says so', (reason, rule) => {
  expect(posted([{ rule, points: 5, day: '2027-05-01' }]).entries[0]).toMatchObject({ reason, rule: 4, points: 5 })
})

describe('points of a late deed', () => {
  const late = (today: string) =>
    posted([{ rule: invitation, points: 15, day: '2026-01-20', today }]).entries[0]?.expires

  test('end with the month of the deed', () => expect(late('2026-03-01')).toBe('2027-02-01'))

  test('never arrive already expired', () => {
    for (const today of ['2027-01-31', '2027-02-01', '2028-06-01']) expect((late(today) as string) > today).toBe(true)
  })
})

test('in any order of delivery no day and no month pays more than its cap, nothing is paid unasked, and what is cut is told', () => {
  const asked = fc.record({
    rule: fc.constantFrom(quality, activity),
    points: fc.integer({ min: 0, max: 60 }),
    day: fc.integer({ min: 0, max: 50 }).map((days) => addDays('2027-12-20', days)),
  })
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 120 }), (all) => {
      const { entries, state } = posted(all.map((one) => ({ ...one, today: '2028-02-10' })))
      const rows = all.map((one, index) => ({ ...one, entry: entries[index] as Entry }))
      for (const { points, entry } of rows) expect(entry.points + (entry.cut ?? 0)).toBe(points)
      const marked = rows.filter(({ rule, entry }) => rule === quality && entry.points > 0)
      for (const { day } of rows) {
        expect(marked.filter((one) => one.day === day).length).toBeLessThanOrEqual(3)
        expect(marked.filter((one) => one.day.slice(0, 7) === day.slice(0, 7)).length).toBeLessThanOrEqual(20)
        const played = rows.filter((one) => one.rule === activity && one.day === day)
        const wanted = played.reduce((sum, one) => sum + one.points, 0)
        expect(played.reduce((sum, { entry }) => sum + entry.points, 0)).toBe(Math.min(100, wanted))
      }
      expect(state.balance).toBe(entries.reduce((sum, { points }) => sum + points, 0))
    }),
    { numRuns: 500 },
  )
})

test('the counts of three years stay small', () => {
  let state = noPoints
  for (let index = 0; index < 1_095; index++) {
    const day = addDays('2026-01-01', index)
    state = earnUnder(
      quality,
      state,
      { id: `${index}`, account: 'a', at: 1, by: 'system', rule: 1 },
      10,
      plan(),
      day,
      day,
    ).points
  }
  expect(Object.keys(state.capped).length).toBeLessThanOrEqual(64)
})
