import * as v from 'valibot'
import { admit } from '../membership/rules'
import { newcomer, type Person } from '../person'
import { saveDraft } from './contract'
import { clausesOf, decideAccept, decidePublish, mustAcceptFirst, withIds } from './rules'
import { starterRulebook } from './starter'
import type { ClauseGroup } from './state'

const moment = { now: 1_800_000_000_000, today: '2027-01-15' }
const chance = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 248))
const member: Person = admit(newcomer('p'), { account: '0123456789abcDEF', nickname: null, avatar: null }, moment)
const agreed = (accepted: number, person = member): Person => ({ ...person, rulebook: { accepted, at: 1 } })

describe('the ready draft', () => {
  test('can be published as it is: enough clauses in named groups, each with an id of its own', () => {
    expect(decidePublish(starterRulebook, null)).toEqual({ ok: true, value: null })
    const ids = clausesOf(starterRulebook).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(starterRulebook.map(({ title }) => title)).toEqual(['发言', '广告', '隐私', '争议', '处理', '申诉'])
  })

  test('fits the editor’s own limits', () => {
    const groups = starterRulebook.map(({ title, clauses }) => ({ title, clauses: clauses.map((one) => ({ ...one })) }))
    expect(v.safeParse(saveDraft.input, { revision: 0, groups }).success).toBe(true)
  })
})

describe('writing', () => {
  const clause = (id?: string) => ({ title: '标题', text: '内容', ...(id === undefined ? {} : { id }) })

  test('keeps the ids of clauses that have one and gives one to each that has none', () => {
    const written = withIds([{ title: '发言', clauses: [clause('a'), clause(), clause()] }], chance)
    if (!written.ok) throw new Error(written.refusal)
    const ids = clausesOf(written.value).map(({ id }) => id)
    expect(ids[0]).toBe('a')
    expect(new Set(ids).size).toBe(3)
  })

  test.each([
    [
      'two groups of one name',
      [
        { title: '甲', clauses: [] },
        { title: '甲', clauses: [] },
      ],
      'same-group-twice',
    ],
    ['one clause twice', [{ title: '甲', clauses: [clause('a'), clause('a')] }], 'same-clause-twice'],
    [
      'more than people read',
      [{ title: '甲', clauses: Array.from({ length: 61 }, () => clause()) }],
      'too-many-clauses',
    ],
  ])('%s is refused', (_name, groups, refusal) => {
    expect(withIds(groups, chance)).toMatchObject({ ok: false, refusal })
  })
})

describe('publishing', () => {
  const few: ClauseGroup[] = [{ title: '发言', clauses: clausesOf(starterRulebook).slice(0, 11) }]
  const reworded = starterRulebook.map((group, index) =>
    index > 0 ? group : { ...group, clauses: group.clauses.map((one) => ({ ...one, text: `${one.text}!` })) },
  )
  test.each([
    ['eleven clauses', few, null, 'too-few-clauses'],
    ['an empty group', [...starterRulebook, { title: '其他', clauses: [] }], null, 'empty-group'],
    ['what is in force already', starterRulebook, starterRulebook, 'nothing-to-change'],
    ['only another order', [...starterRulebook].reverse(), starterRulebook, 'nothing-to-change'],
    ['a reworded clause', reworded, starterRulebook, 'yes'],
  ])('%s: %s', (_name, draft, current, expected) => {
    const decided = decidePublish(draft, current)
    expect(decided.ok ? 'yes' : decided.refusal).toBe(expected)
  })
})

describe('agreeing', () => {
  test('to the version in force is kept with its instant, and again says the same', () => {
    const decided = decideAccept(newcomer('p'), 2, 2, moment)
    expect(decided).toMatchObject({ ok: true, value: { rulebook: { accepted: 2, at: moment.now } } })
    if (decided.ok) expect(decideAccept(decided.value, 2, 2, { ...moment, now: 9 })).toEqual(decided)
  })

  test.each([
    ['an older version', newcomer('p'), 1, 2, 'not-current'],
    ['one that is not there yet', newcomer('p'), 3, 2, 'not-current'],
    ['while there is none', newcomer('p'), 1, 0, 'no-rulebook'],
    ['somebody who was removed', { ...member, state: 'banned' as const }, 2, 2, 'banned'],
  ])('%s is refused', (_name, person, version, current, refusal) => {
    expect(decideAccept(person, version, current, moment)).toMatchObject({ ok: false, refusal })
  })

  test('goes along into membership', () => {
    expect(admit(agreed(3, newcomer('p')), { account: 'a', nickname: null, avatar: null }, moment).rulebook).toEqual({
      accepted: 3,
      at: 1,
    })
  })
})

describe('a new version asks members first', () => {
  test.each([
    ['who agreed to an older one', agreed(1), 'checkin.checkIn', 2, true],
    ['who never agreed', member, 'checkin.checkIn', 1, true],
    ['who agreed', agreed(2), 'checkin.checkIn', 2, false],
    ['who agreed to one that this instance does not know yet', agreed(3), 'checkin.checkIn', 2, false],
    ['while there is no rulebook', member, 'checkin.checkIn', 0, false],
    ['but not before agreeing', agreed(1), 'rulebook.accept', 2, false],
    ['nor before leaving', agreed(1), 'membership.leave', 2, false],
    ['a visitor is asked on the way in', newcomer('p'), 'membership.join', 2, false],
  ])('%s', (_name, person, action, current, must) => {
    expect(mustAcceptFirst(person, action, current)).toBe(must)
  })
})
