import fc from 'fast-check'
import type { Claim, Effect, Insertion } from '../documents'
import { admit } from '../membership/rules'
import { newcomer, type Person } from '../person'
import {
  askForPlace,
  askToMove,
  lotsToAsk,
  recognisedIn,
  settleMove,
  settlePlace,
  takePlace,
  unplaced,
  withPlaceReturned,
} from './placing'
import type { Group, Places } from './state'

const NOW = 1_800_000_000_000
const ACCOUNT = 'abcdefghijklmnop'
const asking = { at: NOW, request: 'r' }

const group = (n: number, rest: Partial<Group> = {}): Group => ({
  ...{ id: `g${n}`, name: `${n}群`, platform: 'wechat', open: true, round: 1, places: 50, byCode: 50 },
  ...{ lots: [`group:g${n}:1:1`], code: null, opengid: '', owner: '', openedAt: 1 },
  ...rest,
})
const places = (groups: readonly Group[], left: Record<string, number>, waiting = 0): Places => ({
  ...{ main: groups[0]?.id ?? '', groups, left, waiting },
})
const member = (): Person =>
  admit(newcomer('p'), { account: ACCOUNT, nickname: null, avatar: null }, { now: NOW, today: '2027-01-15' })

const lot = (n: number) => `group:g${n}:1:1`
const left = (...rooms: number[]) => Object.fromEntries(rooms.map((room, index) => [lot(index + 1), room]))

describe('the lots that a newcomer asks', () => {
  const three = [group(1), group(2), group(3)]
  test.each([
    ['the main group first, then the backup with the most room', three, left(1, 5, 9), 0, [lot(1), lot(3), lot(2)]],
    ['not a lot that is full: it never empties', three, left(0, 5, 0), 0, [lot(2)]],
    ['none while somebody waits: nobody overtakes', three, left(1, 5, 9), 1, []],
    ['not a closed group’s', [group(1), group(2, { open: false })], left(1, 50), 0, [lot(1)]],
    ['none when nothing is known to have room', three, {}, 0, []],
  ] as [string, Group[], Record<string, number>, number, string[]][])(
    '%s',
    (_name, groups, room, waiting, expected) => {
      expect(lotsToAsk(places(groups, room, waiting))).toEqual(expected)
    },
  )

  test('those by code before those by invitation, within a group', () => {
    const lots = ['group:g1:1:1', 'group:g1:1:invite:1']
    expect(lotsToAsk(places([group(1, { lots })], { [lots[0] as string]: 2, [lots[1] as string]: 300 }))).toEqual(lots)
  })

  test('whatever the matrix: only known room of open groups, the main group’s before all others, at most 20', () => {
    const anyGroups = fc.array(fc.tuple(fc.boolean(), fc.nat(5)), { maxLength: 60 })
    fc.assert(
      fc.property(anyGroups, fc.nat(59), (drawn, main) => {
        const groups = drawn.map(([open], index) => group(index + 1, { open }))
        const room = left(...drawn.map(([, places]) => places))
        const told = lotsToAsk({ ...places(groups, room), main: `g${main + 1}` })
        expect(told.length).toBeLessThanOrEqual(20)
        expect(told.every((id) => (room[id] ?? 0) > 0 && groups.some((one) => one.open && one.lots[0] === id))).toBe(
          true,
        )
        if (told.includes(lot(main + 1))) expect(told[0]).toBe(lot(main + 1))
        const rooms = told.filter((id) => id !== lot(main + 1)).map((id) => room[id] ?? 0)
        expect(rooms).toEqual([...rooms].sort((a, b) => b - a))
      }),
      { numRuns: 300 },
    )
  })
})

const claimOf = (person: Person): Claim => person.outbox.find((effect): effect is Claim => 'purpose' in effect) as Claim
/** What the effect inserts, with its id. */
const returned = (effects: readonly Effect[]) =>
  effects
    .filter((effect): effect is Insertion => 'document' in effect)
    .map(({ id, document }) => ({ id, of: document.of, line: document.line, left: document.left, shut: document.shut }))
const calls = (effects: readonly Effect[]) => effects.filter((effect) => 'line' in effect.to).length

describe('asking', () => {
  test('without any group asks nothing', () => {
    const person = member()
    expect(askForPlace(person, places([], {}), asking)).toBe(person)
  })

  test('writes one claim, whose mark is new each time', () => {
    const once = askForPlace(member(), places([group(1)], left(3)), asking)
    expect(claimOf(once)).toMatchObject({ id: `place:${ACCOUNT}:1`, to: { lots: [lot(1)] }, request: 'r' })
    expect(once.place).toMatchObject({ state: 'asking', mark: `place:${ACCOUNT}:1` })
    const again = askForPlace({ ...unplaced(once, null, NOW), outbox: [] }, places([group(1)], {}), asking)
    expect(claimOf(again)).toMatchObject({ id: `place:${ACCOUNT}:2`, to: { joins: 'groups' } })
  })
})

describe('what becomes of a newcomer’s claim', () => {
  const person = askForPlace(member(), places([group(1)], left(3)), asking)
  const claim = claimOf(person)
  const joining: Claim = { ...claim, to: { joins: 'groups' } }
  const open = { ok: true, value: { account: ACCOUNT, place: 'none' } } as const
  const told = (settled: ReturnType<typeof settlePlace>) => {
    const answer = settled.answer(open)
    return answer.ok ? (answer.value as { place: string }).place : ''
  }

  test('a lot has it: placed, by code', () => {
    const settled = settlePlace(person, claim, lot(1), NOW)
    expect(settled.person.place).toMatchObject({
      state: 'placed',
      group: 'g1',
      of: 'group:g1:1',
      invite: 0,
      since: NOW,
    })
    expect(told(settled)).toBe('placed')
    expect(settled.effects).toEqual([])
  })

  test('a lot behind the code’s reach has it: an operator must invite', () => {
    expect(settlePlace(person, claim, 'group:g1:1:invite:1', NOW).person.place).toMatchObject({
      group: 'g1',
      invite: 1,
    })
  })

  test('every lot refused: the same mark joins the line, and the answer stays open', () => {
    const settled = settlePlace(person, claim, null, NOW)
    expect(settled.effects).toEqual([joining])
    expect(settled.person).toBe(person)
  })

  test('a page of the line has it: waiting, and the line is called', () => {
    const settled = settlePlace(person, joining, 'line:groups:1', NOW)
    expect(settled.person.place).toMatchObject({ state: 'waiting', mark: claim.id })
    expect(calls(settled.effects)).toBe(1)
    expect(told(settled)).toBe('waiting')
  })

  test('even the line is full: neither, and that is told', () => {
    const settled = settlePlace(person, joining, null, NOW)
    expect(settled.person.place).toMatchObject({ state: 'none', lineWasFull: true, mark: '' })
    expect(told(settled)).toBe('none')
  })

  test('the account is gone: the place comes back, once', () => {
    const gone = { ...newcomer('p'), state: 'gone' as const }
    const settled = settlePlace(gone, claim, lot(1), NOW)
    expect(settled.person).toBe(gone)
    expect(returned(settled.effects)).toEqual([
      { id: `back:${claim.id}`, of: 'group:g1:1', line: 'groups', left: 1, shut: false },
    ])
    expect(settlePlace(gone, claim, null, NOW).effects).toEqual([])
  })

  test('the line offered a place before its joining was settled: it is taken, and told', () => {
    const offered = { kind: 'place-offered', line: 'groups', lot: 'back:x', of: 'group:g2:1', rank: 4 } as const
    const taken = takePlace(person, { ...offered, claimant: claim.id }, NOW)
    expect(taken?.person.place).toMatchObject({ state: 'placed', group: 'g2' })
    const settled = settlePlace(taken?.person as Person, joining, 'line:groups:1', NOW)
    expect(told(settled)).toBe('placed')
    expect(settled.effects).toEqual([])
    expect(takePlace(taken?.person as Person, { ...offered, claimant: claim.id }, NOW)).toBeNull()
  })

  test('who has left the line, or asked anew, does not take what is offered to the old mark', () => {
    const offered = { kind: 'place-offered', line: 'groups', lot: 'back:x', of: 'group:g2:1', rank: 4 } as const
    const waiting = settlePlace(person, joining, 'line:groups:1', NOW).person
    const left = withPlaceReturned(waiting, 'left', [group(1)], NOW)
    expect(takePlace(left, { ...offered, claimant: claim.id }, NOW)).toBeNull()
    const anew = askForPlace(left, places([group(1)], {}), asking)
    expect(takePlace(anew, { ...offered, claimant: claim.id }, NOW)).toBeNull()
  })
})

const inGroup = (n: number): Person => {
  const person = askForPlace(member(), places([group(n)], { [lot(n)]: 3 }), asking)
  return { ...settlePlace(person, claimOf(person), lot(n), NOW).person, outbox: [] }
}

describe('giving a place back', () => {
  test.each([
    ['as a place by code where the code reaches everybody', group(1), { of: 'group:g1:1', shut: false }, 1],
    ['by invitation where it reaches only some', group(1, { byCode: 20 }), { of: 'group:g1:1:invite', shut: false }, 1],
    ['to the round that is on', group(1, { round: 3 }), { of: 'group:g1:3', shut: false }, 1],
    [
      'shut while the group is closed: nobody is called',
      group(1, { open: false }),
      { of: 'group:g1:1', shut: true },
      0,
    ],
  ])('%s', (_name, now, expected, called) => {
    const person = withPlaceReturned(inGroup(1), 'left', [now], NOW)
    expect(returned(person.outbox)).toEqual([{ id: `back:place:${ACCOUNT}:1`, line: 'groups', left: 1, ...expected }])
    expect(calls(person.outbox)).toBe(called)
    expect(person.place).toMatchObject({ state: 'none', group: '', invite: 0, asked: 1 })
    expect(person.place.history.map(({ change }) => change)).toEqual(['placed', 'left'])
  })

  test('who waits gives back no place', () => {
    const person = { ...inGroup(1), place: { ...inGroup(1).place, state: 'waiting' as const, of: '' } }
    expect(withPlaceReturned(person, 'removed', [group(1)], NOW).outbox).toEqual([])
  })
})

describe('moving', () => {
  const groups = [group(1), group(2), group(3, { open: false })]
  const moving = askToMove(inGroup(1), groups[1] as Group, [lot(2)], groups, asking)
  const claim = claimOf(moving)

  test('keeps the old place until the new one is there', () => {
    expect(moving.place).toMatchObject({ state: 'placed', group: 'g1' })
    expect(claim).toMatchObject({ purpose: 'move', to: { lots: [lot(2)] } })
  })

  test('then gives the old one back and tells the member', () => {
    const settled = settleMove(moving, claim, lot(2), NOW)
    expect(settled.person.place).toMatchObject({ state: 'placed', group: 'g2', of: 'group:g2:1', moving: null })
    expect(returned(settled.effects)).toEqual([
      { id: `back:place:${ACCOUNT}:1`, of: 'group:g1:1', line: 'groups', left: 1, shut: false },
    ])
    expect(settled.facts).toMatchObject([{ kind: 'told', message: { kind: 'place-moved' } }])
    expect(settled.answer({ ok: true, value: { moved: false } })).toEqual({ ok: true, value: { moved: true } })
  })

  test('into a place that had come back knows what it is of', () => {
    expect(settleMove(moving, claim, 'back:left:x', NOW).person.place).toMatchObject({ group: 'g2', of: 'group:g2:1' })
  })

  test('out of a closed group leaves no place that anybody could get', () => {
    const out = askToMove(inGroup(3), groups[1] as Group, [lot(2)], groups, asking)
    expect(returned(settleMove(out, claimOf(out), lot(2), NOW).effects)).toMatchObject([
      { of: 'group:g3:1', shut: true },
    ])
  })

  test('too late for the last place changes nothing', () => {
    const settled = settleMove(moving, claim, null, NOW)
    expect(settled.person.place).toEqual({ ...moving.place, moving: null })
    expect(settled.effects).toEqual([])
    expect(settled.answer({ ok: true, value: { moved: false } })).toEqual({ ok: true, value: { moved: false } })
  })

  test('after the member has left gives the new place back', () => {
    const left = withPlaceReturned(moving, 'left', groups, NOW)
    const settled = settleMove(left, claim, 'back:left:x', NOW)
    expect(returned(settled.effects)).toMatchObject([{ of: 'group:g2:1', left: 1 }])
    expect(settled.person).toBe(left)
  })

  test('out of the line leaves nothing behind, and the line’s offer is declined', () => {
    const joined = askForPlace(member(), places(groups, {}), asking)
    const waiting = settlePlace(joined, claimOf(joined), 'line:groups:1', NOW).person
    const asked = askToMove({ ...waiting, outbox: [] }, groups[1] as Group, [lot(2)], groups, asking)
    const settled = settleMove(asked, claimOf(asked), lot(2), NOW)
    expect(settled.person.place).toMatchObject({ state: 'placed', group: 'g2' })
    expect(settled.effects).toEqual([])
    const offered = { kind: 'place-offered', line: 'groups', lot: 'back:x', of: 'group:g1:1', rank: 2 } as const
    expect(takePlace(settled.person, { ...offered, claimant: `place:${ACCOUNT}:1` }, NOW)).toBeNull()
  })
})

describe('being recognised in a chat', () => {
  test('where one has a place: seen there, and no invitation is due any more', () => {
    const invited = { ...inGroup(1), place: { ...inGroup(1).place, invite: 1 as const } }
    expect(recognisedIn(invited, 'g1', NOW).place).toMatchObject({ arrived: 'seen', invite: 0, of: 'group:g1:1' })
  })

  test('elsewhere than one’s place: nothing changes', () => {
    const person = inGroup(1)
    expect(recognisedIn(person, 'g2', NOW)).toBe(person)
  })

  test('without a place: bound to the group, on none of its places', () => {
    const bound = recognisedIn(member(), 'g2', NOW)
    expect(bound.place).toMatchObject({ state: 'placed', group: 'g2', of: '', arrived: 'seen' })
    expect(withPlaceReturned(bound, 'left', [group(2)], NOW).outbox).toEqual([])
  })
})

test('a history of many changes keeps the latest twenty', () => {
  const many = Array.from({ length: 30 }).reduce<Person>(
    (person, _, index) =>
      withPlaceReturned({ ...person, place: { ...person.place, state: 'waiting' } }, 'left', [], index),
    member(),
  )
  expect(many.place.history).toHaveLength(20)
  expect(many.place.history.at(-1)?.at).toBe(29)
})
