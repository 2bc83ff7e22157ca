import { withDay } from './checkin/days'
import { noCheckins } from './checkin/state'
import { admit } from './membership/rules'
import type { Role } from './permissions'
import { isMember, newcomer, type Person, withDerived } from './person'
import { noPoints } from './points/state'

const account = '0123456789abcDEF'
const member = (role: Role | null = null, hidden = false): Person => {
  const joined = admit(newcomer('p1'), { account, nickname: '小满', avatar: null }, { now: 0, today: '2027-01-01' })
  return { ...joined, membership: joined.membership && { ...joined.membership, role, hidden } }
}

test.each([
  ['a member', member(), 1],
  ['a key member', member('kol'), 1],
  ['a member who hides', member(null, true), 0],
  ['the owner', member('owner'), 0],
  ['a content officer', member('content'), 0],
  ['an activity officer', member('activity'), 0],
  ['a supervisor', member('supervisor'), 0],
  ['an assistant', member('assistant'), 0],
  ['a visitor', newcomer('p1'), 0],
  ['someone who left', { ...newcomer('p1'), state: 'gone' as const }, 0],
  ['a banned member', { ...member(), state: 'banned' as const }, 0],
] as [string, Person, 0 | 1][])('in rankings, %s is shown: %i', (_name, person, shown) => {
  expect(withDerived(person, []).board.shown).toBe(shown)
})

test('the ranked streak is the run that ends on the last day checked in', () => {
  const days = ['2027-01-01', '2027-01-04', '2027-01-05'].reduce(withDay, noCheckins.days)
  const person = { ...member(), checkin: { ...noCheckins, days, lastDay: '2027-01-05', best: 2 } }
  expect(withDerived(person, []).board).toMatchObject({ streak: 2, lastDay: '2027-01-05' })
  expect(withDerived(person, [{ from: '2027-01-02', to: '2027-01-03' }]).board.streak).toBe(3)
})

test('who never checked in has no streak and an empty last day: an index needs a value', () => {
  expect(withDerived(member(), []).board).toMatchObject({ streak: 0, lastDay: '' })
})

test('an adjustment is among what waits exactly while it waits', () => {
  const adjustment = { id: 'a', points: 600, reason: 'r', by: 'op', at: 1 }
  expect(withDerived({ ...member(), points: { ...noPoints, waiting: [adjustment] } }, []).waiting).toEqual([
    'adjustment',
  ])
  expect(withDerived({ ...member(), waiting: ['adjustment'] }, []).waiting).toEqual([])
})

test('a member is someone with the state and the membership', () => {
  expect(isMember(member())).toBe(true)
  expect(
    [newcomer('p'), { ...member(), state: 'banned' as const }, { ...member(), membership: null }].filter(isMember),
  ).toEqual([])
})
