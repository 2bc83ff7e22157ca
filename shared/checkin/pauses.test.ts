import fc from 'fast-check'
import type { Pause } from '../plan'
import { addDays } from '../time'
import { wasPaused } from './days'
import { decidePause, decideResume } from './pauses'

describe('pausing check-in', () => {
  test.each([
    ['begins today, with an open end', [], '2027-02-10', [{ from: '2027-02-10', to: null }]],
    ['twice is refused', [{ from: '2027-02-01', to: null }], '2027-02-10', 'already-so'],
    [
      'again later is another pause',
      [{ from: '2027-02-01', to: '2027-02-05' }],
      '2027-02-10',
      [
        { from: '2027-02-01', to: '2027-02-05' },
        { from: '2027-02-10', to: null },
      ],
    ],
    [
      'again on the day it ended goes on',
      [{ from: '2027-02-01', to: '2027-02-10' }],
      '2027-02-10',
      [{ from: '2027-02-01', to: null }],
    ],
  ] as [string, Pause[], string, Pause[] | 'already-so'][])('%s', (_name, pauses, today, expected) => {
    const decided = decidePause(pauses, today)
    expect(decided.ok ? decided.value : decided.refusal).toEqual(expected)
  })
})

describe('resuming check-in', () => {
  test.each([
    [
      'ends the pause today, and today still counts as paused',
      [{ from: '2027-02-01', to: null }],
      '2027-02-10',
      [{ from: '2027-02-01', to: '2027-02-10' }],
    ],
    [
      'on the day it began leaves that one day',
      [{ from: '2027-02-10', to: null }],
      '2027-02-10',
      [{ from: '2027-02-10', to: '2027-02-10' }],
    ],
    ['is refused where nothing was paused', [], '2027-02-10', 'already-so'],
    ['twice is refused', [{ from: '2027-02-01', to: '2027-02-10' }], '2027-02-10', 'already-so'],
  ] as [string, Pause[], string, Pause[] | 'already-so'][])('%s', (_name, pauses, today, expected) => {
    const decided = decideResume(pauses, today)
    expect(decided.ok ? decided.value : decided.refusal).toEqual(expected)
  })
})

test('whoever pauses and resumes whenever: exactly the days on which it was paused for a moment are paused', () => {
  const deeds = fc.array(fc.array(fc.constantFrom('pause' as const, 'resume' as const), { maxLength: 3 }), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(deeds, (byDay) => {
      let pauses: readonly Pause[] = []
      let on = false
      const paused = new Set<string>()
      byDay.forEach((doneToday, index) => {
        const today = addDays('2027-12-20', index)
        if (on) paused.add(today)
        for (const deed of doneToday) {
          const decided = deed === 'pause' ? decidePause(pauses, today) : decideResume(pauses, today)
          expect(decided.ok).toBe(deed === 'pause' ? !on : on)
          if (!decided.ok) continue
          pauses = decided.value
          on = deed === 'pause'
          paused.add(today)
        }
      })
      byDay.forEach((_, index) => {
        const day = addDays('2027-12-20', index)
        expect([day, wasPaused(pauses, day)]).toEqual([day, paused.has(day)])
      })
      expect(pauses.filter(({ to }) => to === null)).toHaveLength(on ? 1 : 0)
    }),
    { numRuns: 1_000 },
  )
})
