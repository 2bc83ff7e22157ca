import { execFileSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  DAY_MS,
  dayOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  isDay,
  monthOf,
  startOfDay,
  weekdayOf,
  weekOf,
} from './time'

const BEIJING = 480
const RUNS = 500

/** A calendar that knows nothing of clocks: every day of these years, walked by hand. */
const calendar = (() => {
  const days: { day: string; weekday: number }[] = []
  let weekday = 6 // 1 January 2000 was a Saturday
  for (let year = 2000; year <= 2101; year++) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
    const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    lengths.forEach((length, index) => {
      for (let date = 1; date <= length; date++) {
        days.push({ day: [year, index + 1, date].map((part) => String(part).padStart(2, '0')).join('-'), weekday })
        weekday = (weekday % 7) + 1
      }
    })
  }
  return days
})()
const at = (index: number) => calendar[index] as { day: string; weekday: number }
const anyIndex = fc.integer({ min: 0, max: calendar.length - 1 })

describe('the community day of an instant', () => {
  test.each([
    ['the last millisecond before midnight in Beijing', '2026-03-09T15:59:59.999Z', BEIJING, '2026-03-09'],
    ['midnight in Beijing', '2026-03-09T16:00:00.000Z', BEIJING, '2026-03-10'],
    ['07:59 in Beijing, still the day before in UTC', '2026-03-09T23:59:00.000Z', BEIJING, '2026-03-10'],
    ['08:00 in Beijing, midnight in UTC', '2026-03-10T00:00:00.000Z', BEIJING, '2026-03-10'],
    ['23:59:59.999 in Beijing', '2026-03-10T15:59:59.999Z', BEIJING, '2026-03-10'],
    ['the last millisecond of a year', '2026-12-31T15:59:59.999Z', BEIJING, '2026-12-31'],
    ['the first millisecond of a year', '2026-12-31T16:00:00.000Z', BEIJING, '2027-01-01'],
    ['the last millisecond of 28 February', '2026-02-28T15:59:59.999Z', BEIJING, '2026-02-28'],
    ['after 28 February comes March', '2026-02-28T16:00:00.000Z', BEIJING, '2026-03-01'],
    ['after 28 February comes the 29th in a leap year', '2028-02-28T16:00:00.000Z', BEIJING, '2028-02-29'],
    ['a community in UTC', '2026-03-09T23:59:59.999Z', 0, '2026-03-09'],
    ['the westernmost community', '2026-03-10T11:59:59.999Z', -720, '2026-03-09'],
    ['the easternmost community', '2026-03-10T10:00:00.000Z', 840, '2026-03-11'],
    ['a half-hour zone', '2026-03-09T18:30:00.000Z', 330, '2026-03-10'],
  ])('%s', (_name, instant, offset, day) => {
    expect(dayOf(Date.parse(instant), offset)).toBe(day)
  })

  test('is the day that a clock in Shanghai shows', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
    const instants = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') })
    fc.assert(
      fc.property(instants, (instant) => expect(dayOf(instant, BEIJING)).toBe(shanghai.format(instant))),
      { numRuns: RUNS },
    )
  })

  test('begins at the start of the day and lasts until the start of the next', () => {
    fc.assert(
      fc.property(anyIndex, fc.integer({ min: -720, max: 840 }), (index, offset) => {
        const { day } = at(index)
        const start = startOfDay(day, offset)
        expect(dayOf(start, offset)).toBe(day)
        expect(dayOf(start + DAY_MS - 1, offset)).toBe(day)
        expect(dayOf(start - 1, offset)).not.toBe(day)
        expect(dayOf(start + DAY_MS, offset)).not.toBe(day)
      }),
      { numRuns: RUNS },
    )
  })

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Pacific/Kiritimati'])(
    'is the same on a machine that stands in %s',
    (zone) => {
      const script = `
        const t = require('./shared/time.ts')
        const instants = ['2026-03-08T06:59:59.999Z', '2026-03-08T07:00:00Z', '2026-03-09T15:59:59.999Z', '2026-03-09T16:00:00Z', '2026-11-01T06:30:00Z']
        console.log(JSON.stringify([
          new Date(2026, 0, 1).getTimezoneOffset(),
          ...instants.map((instant) => t.dayOf(Date.parse(instant), 480)),
          t.startOfDay('2026-03-09', 480), t.addDays('2026-03-07', 2), t.addDays('2011-12-29', 1), t.daysBetween('2026-03-07', '2026-03-09'),
          t.weekdayOf('2026-03-09'), t.weekOf('2026-03-08'), t.addMonths('2026-01', 13), t.daysInMonth('2026-02'), t.isDay('2026-03-08'), t.isDay('2011-12-30'),
        ]))`
      const root = path.resolve(__dirname, '..')
      const env = { ...process.env, TZ: zone }
      const said = execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', script], { cwd: root, env })
      const [machineOffset, ...figures] = JSON.parse(said.toString()) as [number, ...unknown[]]
      if (zone === 'America/New_York') expect(machineOffset).toBe(300)
      expect(figures).toEqual([
        ...['2026-03-08', '2026-03-08', '2026-03-09', '2026-03-10', '2026-11-01'],
        Date.parse('2026-03-08T16:00:00Z'),
        ...['2026-03-09', '2011-12-30', 2, 1, '2026-03-02', '2027-02', 28, true, true],
      ])
    },
  )
})

describe('a day of the calendar', () => {
  test.each(['2026-02-28', '2028-02-29', '2000-02-29', '2026-12-31', '2026-01-01', '2026-04-30'])(
    '%s is one',
    (text) => {
      expect(isDay(text)).toBe(true)
    },
  )

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    '-2026-01-01',
    'today',
    '',
  ])('%j is not', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test('every day of a century is one, and nothing else that looks like one', () => {
    const real = new Set(calendar.map(({ day }) => day))
    const two = fc.integer({ min: 0, max: 40 }).map((part) => String(part).padStart(2, '0'))
    const likeness = fc.tuple(fc.integer({ min: 2000, max: 2101 }), two, two).map((parts) => parts.join('-'))
    expect(calendar.every(({ day }) => isDay(day))).toBe(true)
    fc.assert(
      fc.property(likeness, (text) => expect(isDay(text)).toBe(real.has(text))),
      { numRuns: RUNS },
    )
  })
})

describe('counting days, weeks and months', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(days)
  })

  test('walks like a calendar walked by hand', () => {
    fc.assert(
      fc.property(anyIndex, anyIndex, (from, to) => {
        expect(addDays(at(from).day, to - from)).toBe(at(to).day)
        expect(daysBetween(at(from).day, at(to).day)).toBe(to - from)
        expect(at(from).day < at(to).day).toBe(from < to)
      }),
      { numRuns: RUNS },
    )
  })

  test.each([
    ['a Monday begins its own week', '2026-03-09', 1, '2026-03-09'],
    ['a Sunday ends the week of the Monday before', '2026-03-15', 7, '2026-03-09'],
    ['a Saturday', '2026-03-14', 6, '2026-03-09'],
    ['new year lies in the old year’s week', '2027-01-01', 5, '2026-12-28'],
    ['a week across 29 February', '2028-03-01', 3, '2028-02-28'],
  ])('%s', (_name, day, weekday, monday) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(weekOf(day)).toBe(monday)
  })

  test('every day lies in the week of the last Monday', () => {
    let monday = ''
    for (const { day, weekday } of calendar) {
      if (weekday === 1) monday = day
      if (monday === '') continue
      if (weekdayOf(day) !== weekday || weekOf(day) !== monday) throw new Error(`${day} is in ${weekOf(day)}`)
    }
  })

  test('every month has the days that the calendar has', () => {
    const lengths = new Map<string, number>()
    for (const { day } of calendar) lengths.set(day.slice(0, 7), (lengths.get(day.slice(0, 7)) ?? 0) + 1)
    const months = [...lengths.keys()]
    months.forEach((month, index) => {
      expect(daysInMonth(month)).toBe(lengths.get(month))
      expect(addMonths('2000-01', index)).toBe(month)
      expect(addMonths(month, -index)).toBe('2000-01')
      expect(monthOf(firstOfMonth(month))).toBe(month)
    })
    expect(dayOfMonth('2026-03-09')).toBe(9)
  })
})
