import { readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { Figures } from './badge'
import { badgeCatalogue, newBadges, nextBadge, progressOf, withBadges } from './rules'

const deeds = (bestStreak: number, checkInDays: number, friends = 0): Figures => ({
  bestStreak,
  checkInDays,
  friends,
  qualityPosts: 0,
  perfectQuizzes: 0,
  eventsAttended: 0,
})
const ids = (best: number, days: number) => newBadges({}, deeds(best, days)).map(({ id }) => id)

describe('the catalogue', () => {
  test('holds every badge of the folder, each named after its file', () => {
    const files = readdirSync(path.join(__dirname, 'catalogue')).map((file) => file.replace(/\.ts$/, ''))
    expect(badgeCatalogue.map(({ id }) => id).sort()).toEqual(files.sort())
  })

  test('tells each badge’s title and deed, and asks for something', () => {
    for (const { title, deed, need } of badgeCatalogue) {
      expect([title.trim() !== '', deed.trim() !== '', Number.isInteger(need) && need > 0]).toEqual([true, true, true])
    }
    expect(new Set(badgeCatalogue.map(({ title }) => title)).size).toBe(badgeCatalogue.length)
  })
})

test.each([
  [0, 0, []],
  [1, 1, ['first-check-in']],
  [6, 6, ['first-check-in']],
  [7, 7, ['first-check-in', 'streak-7']],
  [29, 49, ['first-check-in', 'streak-7']],
  [30, 50, ['first-check-in', 'streak-7', 'streak-30', 'days-50']],
  [99, 364, ['first-check-in', 'streak-7', 'streak-30', 'days-50']],
  [100, 365, ['first-check-in', 'streak-7', 'streak-30', 'streak-100', 'days-50', 'days-365']],
  [1, 50, ['first-check-in', 'days-50']],
] as [number, number, string[]][])('a best run of %i and %i days earn %j', (best, days, expected) => {
  expect(ids(best, days).sort()).toEqual([...expected].sort())
})

test('a badge jumped over is earned all the same', () => expect(ids(8, 8)).toContain('streak-7'))

test('a badge is earned once, on the day it was earned', () => {
  const first = withBadges({}, newBadges({}, deeds(1, 1)), '2027-05-01')
  expect(first).toEqual({ 'first-check-in': '2027-05-01' })
  expect(newBadges(first, deeds(2, 2))).toEqual([])
  expect(withBadges(first, newBadges(first, deeds(7, 7)), '2027-05-07')).toEqual({
    'first-check-in': '2027-05-01',
    'streak-7': '2027-05-07',
  })
})

test('a badge is kept for good, whatever becomes of the deed', () => {
  const badges = { 'streak-7': '2027-05-07' }
  expect(withBadges(badges, newBadges(badges, deeds(0, 0)), '2027-06-01')).toEqual(badges)
  expect(progressOf(badges, deeds(0, 0)).find(({ badge }) => badge.id === 'streak-7')).toMatchObject({
    on: '2027-05-07',
  })
})

test('a badge that left the catalogue is kept too', () => {
  expect(withBadges({ 'founding-day': '2026-01-01' }, newBadges({}, deeds(1, 1)), '2027-05-01')).toHaveProperty(
    'founding-day',
  )
})

test('progress never shows more than the whole', () => {
  const shown = Object.fromEntries(progressOf({}, deeds(12, 40)).map(({ badge, have }) => [badge.id, have]))
  expect(shown).toEqual({
    'first-check-in': 1,
    'streak-7': 7,
    'streak-30': 12,
    'streak-100': 12,
    'days-50': 40,
    'days-365': 40,
    'friends-3': 0,
    'friends-10': 0,
    'friends-30': 0,
    'first-quality': 0,
    'quiz-perfect': 0,
    'event-regular': 0,
  })
})

describe('the nearest badge', () => {
  const all = Object.fromEntries(badgeCatalogue.map(({ id }) => [id, '2027-05-01']))

  test.each([
    ['for a newcomer is the first', {}, 0, 0, 'first-check-in'],
    ['is the one with the largest share of the way behind it', { 'first-check-in': '2027-05-01' }, 3, 45, 'days-50'],
    ['is not one that is earned', { 'first-check-in': '2027-05-01', 'days-50': '2027-05-01' }, 3, 50, 'streak-7'],
  ])('%s', (_name, badges, best, days, id) => expect(nextBadge(badges, deeds(best, days))?.badge.id).toBe(id))

  test('is none when all are earned', () => expect(nextBadge(all, deeds(400, 400))).toBeNull())

  test('is never an earned one, and none is nearer', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(all)), fc.nat(120), fc.nat(400), (earned, best, days) => {
        const badges = Object.fromEntries(earned.map((id) => [id, '2027-05-01']))
        const next = nextBadge(badges, deeds(best, days))
        expect(next === null).toBe(earned.length === badgeCatalogue.length)
        if (next === null) return
        expect(earned).not.toContain(next.badge.id)
        for (const other of progressOf(badges, deeds(best, days)).filter(({ on }) => on === null)) {
          expect(other.have / other.badge.need).toBeLessThanOrEqual(next.have / next.badge.need)
        }
      }),
      { numRuns: 500 },
    )
  })
})
