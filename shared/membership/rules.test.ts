import { noCheckins } from '../checkin/state'
import type { Answered, Effect } from '../documents'
import { NEVER } from '../documents'
import { type Role, roles } from '../permissions'
import { isMember, type Member, newcomer, type Person } from '../person'
import type { Plan } from '../plan'
import { type Entry, noBoard, noPoints } from '../points/state'
import { defaultSettings } from '../settings'
import { admit, decideJoin, decideLeave, decideRole, givenName } from './rules'

const plan = (entry: 'open' | 'test' | 'closed' = 'open'): Plan => ({
  settings: { ...defaultSettings, 'membership.entry': entry },
  revision: 1,
  pauses: [],
})
const moment = { now: 1_800_000_000_000, today: '2027-01-15' }
const account = '0123456789abcDEF'
const parting = { at: moment.now, groups: [] }
const newcoming = { account, nickname: '小满', avatar: null }

const entry: Entry = {
  id: `checkin:${account}:2027-01-14`,
  account,
  n: 1,
  points: 2,
  growth: 2,
  balance: 2,
  reason: 'check-in',
  at: 1,
  by: 'self',
  rule: 1,
}
const answered: Answered = {
  id: '018f0000-0000-7000-8000-000000000001',
  hash: 'h',
  answer: { ok: true, value: { nickname: '藏名' } },
}
const effect: Effect = { id: 'audit1', at: 1, to: { collection: 'audit' }, document: { action: 'points.adjust' } }

/** A member with something in every part. */
function longtime(role: Role | null = null): Member {
  const member = admit(
    newcomer('p1'),
    { account, nickname: '藏名', avatar: 'cloud://e/face.png' },
    { now: 5, today: '2026-02-03' },
  )
  if (!isMember(member)) throw new Error('not admitted')
  return {
    ...member,
    version: 12,
    membership: { ...member.membership, role, hidden: true },
    checkin: { ...noCheckins, days: { '2027-01': 3 }, lastDay: '2027-01-02', best: 2 },
    points: {
      ...noPoints,
      balance: 2,
      growth: 2,
      n: 1,
      lots: [{ expires: '2028-02-01', points: 2 }],
      waiting: [{ id: 'w', points: 600, reason: '悄悄话', by: 'op', at: 1 }],
    },
    badges: { 'first-check-in': '2027-01-01' },
    board: { ...noBoard, week: '2026-12-28', weekEarned: 2, streak: 2, lastDay: '2027-01-02' },
    waiting: ['adjustment'],
    touched: '2027-01-02',
    pending: [entry],
    outbox: [effect],
    answered: [answered],
    forgottenUpTo: '018e0000-0000-7000-8000-000000000000',
    due: 77,
  }
}

const left = (member: Member): Person => {
  const decided = decideLeave(member, parting)
  if (!decided.ok) throw new Error(decided.refusal)
  return decided.value.person
}

describe('joining', () => {
  test.each([
    ['a visitor', 'visitor', 'open', 'yes'],
    ['a member', 'member', 'open', 'already-member'],
    ['someone who left', 'gone', 'open', 'yes'],
    ['someone who is banned', 'banned', 'open', 'banned'],
    ['a visitor, while entry is closed', 'visitor', 'closed', 'entry-closed'],
    ['a member, while entry is closed', 'member', 'closed', 'already-member'],
    ['someone who left, while entry is closed', 'gone', 'closed', 'entry-closed'],
    ['someone who is banned, while entry is closed', 'banned', 'closed', 'banned'],
    ['a visitor, while there is a test', 'visitor', 'test', 'test-required'],
    ['someone who is banned, while there is a test', 'banned', 'test', 'banned'],
  ] as [string, Person['state'], 'open' | 'test' | 'closed', string][])('%s', (_name, state, entryIs, expected) => {
    const decided = decideJoin({ ...newcomer('p1'), state }, newcoming, plan(entryIs), moment, 0)
    expect(decided.ok ? 'yes' : decided.refusal).toBe(expected)
  })

  test('makes a member of today with nothing yet, without a role', () => {
    const decided = decideJoin(newcomer('p1'), newcoming, plan(), moment, 0)
    if (!decided.ok) throw new Error(decided.refusal)
    expect(decided.value).toEqual({
      facts: [],
      person: {
        ...newcomer('p1'),
        state: 'member',
        account,
        membership: {
          nickname: '小满',
          avatar: null,
          role: null,
          hidden: false,
          shownToInviter: true,
          joinedAt: moment.now,
          joinedOn: '2027-01-15',
        },
      },
    })
  })

  test('without a name gives one, always the same for the same account', () => {
    const nameless = admit(newcomer('p1'), { ...newcoming, nickname: null }, moment)
    expect(nameless.membership?.nickname).toBe(givenName(account))
    expect(givenName(account)).toMatch(/^[\p{Script=Han}]{2}[1-9]\d$/u)
    expect(givenName(account)).toBe(givenName(account))
  })

  test('keeps a visitor’s answers and open effects: a request sent again finds its first answer', () => {
    const visitor: Person = {
      ...newcomer('p1'),
      version: 4,
      answered: [answered],
      outbox: [effect],
      forgottenUpTo: 'f',
    }
    expect(admit(visitor, newcoming, moment)).toMatchObject({
      version: 4,
      answered: [answered],
      outbox: [effect],
      forgottenUpTo: 'f',
    })
  })

  test('again after leaving begins anew: another account, no points, no days, no badges, no role', () => {
    const gone = left(longtime('content'))
    const back = admit(gone, { ...newcoming, account: 'FEDcba9876543210' }, moment)
    expect(back).toMatchObject({
      ...{ account: 'FEDcba9876543210', points: noPoints, checkin: noCheckins, badges: {}, board: noBoard },
      membership: { role: null, hidden: false, joinedOn: '2027-01-15' },
    })
    // What was still on its way to the ledger goes on its way, under the old account.
    expect(back.pending).toEqual([entry])
  })
})

describe('leaving', () => {
  test('is refused to the owner, who must hand over first', () => {
    expect(decideLeave(longtime('owner'), parting)).toEqual({ ok: false, refusal: 'owner-stays' })
  })

  test.each(roles.filter((role) => role !== 'owner'))('is open to a member with the role %s', (role) => {
    expect(decideLeave(longtime(role), parting).ok).toBe(true)
  })

  test('leaves a tombstone: nothing in it, at any depth, was the person’s', () => {
    const tombstone = left(longtime('assistant'))
    const { pending, outbox, ...kept } = tombstone
    const personal = [
      '藏名',
      account,
      'face.png',
      'assistant',
      '悄悄话',
      '2026-02-03',
      '2027-01',
      'first-check-in',
      'joinedOn',
    ]
    expect(personal.filter((text) => JSON.stringify(kept).includes(text))).toEqual([])
    expect(tombstone).toMatchObject({
      state: 'gone',
      account: '',
      membership: null,
      waiting: [],
      points: noPoints,
      answered: [],
    })
    // Entries belong to an account that belongs to nobody now; no name is in them.
    expect(pending).toEqual([entry])
    expect(outbox).toEqual([effect, expect.objectContaining({ to: { author: account } })])
    expect(JSON.stringify(pending)).not.toContain('藏名')
  })

  test('keeps the version, so that a write of before cannot land after', () => {
    expect(left(longtime()).version).toBe(12)
  })

  test('does not let an old request be done again: what was answered counts as forgotten', () => {
    expect(left(longtime()).forgottenUpTo).toBe(answered.id)
    expect(left({ ...longtime(), answered: [] }).forgottenUpTo).toBe('018e0000-0000-7000-8000-000000000000')
  })

  test('waits for nothing that is not on its way', () => {
    expect(left({ ...longtime(), outbox: [], pending: [] }).due).toBe(NEVER)
  })

  test('shows up in no ranking', () => expect(left(longtime()).board).toEqual(noBoard))
})

describe('roles', () => {
  const cases = [null, ...roles].flatMap((before) => [null, ...roles].map((after) => [before, after] as const))

  test.each(cases.filter(([before]) => before === 'owner'))('%s: the owner stays, to %s', (_before, after) => {
    expect(decideRole(longtime('owner'), after)).toEqual({ ok: false, refusal: 'owner-stays' })
  })

  test.each(cases.filter(([before]) => before !== 'owner'))('from %s to %s', (before, after) => {
    const decided = decideRole(longtime(before), after)
    if (before === after) {
      expect(decided).toEqual({ ok: false, refusal: 'already-so' })
      return
    }
    const member = longtime(before)
    expect(decided).toEqual({
      ok: true,
      value: { facts: [], person: { ...member, membership: { ...member.membership, role: after } } },
    })
  })
})
