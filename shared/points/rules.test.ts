import { defaultSettings } from '../settings'
import { type EntryReason, entryReasons, reasons, reasonsOf } from './reasons'
import { decideAdjust, decideApproval, decideRejection, decideReversal } from './rules'
import { type Entry, noPoints, type PointsPart, type WaitingAdjustment } from './state'

const asked = (points: number, id = 'm:1', by = 'asker'): WaitingAdjustment => ({
  id,
  points,
  reason: '更正',
  by,
  at: 1,
})
const holding = (balance: number, waiting: readonly WaitingAdjustment[] = []): PointsPart => ({
  ...noPoints,
  balance,
  waiting,
})

describe('an adjustment', () => {
  test.each([
    [1, false, 'now'],
    [500, false, 'now'],
    [501, false, 'waits'],
    [1_000_000, false, 'waits'],
    [-500, false, 'now'],
    [-501, false, 'waits'],
    [1, true, 'waits'],
    [-1, true, 'waits'],
    [501, true, 'waits'],
  ])('of %i points, for oneself %s: %s', (points, forOneself, expected) => {
    const decided = decideAdjust(holding(1_000), asked(points), forOneself, defaultSettings)
    if (!decided.ok) throw new Error(decided.refusal)
    expect(decided.value).toEqual(
      expected === 'now' ? { now: true } : { now: false, points: holding(1_000, [asked(points)]) },
    )
  })

  test('that waits changes no points and stands behind those that wait already', () => {
    const decided = decideAdjust(holding(7, [asked(600, 'm:1')]), asked(700, 'm:2'), false, defaultSettings)
    expect(decided).toMatchObject({
      ok: true,
      value: { now: false, points: { balance: 7, waiting: [{ id: 'm:1' }, { id: 'm:2' }] } },
    })
  })

  test.each([
    [5, -6],
    [0, -1],
    [-3, -1],
    [100, -600],
  ])('with a balance of %i, taking %i is refused', (balance, points) => {
    expect(decideAdjust(holding(balance), asked(points), false, defaultSettings)).toEqual({
      ok: false,
      refusal: 'not-enough-points',
      detail: { balance },
    })
  })

  test('may take the balance to exactly 0, and may give to a balance below zero', () => {
    expect(decideAdjust(holding(5), asked(-5), false, defaultSettings).ok).toBe(true)
    expect(decideAdjust(holding(-5), asked(3), false, defaultSettings).ok).toBe(true)
  })

  test('above the limit that the settings say waits', () => {
    expect(
      decideAdjust(holding(0), asked(11), false, { ...defaultSettings, 'points.approvalAbove': 10 }),
    ).toMatchObject({ value: { now: false } })
    expect(decideAdjust(holding(0), asked(1), false, { ...defaultSettings, 'points.approvalAbove': 0 })).toMatchObject({
      value: { now: false },
    })
  })

  test('is refused where twenty wait already; a small one is not', () => {
    const crowd = Array.from({ length: 20 }, (_, index) => asked(600, `m:${index}`))
    expect(decideAdjust(holding(0, crowd), asked(600, 'm:x'), false, defaultSettings)).toEqual({
      ok: false,
      refusal: 'too-many-waiting',
    })
    expect(decideAdjust(holding(0, crowd.slice(1)), asked(600, 'm:x'), false, defaultSettings).ok).toBe(true)
    expect(decideAdjust(holding(0, crowd), asked(5, 'm:x'), false, defaultSettings)).toMatchObject({
      ok: true,
      value: { now: true },
    })
  })
})

describe('a second operator', () => {
  const state = holding(100, [asked(600, 'm:1'), asked(-50, 'm:2', 'other'), asked(-500, 'm:3')])

  test('says yes: the adjustment leaves the list and is handed on as it was asked', () => {
    const decided = decideApproval(state, 'm:1', 'second', 'member')
    expect(decided).toEqual({
      ok: true,
      value: { approved: asked(600, 'm:1'), points: { ...state, waiting: state.waiting.slice(1) } },
    })
  })

  test.each([
    ['whoever asked cannot say yes', 'm:1', 'asker', 'member', 'same-operator'],
    ['nobody says yes for themselves', 'm:1', 'member', 'member', 'not-yourself'],
    ['who asked for themselves cannot say yes either', 'm:1', 'asker', 'asker', 'same-operator'],
    ['nothing waits under that name', 'm:9', 'second', 'member', 'no-such-adjustment'],
    ['the points to take are no longer there', 'm:3', 'second', 'member', 'not-enough-points'],
  ])('%s', (_name, id, operator, owner, refusal) => {
    expect(decideApproval(state, id, operator, owner)).toMatchObject({ ok: false, refusal })
  })

  test('cannot say yes twice', () => {
    const once = decideApproval(state, 'm:1', 'second', 'member')
    if (!once.ok) throw new Error(once.refusal)
    expect(decideApproval(once.value.points, 'm:1', 'third', 'member')).toEqual({
      ok: false,
      refusal: 'no-such-adjustment',
    })
  })

  test('says no: the adjustment leaves the list and nothing moves', () => {
    expect(decideRejection(state, 'm:2')).toEqual({
      ok: true,
      value: {
        rejected: asked(-50, 'm:2', 'other'),
        points: { ...state, waiting: [state.waiting[0], state.waiting[2]] },
      },
    })
    expect(decideRejection(state, 'm:9')).toEqual({ ok: false, refusal: 'no-such-adjustment' })
  })
})

describe('a reversal', () => {
  const entry = (reason: EntryReason, id = 'e1', account = 'mine'): Entry => ({
    ...{ id, account, n: 1, points: 2, growth: 2, balance: 2, reason, at: 1, by: 'self', rule: 1 },
  })

  test.each([
    ['check-in', true],
    ['streak-bonus', true],
    ['quality', true],
    ['invitation', true],
    ['activity', true],
    ['adjust', true],
    ['redeem', false],
    ['make-up', false],
    ['expire', false],
    ['reverse', false],
    ['appointed', false],
  ] as [EntryReason, boolean][])('of a %s entry is possible: %s', (reason, possible) => {
    const decided = decideReversal('mine', 'e1', [entry(reason)])
    expect(decided).toEqual(possible ? { ok: true, value: entry(reason) } : { ok: false, refusal: 'not-reversible' })
  })

  test('knows every reason there is', () => {
    const decided = entryReasons.map((reason) => decideReversal('mine', 'e1', [entry(reason)]).ok)
    expect(decided).toHaveLength(Object.keys(reasons).length)
  })

  test('happens once', () => {
    expect(decideReversal('mine', 'e1', [entry('quality'), entry('reverse', 'reverse:e1')])).toEqual({
      ok: false,
      refusal: 'already-reversed',
    })
  })

  test('of nothing, or of somebody else’s entry, is refused alike', () => {
    expect(decideReversal('mine', 'e1', [])).toEqual({ ok: false, refusal: 'no-such-entry' })
    expect(decideReversal('mine', 'e1', [entry('quality', 'e1', 'theirs')])).toEqual({
      ok: false,
      refusal: 'no-such-entry',
    })
    expect(decideReversal('mine', 'e1', [entry('quality', 'e2')])).toEqual({ ok: false, refusal: 'no-such-entry' })
  })
})

test('each reason has a title, and the statement’s filters share none', () => {
  const filtered = [...reasonsOf('earned'), ...reasonsOf('spent'), ...reasonsOf('adjusted')]
  expect(new Set(filtered).size).toBe(filtered.length)
  expect(entryReasons.filter((reason) => !filtered.includes(reason))).toEqual(['appointed', 'notice'])
  expect(reasonsOf('earned')).toEqual(['check-in', 'streak-bonus', 'quality', 'invitation', 'activity'])
  expect(reasonsOf('spent')).toEqual(['make-up', 'redeem', 'expire'])
  expect(entryReasons.filter((reason) => reasons[reason].title.trim() === '')).toEqual([])
})
