import fc from 'fast-check'
import type { Pause, Plan } from '../plan'
import { defaultSettings, type Settings } from '../settings'
import { hasDay, listDays, streakOn, withDay } from './days'
import { decidePause, decideResume } from './pauses'
import { bonusOf, decideCheckIn, decideMakeUp, isPaused, makeUpDays, makeUpsLeft } from './rules'
import { type CheckinPart, noCheckins } from './state'

/** The days of four years around 29 February 2028, as texts in a row. */
const calendar = Array.from({ length: 1_461 }, (_, index) =>
  new Date(Date.UTC(2026, 6, 1 + index)).toISOString().slice(0, 10),
)
const between = (from: string, to: string) => calendar.filter((day) => from <= day && day <= to)

const plan = (pauses: readonly Pause[] = [], changes: Partial<Settings> = {}): Plan => ({
  settings: { ...defaultSettings, ...changes },
  revision: 1,
  pauses,
})

/** Checks in on each of these days, one after another, as a member would. */
function checkedInOn(days: readonly string[], pauses: readonly Pause[] = []): CheckinPart {
  return days.reduce((state, day) => {
    const decided = decideCheckIn(state, plan(pauses), day)
    if (!decided.ok) throw new Error(`${day}: ${decided.refusal}`)
    return decided.value.checkin
  }, noCheckins)
}

describe('checking in', () => {
  test('the first time is a streak of one', () => {
    const decided = decideCheckIn(noCheckins, plan(), '2027-05-01')
    expect(decided).toEqual({
      ok: true,
      value: {
        streak: 1,
        checkin: {
          days: { '2027-05': 1 },
          madeUp: {},
          makeUps: { month: '', count: 0 },
          lastDay: '2027-05-01',
          best: 1,
        },
      },
    })
  })

  test('twice on one day is refused as already', () => {
    expect(decideCheckIn(checkedInOn(['2027-05-01']), plan(), '2027-05-01')).toEqual({
      ok: false,
      refusal: 'already-checked-in',
    })
  })

  test('on a day before the last one is refused as already: no clock set back pays again', () => {
    expect(decideCheckIn(checkedInOn(['2027-05-02']), plan(), '2027-05-01')).toEqual({
      ok: false,
      refusal: 'already-checked-in',
    })
  })

  test('while check-in is paused is refused', () => {
    expect(decideCheckIn(noCheckins, plan([{ from: '2027-05-01', to: null }]), '2027-05-03')).toEqual({
      ok: false,
      refusal: 'paused',
    })
  })

  test('twice is “already” also while check-in is paused: the day’s result stands', () => {
    const state = checkedInOn(['2027-05-01'])
    expect(decideCheckIn(state, plan([{ from: '2027-05-01', to: null }]), '2027-05-01')).toMatchObject({
      refusal: 'already-checked-in',
    })
  })

  test('is open again on the day the pause ended', () => {
    expect(decideCheckIn(noCheckins, plan([{ from: '2027-05-01', to: '2027-05-03' }]), '2027-05-03').ok).toBe(true)
  })

  test.each([
    ['across a month end', between('2027-04-28', '2027-05-02'), [5, 5]],
    ['across 29 February', between('2028-02-27', '2028-03-02'), [5, 5]],
    ['across 28 February of a common year', between('2027-02-26', '2027-03-02'), [5, 5]],
    ['across a year end', between('2026-12-29', '2027-01-02'), [5, 5]],
    [
      'begins anew after a missed day',
      [...between('2027-05-01', '2027-05-04'), ...between('2027-05-06', '2027-05-07')],
      [2, 4],
    ],
    ['begins anew after a missed 29 February', ['2028-02-27', '2028-02-28', '2028-03-01'], [1, 2]],
  ] as [string, string[], [number, number]][])('streak and best %s', (_name, days, [streak, best]) => {
    const state = checkedInOn(days)
    expect(streakOn(state.days, [], days.at(-1) as string)).toBe(streak)
    expect(state.best).toBe(best)
  })

  test('behind a pause goes on with the streak from before it', () => {
    const pauses = [{ from: '2027-05-04', to: '2027-05-20' }]
    const state = checkedInOn([...between('2027-05-01', '2027-05-03'), '2027-05-21'], pauses)
    expect(state.best).toBe(4)
  })

  test('a year without a miss is a streak of 365 and 12 numbers', () => {
    const state = checkedInOn(between('2027-01-01', '2027-12-31'))
    expect(state.best).toBe(365)
    expect(Object.keys(state.days)).toHaveLength(12)
  })

  test('is paused only while a pause is open', () => {
    expect(isPaused(plan())).toBe(false)
    expect(isPaused(plan([{ from: '2027-05-01', to: '2027-05-03' }]))).toBe(false)
    expect(
      isPaused(
        plan([
          { from: '2027-05-01', to: '2027-05-03' },
          { from: '2027-06-01', to: null },
        ]),
      ),
    ).toBe(true)
  })
})

describe('the streak bonus', () => {
  test.each([
    [0, 0],
    [1, 0],
    [6, 0],
    [7, 5],
    [8, 0],
    [14, 0],
    [29, 0],
    [30, 20],
    [31, 0],
    [37, 0],
    [60, 0],
  ])('of %i days is %i', (streak, bonus) => expect(bonusOf(streak, defaultSettings)).toBe(bonus))

  test('is what the settings say', () => {
    expect(bonusOf(7, { ...defaultSettings, 'checkin.bonus7': 9 })).toBe(9)
    expect(bonusOf(30, { ...defaultSettings, 'checkin.bonus30': 0 })).toBe(0)
  })
})

describe('making up', () => {
  const today = '2027-05-10'
  const joined = '2027-01-01'
  const state = checkedInOn(['2027-05-01', '2027-05-05'])

  test('a missed day mends the streak and counts', () => {
    const missedOne = checkedInOn([...between('2027-05-01', '2027-05-06'), '2027-05-08', '2027-05-09'])
    const decided = decideMakeUp(missedOne, plan(), today, joined, '2027-05-07')
    if (!decided.ok) throw new Error(decided.refusal)
    expect(streakOn(decided.value.days, [], today)).toBe(9)
    expect(decided.value.best).toBe(9)
    expect(listDays(decided.value.madeUp)).toEqual(['2027-05-07'])
    expect(decided.value.makeUps).toEqual({ month: '2027-05', count: 1 })
    expect(decided.value.lastDay).toBe('2027-05-09')
  })

  test('yesterday carries the streak into today', () => {
    const decided = decideMakeUp(checkedInOn(between('2027-05-05', '2027-05-08')), plan(), today, joined, '2027-05-09')
    if (!decided.ok) throw new Error(decided.refusal)
    expect(decided.value.lastDay).toBe('2027-05-09')
    expect(decideCheckIn(decided.value, plan(), today)).toMatchObject({ ok: true, value: { streak: 6 } })
  })

  test('a day does not check in today', () => {
    const decided = decideMakeUp(noCheckins, plan(), today, joined, '2027-05-09')
    if (!decided.ok) throw new Error(decided.refusal)
    expect(hasDay(decided.value.days, today)).toBe(false)
    expect(decideCheckIn(decided.value, plan(), today).ok).toBe(true)
  })

  test.each([
    ['today', today, 'not-yet'],
    ['tomorrow', '2027-05-11', 'not-yet'],
    ['a day next year', '2028-05-01', 'not-yet'],
    ['the last day of time', '9999-12-31', 'not-yet'],
    ['a day that was checked in', '2027-05-05', 'already-checked-in'],
    ['8 days ago', '2027-05-02', 'too-long-ago'],
    ['a day before joining', '2026-12-31', 'before-joining'],
  ])('%s is refused', (_name, day, refusal) => {
    expect(decideMakeUp(state, plan(), today, joined, day)).toMatchObject({ ok: false, refusal })
  })

  test('7 days ago is still in time', () => {
    expect(decideMakeUp(state, plan(), today, joined, '2027-05-03').ok).toBe(true)
  })

  test('the day of joining can be made up, the day before cannot', () => {
    expect(decideMakeUp(noCheckins, plan(), today, '2027-05-06', '2027-05-06').ok).toBe(true)
    expect(decideMakeUp(noCheckins, plan(), today, '2027-05-06', '2027-05-05')).toEqual({
      ok: false,
      refusal: 'before-joining',
      detail: { joinedOn: '2027-05-06' },
    })
  })

  test('who joined today has nothing to make up', () => {
    expect(makeUpDays(noCheckins, plan(), today, today)).toEqual([])
  })

  test('a day that was made up is already checked in', () => {
    const once = decideMakeUp(state, plan(), today, joined, '2027-05-07')
    if (!once.ok) throw new Error(once.refusal)
    expect(decideMakeUp(once.value, plan(), today, joined, '2027-05-07')).toMatchObject({
      refusal: 'already-checked-in',
    })
  })

  test('today is “already” once checked in, never made up', () => {
    expect(decideMakeUp(checkedInOn([today]), plan(), today, joined, today)).toMatchObject({
      refusal: 'already-checked-in',
    })
  })

  test('a paused day needs no making up', () => {
    expect(
      decideMakeUp(state, plan([{ from: '2027-05-06', to: '2027-05-07' }]), today, joined, '2027-05-06'),
    ).toMatchObject({ refusal: 'was-paused' })
  })

  test('a third one in a month is refused', () => {
    const used = { ...state, makeUps: { month: '2027-05', count: 2 } }
    expect(decideMakeUp(used, plan(), today, joined, '2027-05-07')).toMatchObject({ refusal: 'limit-reached' })
    expect(makeUpDays(used, plan(), today, joined)).toEqual([])
    expect(makeUpsLeft(used, plan(), today)).toBe(0)
  })

  test('counts in the month in which it is made, not in the month of the day', () => {
    const used = { ...noCheckins, makeUps: { month: '2027-05', count: 2 } }
    const onTheFirst = decideMakeUp(used, plan(), '2027-06-01', joined, '2027-05-31')
    expect(onTheFirst).toMatchObject({ ok: true, value: { makeUps: { month: '2027-06', count: 1 } } })
    expect(decideMakeUp(used, plan(), '2027-05-31', joined, '2027-05-30')).toMatchObject({ refusal: 'limit-reached' })
    expect(makeUpsLeft(used, plan(), '2027-06-01')).toBe(2)
  })

  test('a limit that was lowered below what was used leaves none, not less than none', () => {
    const used = { ...noCheckins, makeUps: { month: '2027-05', count: 2 } }
    expect(makeUpsLeft(used, plan([], { 'checkin.makeUpsPerMonth': 1 }), today)).toBe(0)
  })

  test('the days on offer are missed ones only, oldest first', () => {
    expect(makeUpDays(state, plan([{ from: '2027-05-06', to: '2027-05-07' }]), today, '2027-05-04')).toEqual([
      '2027-05-04',
      '2027-05-08',
      '2027-05-09',
    ])
  })
})

describe('a bonus belongs to the check-in that completes the run', () => {
  const joined = '2027-01-01'
  const made = (state: CheckinPart, today: string, day: string) => {
    const decided = decideMakeUp(state, plan(), today, joined, day)
    if (!decided.ok) throw new Error(decided.refusal)
    return decided.value
  }
  const bonusOn = (state: CheckinPart, day: string) => {
    const decided = decideCheckIn(state, plan(), day)
    return decided.ok ? bonusOf(decided.value.streak, defaultSettings) : decided.refusal
  }

  test('a make-up before the check-in lets the run reach exactly 7 and be paid', () => {
    const sixWithAGap = checkedInOn(between('2027-05-01', '2027-05-05'))
    expect(bonusOn(made(sixWithAGap, '2027-05-07', '2027-05-06'), '2027-05-07')).toBe(5)
  })

  test('a make-up that jumps over 7 pays nothing, and neither does the next day', () => {
    const state = made(
      checkedInOn([...between('2027-05-01', '2027-05-05'), '2027-05-07', '2027-05-08']),
      '2027-05-08',
      '2027-05-06',
    )
    expect(streakOn(state.days, [], '2027-05-08')).toBe(8)
    expect(bonusOn(state, '2027-05-09')).toBe(0)
  })

  test('a make-up that makes exactly 7 pays nothing, and neither does the next day', () => {
    const state = made(checkedInOn([...between('2027-05-01', '2027-05-05'), '2027-05-07']), '2027-05-07', '2027-05-06')
    expect(streakOn(state.days, [], '2027-05-07')).toBe(7)
    expect(bonusOn(state, '2027-05-08')).toBe(0)
  })

  test('two runs of 7 are each paid', () => {
    const first = between('2027-05-01', '2027-05-07')
    const second = between('2027-05-09', '2027-05-14')
    expect(bonusOn(checkedInOn(first.slice(0, 6)), '2027-05-07')).toBe(5)
    expect(bonusOn(checkedInOn([...first, ...second]), '2027-05-15')).toBe(5)
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

/** A member’s days as a child would keep them: crosses on a paper calendar. */
class Paper {
  readonly crossed = new Set<string>()
  readonly paused = new Set<string>()
  readonly madeUp: { day: string; on: string }[] = []
  readonly bonuses: { day: string; size: number }[] = []
  pausedNow = false
  best = 0

  constructor(readonly joined: string) {}

  pause(today: string, on: boolean) {
    this.pausedNow = on
    this.paused.add(today)
  }

  /** The crossed days of the run that `day` belongs to. */
  runOf(day: string): string[] {
    const run = [day]
    for (const step of [-1, 1]) {
      let index = calendar.indexOf(day) + step
      for (
        let other = calendar[index] ?? '';
        this.crossed.has(other) || this.paused.has(other);
        other = calendar[index] ?? ''
      ) {
        if (this.crossed.has(other)) run.push(other)
        index += step
      }
    }
    return run
  }

  cross(day: string): string[] {
    this.crossed.add(day)
    const run = this.runOf(day)
    this.best = Math.max(this.best, run.length)
    return run
  }

  expectsOfCheckIn(today: string): string {
    if (this.crossed.has(today)) return 'already-checked-in'
    return this.pausedNow ? 'paused' : 'yes'
  }

  mayMakeUp(day: string, today: string): boolean {
    const ago = calendar.indexOf(today) - calendar.indexOf(day)
    const inTime = ago >= 1 && ago <= 7 && calendar.indexOf(day) >= calendar.indexOf(this.joined)
    const used = this.madeUp.filter(({ on }) => on.slice(0, 7) === today.slice(0, 7)).length
    return inTime && used < 2 && !this.crossed.has(day) && !this.paused.has(day)
  }
}

/** The same member in the rules and on paper: each deed is done to both and compared. */
class Comparison {
  state = noCheckins
  pauses: readonly Pause[] = []
  readonly paper: Paper

  constructor(joined: string) {
    this.paper = new Paper(joined)
  }

  private rules = () => plan(impatient(this.pauses))

  pause(today: string, on: boolean) {
    const decided = on ? decidePause(this.pauses, today) : decideResume(this.pauses, today)
    if (!decided.ok) return
    this.pauses = decided.value
    this.paper.pause(today, on)
  }

  checkIn(today: string) {
    const decided = decideCheckIn(this.state, this.rules(), today)
    expect(decided.ok ? 'yes' : decided.refusal).toBe(this.paper.expectsOfCheckIn(today))
    if (!decided.ok) return
    this.state = decided.value.checkin
    const run = this.paper.cross(today)
    expect(decided.value.streak).toBe(run.length)
    expect(bonusOf(decided.value.streak, defaultSettings)).toBe(
      new Map([
        [7, 5],
        [30, 20],
      ]).get(run.length) ?? 0,
    )
    if (run.length !== 7 && run.length !== 30) return
    // Once per run: no day of this run was paid for the same length before.
    const { bonuses } = this.paper
    expect(bonuses.filter((paid) => paid.size === run.length && run.includes(paid.day))).toEqual([])
    bonuses.push({ day: today, size: run.length })
  }

  makeUp(today: string, daysAgo: number) {
    const day = calendar[calendar.indexOf(today) - daysAgo] ?? ''
    const may = this.paper.mayMakeUp(day, today)
    expect([day, makeUpDays(this.state, this.rules(), today, this.paper.joined).includes(day)]).toEqual([day, may])
    const decided = decideMakeUp(this.state, this.rules(), today, this.paper.joined, day)
    expect([day, decided.ok]).toEqual([day, may])
    if (!decided.ok) return
    this.state = decided.value
    this.paper.madeUp.push({ day, on: today })
    this.paper.cross(day)
  }

  agrees() {
    expect(listDays(this.state.days)).toEqual([...this.paper.crossed].sort())
    expect(listDays(this.state.madeUp)).toEqual(this.paper.madeUp.map(({ day }) => day).sort())
    expect(this.state.best).toBe(this.paper.best)
    expect(this.state.lastDay).toBe([...this.paper.crossed].sort().at(-1) ?? null)
  }
}

test('months of a member’s life agree with a paper calendar', () => {
  const deed = fc.oneof(
    { weight: 8, arbitrary: fc.constant({ kind: 'check-in' as const, daysAgo: 0 }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('make-up' as const), daysAgo: fc.integer({ min: -2, max: 10 }) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'pause' as const, daysAgo: 0 }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'resume' as const, daysAgo: 0 }) },
  )
  const life = fc.record({
    start: fc.constantFrom('2026-12-10', '2027-02-01', '2027-12-20', '2028-02-05'),
    days: fc.array(fc.array(deed, { maxLength: 4 }), { minLength: 5, maxLength: 70 }),
  })
  fc.assert(
    fc.property(life, ({ start, days }) => {
      const both = new Comparison(start)
      days.forEach((deeds, index) => {
        const today = calendar[calendar.indexOf(start) + index] ?? ''
        if (both.paper.pausedNow) both.paper.paused.add(today)
        for (const { kind, daysAgo } of deeds) {
          if (kind === 'check-in') both.checkIn(today)
          else if (kind === 'make-up') both.makeUp(today, daysAgo)
          else both.pause(today, kind === 'pause')
        }
        both.agrees()
      })
    }),
    { numRuns: 400 },
  )
})

test('on random days, a make-up is never for today, the future, a day before joining, or more than 7 days ago', () => {
  const anyDay = fc.integer({ min: 0, max: 400 }).map((index) => calendar[400 + index] as string)
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, fc.array(anyDay, { maxLength: 40 }), (today, joined, day, crossed) => {
      const state: CheckinPart = { ...noCheckins, days: crossed.reduce(withDay, noCheckins.days) }
      if (!decideMakeUp(state, plan(), today, joined, day).ok) return
      const ago = calendar.indexOf(today) - calendar.indexOf(day)
      expect(ago).toBeGreaterThanOrEqual(1)
      expect(ago).toBeLessThanOrEqual(7)
      expect(day >= joined).toBe(true)
      expect(crossed).not.toContain(day)
    }),
    { numRuns: 5_000 },
  )
})
