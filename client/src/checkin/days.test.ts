import { samplePicture } from '../platform/sample-picture'
import type { Me } from '../platform/session'
import { daysOfMonth, spokenDay, startsOn, weekAround, withDone, withMadeUp } from './days'

const me = samplePicture({ joinedOn: '2026-11-10' }).member as Me
const shown = { today: '2026-11-24', joinedOn: me.joinedOn, makeUpDays: ['2026-11-18'] }
const month = { month: '2026-11', days: 0, madeUp: 0, paused: 2 ** 18 }
const stateOn = (day: number, of = month) => daysOfMonth(shown, of)[day - 1]?.state

test('a week runs from Monday to Sunday and knows today', () => {
  const week = weekAround(shown, [withDone(month, '2026-11-23')])
  expect(week.map((day) => day.state)).toEqual(['done', 'open', 'none', 'none', 'none', 'none', 'none'])
  expect(week.findIndex((day) => day.today)).toBe(1)
})

test('a week that spans two months takes each day from its own', () => {
  const across = { ...shown, today: '2026-12-02' }
  const december = { month: '2026-12', days: 1, madeUp: 0, paused: 0 }
  expect(
    weekAround(across, [december, withDone(month, '2026-11-30')])
      .map((day) => day.state)
      .slice(0, 2),
  ).toEqual(['done', 'done'])
})

test.each([
  [9, 'none'],
  [12, 'open'],
  [18, 'can-make-up'],
  [19, 'paused'],
  [25, 'none'],
])('day %i of the month is %s', (day, state) => {
  expect(stateOn(day)).toBe(state)
})

test('a made-up day is told apart from a day of one’s own', () => {
  expect(stateOn(18, withMadeUp(month, '2026-11-18'))).toBe('made-up')
  expect(stateOn(20, withDone(month, '2026-11-20'))).toBe('done')
})

test('a day of another month changes nothing', () => {
  expect(withDone(month, '2026-10-20')).toBe(month)
})

test('the 31st has its bit', () => {
  const october = withDone({ month: '2026-10', days: 0, madeUp: 0, paused: 0 }, '2026-10-31')
  expect(daysOfMonth({ ...shown, joinedOn: '2026-01-01' }, october)[30]?.state).toBe('done')
})

test('days are said without zeros', () => {
  expect(spokenDay('2026-11-08')).toBe('11 月 8 日')
  expect(startsOn('2026-11')).toBe(7)
})
