import fc from 'fast-check'
import { phaseOn, phases, reviewOf, stages, suggest } from './lifecycle'

test.each([
  [0, 'honeymoon'],
  [90, 'honeymoon'],
  [91, 'fatigue'],
  [180, 'fatigue'],
  [181, 'transformation'],
  [365, 'transformation'],
  [366, 'lasting'],
])('on day %i it is %s', (day, phase) => {
  expect(phaseOn(day)).toBe(phase)
})

test('a review is due when its days have passed since the last one', () => {
  expect(reviewOf('founding', '2026-03-01', '2026-03-05')).toEqual({
    ...{ kind: 'words', everyDays: 7, last: '2026-03-01', due: '2026-03-08', overdue: 0 },
  })
  expect(reviewOf('founding', '2026-03-01', '2026-03-10').overdue).toBe(2)
  expect(reviewOf('growing', '2026-03-01', '2026-03-10')).toMatchObject({ kind: 'rulebook', due: '2026-05-30' })
  expect(reviewOf('mature', '2026-03-01', '2026-03-10').due).toBe('2027-03-01')
})

test.each<[string, Parameters<typeof suggest>, string[]]>([
  ['a young one that few join', ['honeymoon', 'founding', { members: 5, active: 5, joined: 1 }], ['invite']],
  ['one that outgrew its beginning', ['fatigue', 'founding', { members: 200, active: 150, joined: 9 }], ['grow']],
  ['one that outgrew its growing', ['lasting', 'growing', { members: 1_001, active: 900, joined: 9 }], ['mature']],
  ['one that tires', ['fatigue', 'growing', { members: 100, active: 39, joined: 9 }], ['liven']],
  ['an old one that is quiet', ['transformation', 'growing', { members: 100, active: 10, joined: 0 }], ['renew']],
  ['one in which all is well', ['fatigue', 'growing', { members: 100, active: 40, joined: 0 }], ['steady']],
])('%s is told so', (_name, asked, told) => {
  expect(suggest(...asked)).toEqual(told)
})

test('there is always something to say, and nothing twice', () => {
  const count = fc.nat(5_000)
  fc.assert(
    fc.property(
      fc.constantFrom(...phases),
      fc.constantFrom(...stages),
      fc.record({ members: count, active: count, joined: count }),
      (phase, stage, figures) => {
        const told = suggest(phase, stage, figures)
        expect(told.length).toBeGreaterThan(0)
        expect(new Set(told).size).toBe(told.length)
      },
    ),
  )
})
