import fc from 'fast-check'
import { addToBoard } from './board'
import { type Board, noBoard } from './state'

/** The days from a Monday on, with the Monday that begins the week of each. */
const calendar = Array.from({ length: 120 }, (_, index) => {
  const text = (offset: number) => new Date(Date.UTC(2027, 10, 29 + offset)).toISOString().slice(0, 10)
  return { day: text(index), week: text(index - (index % 7)) }
})

const board = (figures: Partial<Board>): Board => ({ ...noBoard, ...figures })
const march = board({ week: '2027-03-01', weekEarned: 7, month: '2027-03', monthEarned: 9 })

test.each([
  [
    'the first growth begins a week and a month',
    noBoard,
    '2027-03-03',
    5,
    { week: '2027-03-01', weekEarned: 5, month: '2027-03', monthEarned: 5 },
  ],
  [
    'the same week goes on',
    march,
    '2027-03-07',
    2,
    { week: '2027-03-01', weekEarned: 9, month: '2027-03', monthEarned: 11 },
  ],
  [
    'Monday begins anew',
    march,
    '2027-03-08',
    2,
    { week: '2027-03-08', weekEarned: 2, month: '2027-03', monthEarned: 11 },
  ],
  [
    'a new month within one week',
    board({ week: '2027-03-29', weekEarned: 4, month: '2027-03', monthEarned: 8 }),
    '2027-04-01',
    2,
    { week: '2027-03-29', weekEarned: 6, month: '2027-04', monthEarned: 2 },
  ],
  [
    'a deed of last week counts for its month only',
    board({ week: '2027-03-08', weekEarned: 4, month: '2027-03', monthEarned: 8 }),
    '2027-03-07',
    2,
    { week: '2027-03-08', weekEarned: 4, month: '2027-03', monthEarned: 10 },
  ],
  [
    'a deed of last month counts no more',
    march,
    '2027-02-26',
    2,
    { week: '2027-03-01', weekEarned: 7, month: '2027-03', monthEarned: 9 },
  ],
  [
    'a deed of last month in this week counts for the week',
    board({ week: '2027-03-29', weekEarned: 4, month: '2027-04', monthEarned: 3 }),
    '2027-03-31',
    2,
    { week: '2027-03-29', weekEarned: 6, month: '2027-04', monthEarned: 3 },
  ],
  [
    'what is reversed is taken off its own week',
    march,
    '2027-03-02',
    -2,
    { week: '2027-03-01', weekEarned: 5, month: '2027-03', monthEarned: 7 },
  ],
  [
    'what is reversed of last month takes nothing off this one',
    march,
    '2027-02-26',
    -2,
    { week: '2027-03-01', weekEarned: 7, month: '2027-03', monthEarned: 9 },
  ],
  [
    'a year ends within a week',
    board({ week: '2026-12-28', weekEarned: 4, month: '2026-12', monthEarned: 8 }),
    '2027-01-03',
    2,
    { week: '2026-12-28', weekEarned: 6, month: '2027-01', monthEarned: 2 },
  ],
] as [string, Board, string, number, Partial<Board>][])('%s', (_name, before, day, growth, after) => {
  expect(addToBoard(before, day, growth)).toEqual({ ...before, ...after })
})

test('a reversal that lands in a later week than its earning (the community moved its clock) shows nobody below zero', () => {
  const after = addToBoard(march, '2027-04-05', -2)
  expect(after.weekEarned).toBeGreaterThanOrEqual(0)
  expect(after.monthEarned).toBeGreaterThanOrEqual(0)
})

test('for a week or month that has begun, the board is the sum of what was earned in it, in whatever order it came', () => {
  const deeds = fc.array(fc.record({ index: fc.nat(calendar.length - 1), growth: fc.integer({ min: 1, max: 50 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(deeds, (all) => {
      const earned = all.map(({ index, growth }) => ({ ...(calendar[index] as { day: string; week: string }), growth }))
      const after = earned.reduce((so, { day, growth }) => addToBoard(so, day, growth), noBoard)
      const newest = earned
        .map(({ day }) => day)
        .sort()
        .at(-1) as string
      const week = calendar.find(({ day }) => day === newest)?.week as string
      // What came before the newest week had begun to count is counted only if its week is that week.
      const sum = (of: (one: (typeof earned)[number]) => boolean) =>
        earned.filter(of).reduce((total, { growth }) => total + growth, 0)
      expect(after).toMatchObject({
        week,
        weekEarned: sum((one) => one.week === week),
        month: newest.slice(0, 7),
        monthEarned: sum((one) => one.day.slice(0, 7) === newest.slice(0, 7)),
      })
    }),
    { numRuns: 1_000 },
  )
})
