import { samplePicture } from '../platform/sample-picture'
import type { Me } from '../platform/session'
import { nextBonus, predictResult, withCheckIn } from './prediction'

const { community, today } = samplePicture()
const meWith = (change: Partial<Me> = {}) => samplePicture(change).member as Me

test.each([
  [5, 0],
  [6, 5],
  [7, 0],
  [29, 20],
  [30, 0],
])('after a streak of %i the bonus is %i', (streak, bonus) => {
  expect(predictResult(meWith({ streak }), community, today)).toMatchObject({ streak: streak + 1, bonus, points: 2 })
})

test('laying the same result over me twice changes nothing more', () => {
  const result = predictResult(meWith(), community, today)
  const once = withCheckIn(meWith(), result, community)
  expect(withCheckIn(once, result, community)).toEqual(once)
})

test('growth that crosses a border shows the new tier', () => {
  const me = meWith({ growth: 998 })
  expect(withCheckIn(me, predictResult(me, community, today), community).tier).toBe('gold')
})

test.each([
  ['streak-30', 24, 13, 24],
  ['streak-30', 12, 13, 13],
  ['days-50', 31, 13, 32],
])('progress to %s from %i with a streak of %i becomes %i', (badge, have, streak, after) => {
  const me = meWith({ streak: streak - 1, nextBadge: { badge, title: '', have, need: 50 } })
  expect(withCheckIn(me, predictResult(me, community, today), community).nextBadge?.have).toBe(after)
})

test('the bonus ahead is the nearest that still pays', () => {
  expect(nextBonus(4, community)).toEqual({ inDays: 3, points: 5 })
  expect(nextBonus(7, community)).toEqual({ inDays: 23, points: 20 })
  expect(nextBonus(30, community)).toBeNull()
})
