import { admit } from '../membership/rules'
import { newcomer, type Person } from '../person'
import { boundTo } from './binding'
import { friendsOf } from './friends'
import { noReferral, type ReferralPart } from './state'

const inviter = { _id: 'p-inviter', account: 'inviter-account0' }
const visitor = boundTo(newcomer('p1'), inviter, 100)
const joined = (account: string, changes: Partial<NonNullable<Person['membership']>> = {}): Person => {
  const member = admit(visitor, { account, nickname: '小满', avatar: null }, { now: 200, today: '2027-05-05' })
  return { ...member, membership: member.membership && { ...member.membership, ...changes } }
}
const reported = (person: Person): Person => {
  const { bond } = person.referral
  return { ...person, referral: { ...person.referral, bond: bond && { ...bond, reportedAt: 300 } } }
}

describe('a bond', () => {
  test('is made by the first touch and kept when they join', () => {
    expect(visitor.referral.bond).toEqual({
      ...{ person: 'p-inviter', account: 'inviter-account0', visitedAt: 100, returning: false, reportedAt: 0 },
    })
    expect(joined('friend-account-0').referral).toEqual({ ...noReferral, bond: visitor.referral.bond })
  })
  test('is not changed by a second inviter', () => {
    expect(boundTo(visitor, { _id: 'p-other', account: 'other' }, 150)).toBe(visitor)
  })
  test('is not made for a member, for somebody banned, or by nobody', () => {
    const member = admit(
      newcomer('p2'),
      { account: 'a', nickname: null, avatar: null },
      { now: 1, today: '2027-05-05' },
    )
    expect(boundTo(member, inviter, 100)).toBe(member)
    const banned: Person = { ...newcomer('p3'), state: 'banned' }
    expect(boundTo(banned, inviter, 100)).toBe(banned)
    const nobody = newcomer('p4')
    expect(boundTo(nobody, null, 100)).toBe(nobody)
  })
  test('of somebody who was a member before says so', () => {
    expect(boundTo({ ...newcomer('p5'), state: 'gone' }, inviter, 100).referral.bond?.returning).toBe(true)
  })
})

describe('the list of friends', () => {
  test.each<[string, Person, object[]]>([
    ['a visitor is there without a name', visitor, [{ step: 'visited', name: null, at: 100 }]],
    ['a member shows the name', joined('f'), [{ step: 'joined', name: '小满', at: 200 }]],
    ['a member hidden from rankings does not', joined('f', { hidden: true }), [{ step: 'joined', name: null }]],
    [
      'a member who does not want to does not',
      joined('f', { shownToInviter: false }),
      [{ step: 'joined', name: null }],
    ],
    ['somebody banned is not listed', { ...joined('f'), state: 'banned' }, []],
  ])('%s', (_name, invitee, expected) => expect(friendsOf(noReferral, [invitee])).toMatchObject(expected))

  test('tells what became of each, newest first, also of those who are gone', () => {
    const part: ReferralPart = {
      ...noReferral,
      recent: [
        { invitee: 'gone', at: 10, outcome: 'counted', points: 15 },
        { invitee: 'f', at: 300, outcome: 'refused', points: 0, why: 'returning' },
      ],
    }
    expect(friendsOf(part, [reported(joined('f'))])).toEqual([
      { name: '小满', avatar: null, step: 'refused', why: 'returning', at: 300, points: 0 },
      { name: null, avatar: null, step: 'counted', at: 10, points: 15 },
    ])
  })
})
