import type { Delivery } from './documents'
import { accountPattern } from './ids'
import { admit } from './membership/rules'
import type { Role } from './permissions'
import { newcomer, type Person } from './person'
import type { Plan } from './plan'
import { react } from './reactions'
import { nothingSeen, receive } from './receiving'
import { defaultSettings } from './settings'

const plan: Plan = { settings: defaultSettings, revision: 9, pauses: [] }
const moment = { now: Date.parse('2027-05-05T04:00:00Z'), today: '2027-05-05' }
const chance = (count: number) => Uint8Array.from({ length: count }, (_, index) => index * 7)
const account = '0123456789abcDEF'

const appointed = (role: Role, nickname: string | null = null, to: string | null = null): Delivery => ({
  id: 'owner:018f',
  to: { person: 'p1', account: to },
  deed: { kind: 'appointed', role, nickname },
  at: Date.parse('2027-05-04T15:00:00Z'),
  revision: 4,
})
const member: Person = admit(
  newcomer('p1'),
  { account, nickname: '小满', avatar: null },
  { now: 1, today: '2027-01-01' },
)

/** The receiver after the delivery and all that follows. */
function delivered(person: Person, delivery: Delivery) {
  const { person: received, facts } = receive(person, delivery, plan, moment, chance)
  return react(received, facts, plan, moment)
}

describe('an appointment that arrives', () => {
  test('makes a member of a visitor, with an account, a name and the role', () => {
    const { person } = delivered(newcomer('p1'), appointed('owner', '园长'))
    expect(person).toMatchObject({
      state: 'member',
      membership: { nickname: '园长', role: 'owner', joinedOn: '2027-05-05', hidden: false },
    })
    expect(person.account).toMatch(accountPattern)
  })

  test('gives a name to who has none', () => {
    expect(delivered(newcomer('p1'), appointed('owner')).person.membership?.nickname).not.toBe('')
  })

  test('gives a member the role and leaves everything else as it was', () => {
    const { person } = delivered(member, appointed('owner', '另一个名字'))
    expect(person).toMatchObject({ account, membership: { ...member.membership, role: 'owner' } })
  })

  test('lets someone who left begin anew', () => {
    const { person } = delivered({ ...newcomer('p1'), state: 'gone', version: 8 }, appointed('owner', '园长'))
    expect(person).toMatchObject({ state: 'member', version: 8, membership: { role: 'owner' } })
  })

  test('does not bring back who is banned; the entry is left all the same', () => {
    const banned: Person = { ...member, state: 'banned' }
    const { person, news } = delivered(banned, appointed('owner'))
    expect(person).toMatchObject({ state: 'banned', account, membership: { role: null } })
    expect(news.entries).toMatchObject([{ id: 'owner:018f', points: 0 }])
  })

  test('for an account that is no longer theirs does not reach who came back under another', () => {
    const { person, news } = delivered(member, appointed('content', null, 'FEDcba9876543210'))
    expect(person.membership?.role).toBeNull()
    expect(news.entries).toMatchObject([{ id: 'owner:018f', points: 0 }])
  })

  test.each([
    ['a visitor', newcomer('p1')],
    ['a member', member],
  ])('to %s leaves exactly one entry, by which a second delivery is known', (_name, person) => {
    const { person: after, news } = delivered(person, appointed('owner'))
    expect(news.entries).toMatchObject([
      { id: 'owner:018f', points: 0, growth: 0, reason: 'appointed', by: 'system', account: after.account },
    ])
    expect(after.pending).toEqual(news.entries)
  })

  test('leaves the instant and the revision of its cause on the entry, not those of its delivery', () => {
    expect(delivered(member, appointed('owner')).news.entries[0]).toMatchObject({
      at: Date.parse('2027-05-04T15:00:00Z'),
      rule: 4,
    })
  })
})

describe('a quality mark that arrives', () => {
  const marked = (post: string, at = moment.now): Delivery => ({
    id: `quality:${post}`,
    to: { person: 'p1', account },
    deed: { kind: 'quality-marked', title: '月季', points: 10, by: 'officer' },
    at,
    revision: 7,
  })
  const undone: Delivery = {
    ...marked('post:1'),
    id: 'reverse:quality:post:1',
    deed: { kind: 'quality-undone', entry: 'quality:post:1', reason: '转载', by: 'officer' },
  }

  test('pays its price under its own rule, earns the badge and is told', () => {
    const { person, news } = delivered(member, marked('post:1'))
    expect(news.entries).toMatchObject([
      { id: 'quality:post:1', points: 10, reason: 'quality', by: 'officer', rule: 7 },
    ])
    expect(news.badges).toEqual(['first-quality'])
    expect(person.inbox.messages).toMatchObject([{ kind: 'post-quality', values: { name: '月季', points: 10 } }])
  })

  test('is capped by the day of the mark, not of its delivery', () => {
    const full = ['1', '2', '3'].reduce((person, post) => delivered(person, marked(post)).person, member)
    expect(delivered(full, marked('4')).news.entries).toMatchObject([{ points: 0, cut: 10 }])
    const yesterday = moment.now - 86_400_000
    expect(delivered(full, marked('4', yesterday)).news.entries).toMatchObject([{ points: 10 }])
  })

  test('is taken back by its entry, wherever that stands by then', () => {
    const { person, news } = delivered(member, marked('post:1'))
    const { person: received, facts } = receive(person, undone, plan, moment, chance, {
      ...nothingSeen,
      found: news.entries,
    })
    const after = react(received, facts, plan, moment)
    expect(after.news.entries).toMatchObject([{ id: 'reverse:quality:post:1', points: -10, growth: -10 }])
    expect(after.person.points).toMatchObject({ balance: 0, growth: 0 })
  })

  test('that never arrived leaves an empty entry when it is undone', () => {
    expect(delivered(member, undone).news.entries).toMatchObject([{ id: 'reverse:quality:post:1', points: 0 }])
  })
})
