import fc from 'fast-check'
import { NEVER } from '../documents'
import type { Outcome } from '../outcome'
import {
  codeState,
  decideBind,
  decideChange,
  decideClose,
  decideCode,
  decideCreate,
  decideOpen,
  groupNamed,
  type NewGroup,
} from './rules'
import type { Group, Matrix } from './state'

const empty: Matrix = {
  ...{ _id: 'groups', version: 0, kind: 'groups', main: '', groups: [] },
  ...{ outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
}
const wechat = { most: 500, byCode: 200 }
const asked = (name: string, places = 500, rest: Partial<NewGroup> = {}): NewGroup => ({
  ...{ name, platform: 'wechat', places, owner: '', main: false },
  ...rest,
})

function yes<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}
const nameOf = (outcome: Outcome<unknown, string>): string => (outcome.ok ? 'yes' : outcome.refusal)

/** A matrix with these groups; the first is the main one. */
const withGroups = (...names: string[]): Matrix =>
  names.reduce((matrix, name) => yes(decideCreate(matrix, asked(name), wechat, 5)).matrix, empty)
const first = (matrix: Matrix): Group => matrix.groups[0] as Group

describe('opening a group', () => {
  test.each([
    ['a fresh WeChat group: 200 by code, 300 by invitation', 500, wechat, [200, 300], 200],
    ['150 are in the chat already: 50 more by code', 350, wechat, [50, 300], 50],
    ['220 are in the chat already: all by invitation', 280, wechat, [280], 0],
    ['a small group that the code reaches', 500, { most: 500, byCode: 500 }, [500], 500],
    ['a WeCom group of 2,000 needs two lots', 2_000, { most: 2_000, byCode: 2_000 }, [1_000, 1_000], 2_000],
    ['one place', 1, { most: 3_000, byCode: 3_000 }, [1], 1],
  ])('%s', (_name, places, capacity, left, byCode) => {
    const { group, lots } = yes(decideCreate(empty, asked('一群', places), capacity, 5))
    expect(lots.map((lot) => lot.left)).toEqual(left)
    expect(group).toMatchObject({ id: 'g1', open: true, places, byCode, lots: lots.map(({ _id }) => _id) })
    expect(lots.every((lot) => lot.line === 'groups' && !lot.shut && lot.claims.length === 0)).toBe(true)
  })

  test('makes the first one the main group, and a later one when asked', () => {
    const matrix = withGroups('一群', '二群')
    expect(matrix.main).toBe('g1')
    expect(yes(decideCreate(matrix, asked('三群', 1, { main: true }), wechat, 5)).matrix.main).toBe('g3')
  })

  test.each([
    ['more places than the platform has', withGroups('一群'), asked('二群', 501), 'too-many-places'],
    ['a name that another bears', withGroups('一群'), asked('一群'), 'name-taken'],
    ['the 101st', withGroups(...Array.from({ length: 100 }, (_, n) => `${n}`)), asked('再一群'), 'too-many-groups'],
  ])('%s is refused', (_name, matrix, wish, refusal) => {
    expect(nameOf(decideCreate(matrix, wish, wechat, 5))).toBe(refusal)
  })

  test('whatever the figures: lots sum up to the places, none is too large, the code reaches no more than it may', () => {
    const capacities = fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
    fc.assert(
      fc.property(capacities, fc.integer({ min: 1, max: 10_000 }), ([most, byCode], places) => {
        fc.pre(places <= most)
        const { group, lots } = yes(decideCreate(empty, asked('群', places), { most, byCode }, 5))
        expect(lots.reduce((sum, lot) => sum + lot.left, 0)).toBe(places)
        expect(lots.every(({ left }) => left > 0 && left <= 1_000)).toBe(true)
        expect(new Set(lots.map(({ _id }) => _id)).size).toBe(lots.length)
        // Who is in the chat and whom the code lets in are together no more than the code's reach.
        expect(group.byCode === 0 || most - places + group.byCode <= byCode).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the life of a group', () => {
  const two = withGroups('一群', '二群')
  const closed = yes(decideClose(two, first(two)))
  const lot = (left: number, shut = true) => ({ left, shut })

  test('closing hands the main group on to the next that is open', () => {
    expect(closed).toMatchObject({ main: 'g2', groups: [{ open: false }, { open: true }] })
    const all = yes(decideClose(closed, closed.groups[1] as Group))
    expect(all.main).toBe('g2')
    expect(nameOf(decideClose(all, first(all)))).toBe('already-so')
  })

  test('opening again deals out what was left, in a new round', () => {
    const { matrix, group, lots } = yes(decideOpen(closed, first(closed), null, [lot(30), lot(1), lot(1)], wechat))
    expect(group).toMatchObject({ id: 'g1', open: true, round: 2, places: 32 })
    expect(lots.map(({ _id, left }) => [_id, left])).toEqual([['group:g1:2:invite:1', 32]])
    expect(matrix.main).toBe('g2')
  })

  test.each([
    ['an open group', two, null, [], 'already-so'],
    ['one whose lots are not all shut yet', closed, null, [lot(3), lot(2, false)], 'still-closing'],
    ['with more places than were left', closed, 6, [lot(5)], 'too-many-places'],
    ['with fewer places', closed, 4, [lot(5)], 'yes'],
    ['with none: everybody who left is not replaced', closed, null, [], 'yes'],
  ] as [string, Matrix, number | null, { left: number; shut: boolean }[], string][])(
    'opening %s: %s',
    (_name, matrix, places, before, expected) => {
      expect(nameOf(decideOpen(matrix, first(matrix), places, before, wechat))).toBe(expected)
    },
  )

  test('opening when no group is open makes it the main one', () => {
    const none = yes(decideClose(closed, closed.groups[1] as Group))
    expect(yes(decideOpen(none, first(none), null, [], wechat)).matrix.main).toBe('g1')
  })

  test.each([
    ['another name', { name: '山茶一群' }, 'yes'],
    ['a name that another bears', { name: '二群' }, 'name-taken'],
    ['another owner', { owner: 'somebody' }, 'yes'],
    ['nothing', {}, 'nothing-to-change'],
    ['what it is already', { name: '一群', owner: '', main: true }, 'nothing-to-change'],
  ] as const)('changing %s', (_name, change, expected) => {
    expect(nameOf(decideChange(two, first(two), change))).toBe(expected)
  })

  test('a closed group is not made the main one', () => {
    expect(nameOf(decideChange(closed, first(closed), { main: true }))).toBe('group-closed')
    expect(yes(decideChange(two, two.groups[1] as Group, { main: true })).main).toBe('g2')
  })
})

describe('the join code', () => {
  const matrix = withGroups('一群')
  const today = '2026-11-24'
  const code = (expires: string | null) => ({ picture: 'cloud://e/q.png', expires })
  const qq = yes(decideCreate(matrix, asked('QQ 群', 9, { platform: 'qq' }), { most: 9, byCode: 9 }, 5)).matrix

  test.each([
    ['a WeChat code for seven days', matrix, code('2026-12-01'), 'yes'],
    ['for eight days', matrix, code('2026-12-02'), 'expires-too-late'],
    ['until tomorrow', matrix, code('2026-11-25'), 'yes'],
    ['that is dead today', matrix, code('2026-11-24'), 'expires-in-past'],
    ['that is long dead', matrix, code('2025-11-24'), 'expires-in-past'],
    ['without an end', matrix, code(null), 'needs-expiry'],
    ['none, where none is', matrix, null, 'nothing-to-change'],
  ] as const)('%s', (_name, before, after, expected) => {
    expect(nameOf(decideCode(before, first(before), after, today, 7))).toBe(expected)
  })

  test('of another platform may live for ever, or for a year', () => {
    const group = groupNamed(qq, 'g2') as Group
    for (const expires of [null, '2027-11-24']) expect(decideCode(qq, group, code(expires), today, 7).ok).toBe(true)
    expect(nameOf(decideCode(qq, group, code('2026-11-24'), today, 7))).toBe('expires-in-past')
  })

  test.each([
    [null, 1, 'none'],
    [code(null), 1, 'alive'],
    [code('2026-11-26'), 1, 'alive'],
    [code('2026-11-25'), 1, 'dying'],
    [code('2026-11-24'), 1, 'dead'],
    [code('2026-11-23'), 1, 'dead'],
    [code('2026-11-27'), 3, 'dying'],
  ] as const)('%j, warned %i days before, is %s', (one, warnDays, expected) => {
    expect(codeState(one, today, warnDays)).toBe(expected)
  })
})

describe('binding the chat', () => {
  const matrix = withGroups('一群', '二群')
  const bound = yes(decideBind(matrix, first(matrix), 'chat-1'))
  const qq = yes(decideCreate(matrix, asked('QQ 群', 9, { platform: 'qq' }), { most: 9, byCode: 9 }, 5)).matrix

  test.each([
    ['a chat that WeChat tells', matrix, 'g1', 'chat-1', 'yes'],
    ['nothing told', matrix, 'g1', '', 'nothing-recognised'],
    ['the same again', bound, 'g1', 'chat-1', 'already-so'],
    ['a chat that is another group’s', bound, 'g2', 'chat-1', 'bound-elsewhere'],
    ['another chat, after the group was made anew', bound, 'g1', 'chat-2', 'yes'],
    ['a group of another platform', qq, 'g3', 'chat-3', 'not-wechat'],
  ] as const)('%s', (_name, before, id, opengid, expected) => {
    expect(nameOf(decideBind(before, groupNamed(before, id) as Group, opengid))).toBe(expected)
  })
})
