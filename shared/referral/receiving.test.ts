/** From the friend's first check-in to the inviter's points and gifts, as the platform carries it, in memory. */
import type { Delivery } from '../documents'
import { admit } from '../membership/rules'
import { isMember, type Member, newcomer, type Person } from '../person'
import type { Plan } from '../plan'
import { react } from '../reactions'
import { nothingSeen, receive } from '../receiving'
import { defaultSettings, type Settings } from '../settings'
import { boundTo } from './binding'
import { withFraud } from './reporting'

const planOf = (changes: Partial<Settings> = {}): Plan => ({
  settings: { ...defaultSettings, ...changes },
  revision: 9,
  pauses: [],
})
const plan = planOf()
const noon = (today: string) => ({ now: Date.parse(`${today}T04:00:00Z`), today })
const chance = (count: number) => Uint8Array.from({ length: count }, (_, index) => index * 7)

function member(person: Person, account: string, day = '2027-05-01'): Member {
  const joined = admit(person, { account, nickname: null, avatar: null }, noon(day))
  if (!isMember(joined)) throw new Error('not admitted')
  return joined
}
const inviter = member(newcomer('p-inviter'), 'inviter-account0', '2027-01-01')

/** A friend who came by the inviter's card and has checked in for the first time. */
function friend(number: number, day = '2027-05-05', by: Person = inviter, under = plan) {
  const visitor = boundTo(newcomer(`p-${number}`), by, noon(day).now - 1)
  const joined = member(visitor, `friend-account-${number}`, day)
  return react(joined, [{ kind: 'checked-in', day, streak: 1 }], under, noon(day)).person
}
const deedOf = (person: Person): Delivery => {
  const told = person.outbox.at(-1)
  if (told === undefined || !('deed' in told)) throw new Error('nothing is told')
  return told
}

/** The receiver after a delivery and all that follows. */
function delivered(person: Person, delivery: Delivery, under = plan, day = '2027-05-05') {
  // As the platform does: all that waits in the document is given along.
  const received = receive(person, delivery, under, noon(day), chance, { ...nothingSeen, found: person.pending })
  return react(received.person, received.facts, under, noon(day)).person
}
const withFriends = (numbers: readonly number[], under = plan, day = '2027-05-05'): Person =>
  numbers.reduce<Person>(
    (so, number) => delivered(so, deedOf(friend(number, day, inviter, under)), under, day),
    inviter,
  )
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('a first check-in', () => {
  test('is told to who invited them, with the price of now', () => {
    expect(deedOf(friend(1))).toEqual({
      id: 'invite:friend-account-1',
      to: { person: 'p-inviter', account: 'inviter-account0' },
      deed: {
        ...{ kind: 'invited', invitee: 'friend-account-1', visitedAt: noon('2027-05-05').now - 1 },
        ...{ returning: false, points: 15, rewarded: true },
      },
      at: noon('2027-05-05').now,
      revision: 9,
    })
  })
  test('is told once: the second check-in tells nothing', () => {
    const first = friend(1)
    const second = react(first, [{ kind: 'checked-in', day: '2027-05-06', streak: 2 }], plan, noon('2027-05-06'))
    expect(second.person.outbox).toHaveLength(1)
  })
  test('of somebody whom nobody invited tells nobody', () => {
    const alone = member(newcomer('p9'), 'alone-account-00')
    const facts = [{ kind: 'checked-in', day: '2027-05-05', streak: 1 } as const]
    expect(react(alone, facts, plan, noon('2027-05-05')).person.outbox).toEqual([])
  })
})

describe('the inviter', () => {
  test('is paid 15 points that count as growth, and told', () => {
    const paid = withFriends([1])
    expect(paid.points).toMatchObject({ balance: 15, growth: 15 })
    expect(paid.pending).toMatchObject([{ id: 'invite:friend-account-1', points: 15, reason: 'invitation', rule: 9 }])
    expect(paid.inbox.messages).toMatchObject([{ kind: 'friend-counted', values: { points: 15 } }])
  })
  test('is paid the price of the deed, whatever was changed since', () => {
    const told = deedOf(friend(1))
    expect(
      delivered(inviter, told, planOf({ 'points.invitation': 99, 'referral.rewards': false })).points.balance,
    ).toBe(15)
  })
  test('is not paid for what happened while rewards were off, and the entry says why', () => {
    const off = withFriends([1], planOf({ 'referral.rewards': false }))
    expect(off.points.balance).toBe(0)
    expect(off.pending).toMatchObject([{ id: 'invite:friend-account-1', points: 0, note: 'switched-off' }])
    expect(off.referral.counted).toBe(0)
  })
  test('gets each gift once and the badges, however many come', () => {
    const thirty = withFriends(upTo(31), planOf({ 'referral.perDay': 99 }))
    expect(thirty.referral.grants).toMatchObject([{ tier: 'basic' }, { tier: 'advanced' }, { tier: 'exclusive' }])
    expect(thirty.points.balance).toBe(31 * 15)
    expect(Object.keys(thirty.badges).sort()).toEqual(['friends-10', 'friends-3', 'friends-30'])
    const deeds = thirty.outbox.flatMap((effect) => ('deed' in effect ? [effect.deed] : []))
    expect(deeds).toMatchObject([
      { kind: 'reward-granted', reward: 'friends-basic', title: '基础礼包', friends: 3 },
      { kind: 'reward-granted', reward: 'friends-advanced', title: '进阶权益', friends: 10 },
      { kind: 'reward-granted', reward: 'friends-exclusive', title: '专属福利', friends: 30 },
    ])
  })
  test('finds the 21st of a day held: an entry of 0 points that says so', () => {
    const many = withFriends(upTo(21))
    expect(many.referral).toMatchObject({ counted: 20, held: [{ invitee: 'friend-account-20' }] })
    expect(many.pending.at(-1)).toMatchObject({ id: 'invite:friend-account-20', points: 0, note: 'held' })
  })
  test('who left and came back is not paid for before: the entry says only that it arrived', () => {
    const anew = member({ ...newcomer('p-inviter'), state: 'gone' }, 'another-account0')
    const after = delivered(anew, deedOf(friend(1)))
    expect(after).toMatchObject({ points: { balance: 0 }, referral: { counted: 0 } })
    expect(after.pending).toMatchObject([{ id: 'invite:friend-account-1', points: 0, reason: 'notice' }])
  })
  test('who is banned or gone gets nothing', () => {
    const banned = delivered({ ...inviter, state: 'banned' }, deedOf(friend(1)))
    expect(banned).toMatchObject({ points: { balance: 0 }, referral: { counted: 0 } })
    const gone = delivered({ ...newcomer('p-inviter'), state: 'gone' }, deedOf(friend(1)))
    expect(gone).toMatchObject({ state: 'gone', points: { balance: 0, n: 0 }, pending: [{ points: 0 }] })
  })
  test('cannot close a circle: who joined after the friend first came is not paid', () => {
    const a = member(newcomer('p-a'), 'account-a-000000', '2027-05-04')
    const b = friend(2, '2027-05-05', a)
    // A comes again by B's card, as it were, and would pay B.
    const bond = {
      person: b._id,
      account: b.account,
      visitedAt: noon('2027-05-03').now,
      returning: false,
      reportedAt: 0,
    }
    const circled = { ...a, referral: { ...a.referral, bond } }
    const told = react(circled, [{ kind: 'checked-in', day: '2027-05-05', streak: 1 }], plan, noon('2027-05-05'))
    const paid = delivered({ ...b, pending: [] }, deedOf(told.person))
    expect(paid.referral.counted).toBe(0)
    expect(paid.pending).toMatchObject([{ points: 0, note: 'joined-later' }])
  })
})

describe('a friend removed for fraud', () => {
  const later = '2027-05-20'
  const fraud = (number: number, day = later) => withFraud(friend(number), plan, noon(day))
  test('within 30 days: the points are taken back and a gift that is no longer met', () => {
    const three = withFriends([0, 1, 2])
    const two = delivered(three, deedOf(fraud(1)), plan, later)
    expect(two.points).toMatchObject({ balance: 30, growth: 30 })
    expect(two.referral).toMatchObject({ counted: 2, most: 3, grants: [{ tier: 'basic', state: 'taken-back' }] })
    expect(two.pending.at(-1)).toMatchObject({ id: 'reverse:invite:friend-account-1', points: -15 })
    expect(two.inbox.messages.slice(-2)).toMatchObject([{ kind: 'friend-counted' }, { kind: 'friend-taken-back' }])
    expect(two.outbox.at(-1)).toMatchObject({ deed: { kind: 'gift-taken-back', friends: 3 } })
  })
  test('after 30 days nothing is told', () => expect(fraud(1, '2027-06-05').outbox).toHaveLength(1))
  test('whose points an operator has taken back already costs nothing more', () => {
    const one = withFriends([1])
    const entry = one.pending[0]
    if (entry === undefined) throw new Error('no entry')
    const undone = react(one, [{ kind: 'reversed', entry, reason: '撤销', by: 'op' }], plan, noon(later)).person
    expect(undone).toMatchObject({ points: { balance: 0 }, referral: { counted: 0 } })
    const told = deedOf(fraud(1))
    // The delivery finds its own entry: the platform asks for it before the rule is asked.
    expect(undone.pending.some(({ id }) => id === told.id)).toBe(true)
  })
  test('whose invitation was held is no longer to be decided', () => {
    const many = withFriends(upTo(21))
    const after = delivered(many, deedOf(withFraud(friend(20), plan, noon(later))), plan, later)
    expect(after.referral).toMatchObject({ held: [], counted: 20 })
    expect(after.pending.at(-1)).toMatchObject({ id: 'reverse:invite:friend-account-20', points: 0, note: 'fraud' })
  })
  test('whose invitation was refused changes nothing but leaves an entry', () => {
    const off = withFriends([1], planOf({ 'referral.rewards': false }))
    const after = delivered(off, deedOf(fraud(1)), plan, later)
    expect(after.pending.at(-1)).toMatchObject({ id: 'reverse:invite:friend-account-1', points: 0 })
    expect(after.referral.counted).toBe(0)
  })
})

test('a friend who deletes the account takes nothing back: what is under way still arrives', () => {
  const gone = { ...newcomer('p-1'), state: 'gone' as const, outbox: friend(1).outbox }
  expect(delivered(inviter, deedOf(gone)).points.balance).toBe(15)
})
