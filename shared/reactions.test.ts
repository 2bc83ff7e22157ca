import fc from 'fast-check'
import { withDay } from './checkin/days'
import { decideCheckIn, decideMakeUp } from './checkin/rules'
import { noCheckins } from './checkin/state'
import { admit } from './membership/rules'
import type { News } from './news'
import { newcomer, type Person } from './person'
import type { Moment, Plan } from './plan'
import { canSpend } from './points/posting'
import { decideReversal } from './points/rules'
import { type Entry, noPoints } from './points/state'
import { tierIds } from './points/tiers'
import { react, withExpired } from './reactions'
import { defaultSettings, type Settings } from './settings'

const account = '0123456789abcDEF'
const plan = (changes: Partial<Settings> = {}): Plan => ({
  settings: { ...defaultSettings, ...changes },
  revision: 6,
  pauses: [],
})
/** Noon of a day in Beijing. */
const noonOf = (today: string): Moment => ({ now: Date.parse(`${today}T04:00:00Z`), today })
const member: Person = admit(newcomer('p1'), { account, nickname: '小满', avatar: null }, noonOf('2027-01-01'))

const withGrowth = (growth: number, balance = growth): Person => ({
  ...member,
  points: { ...noPoints, balance, growth, lots: balance > 0 ? [{ expires: '2028-06-01', points: balance }] : [] },
})
/** A member who checked in on these days and now checks in on the last of them. */
const checkedIn = (person: Person, days: readonly string[]): Person => ({
  ...person,
  checkin: {
    ...noCheckins,
    days: days.reduce(withDay, noCheckins.days),
    lastDay: days.at(-1) ?? null,
    best: days.length,
  },
})
const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
  )

describe('a quiz that has ended', () => {
  const ended = Date.parse('2027-05-05T03:00:00Z')
  const attempt = {
    ...{ id: 'q', title: '春天的花', closesAt: ended, attempt: 'a', seed: 1, startedAt: 0, endsAt: ended },
    ...{ given: [[0]], handedInAt: ended - 1_000, right: 1, of: 1, points: 20, revision: 6, paid: null },
  }
  const handedIn: Person = { ...withGrowth(190), quizzes: { attempts: [attempt], perfect: 0 } }

  test('pays, tells, lifts the tier and gives the badge for a perfect score in the same write', () => {
    const { person, entries } = withExpired(handedIn, plan(), noonOf('2027-05-05'))
    expect(entries).toMatchObject([{ id: `activity:quiz:q:${account}`, points: 20 }])
    expect(person).toMatchObject({
      points: { growth: 210, announced: 'silver' },
      badges: { 'quiz-perfect': '2027-05-05' },
    })
    expect(person.inbox.messages.map(({ kind }) => kind).sort()).toEqual(['quiz-ended', 'tier-reached'])
    expect(withExpired(person, plan(), noonOf('2027-05-05'))).toMatchObject({ person, entries: [] })
  })

  test('gives no badge for one mistake', () => {
    const faulty = { ...handedIn, quizzes: { attempts: [{ ...attempt, of: 2 }], perfect: 0 } }
    expect(withExpired(faulty, plan(), noonOf('2027-05-05')).person.badges).toEqual({})
  })
})

describe('a check-in', () => {
  test('posts its points, waits for the ledger, earns the first badge and begins the week', () => {
    const { person, news } = react(
      checkedIn(member, ['2027-05-05']),
      [{ kind: 'checked-in', day: '2027-05-05', streak: 1 }],
      plan(),
      noonOf('2027-05-05'),
    )
    const entry = {
      ...{
        id: `checkin:${account}:2027-05-05`,
        account,
        reason: 'check-in',
        by: 'self',
        rule: 6,
        at: Date.parse('2027-05-05T04:00:00Z'),
      },
      ...{ n: 1, points: 2, growth: 2, balance: 2, expires: '2028-06-01' },
    }
    expect(news).toEqual({ entries: [entry], reached: null, badges: ['first-check-in'] })
    expect(person.pending).toEqual([entry])
    expect(person.points).toMatchObject({ balance: 2, growth: 2, n: 1 })
    expect(person.badges).toEqual({ 'first-check-in': '2027-05-05' })
    expect(person.board).toMatchObject({ week: '2027-05-03', weekEarned: 2, month: '2027-05', monthEarned: 2 })
  })

  test('with bonus, badge and a new tier is one write: all of it follows at once', () => {
    const days = daysFrom('2027-05-01', 7)
    const { person, news } = react(
      checkedIn(withGrowth(194), days),
      [{ kind: 'checked-in', day: '2027-05-07', streak: 7 }],
      plan(),
      noonOf('2027-05-07'),
    )
    expect(news.entries.map(({ id, points, balance, n }) => [id, points, balance, n])).toEqual([
      [`checkin:${account}:2027-05-07`, 2, 196, 1],
      [`streak:${account}:2027-05-07:7`, 5, 201, 2],
    ])
    expect(news.reached).toBe('silver')
    expect(news.badges).toEqual(['first-check-in', 'streak-7'])
    expect(person.points).toMatchObject({ balance: 201, growth: 201, announced: 'silver' })
    expect(person.pending).toEqual(news.entries)
    expect(person.board).toMatchObject({ weekEarned: 7, monthEarned: 7 })
  })

  test.each([
    [6, 2],
    [7, 7],
    [8, 2],
    [29, 2],
    [30, 22],
    [31, 2],
  ])('on the %i. day of a run pays %i', (streak, paid) => {
    const { person } = react(member, [{ kind: 'checked-in', day: '2027-05-07', streak }], plan(), noonOf('2027-05-07'))
    expect(person.points.balance).toBe(paid)
  })

  test('is priced by the settings in force, and its entry names their revision', () => {
    const { news } = react(
      member,
      [{ kind: 'checked-in', day: '2027-05-07', streak: 1 }],
      plan({ 'checkin.points': 3 }),
      noonOf('2027-05-07'),
    )
    expect(news.entries[0]).toMatchObject({ points: 3, rule: 6 })
  })

  test('priced at nothing still leaves its entry', () => {
    const { news } = react(
      member,
      [{ kind: 'checked-in', day: '2027-05-07', streak: 1 }],
      plan({ 'checkin.points': 0 }),
      noonOf('2027-05-07'),
    )
    expect(news.entries).toMatchObject([{ points: 0, growth: 0, n: 1 }])
  })
})

describe('a tier', () => {
  const adjust = (person: Person, points: number, id = 'a1') =>
    react(person, [{ kind: 'adjusted', id, points, reason: '更正', by: 'op' }], plan(), noonOf('2027-05-05'))
  const reversed = (person: Person, entry: Entry) =>
    react(person, [{ kind: 'reversed', entry, reason: '误', by: 'op' }], plan(), noonOf('2027-05-06'))

  test('is announced in the write that reaches it, and only there', () => {
    const first = adjust(member, 200)
    expect(first.news.reached).toBe('silver')
    expect(adjust(first.person, 1, 'a2').news.reached).toBeNull()
  })

  test('reached two at a time is announced as the higher one', () => {
    expect(adjust(member, 1_000).news.reached).toBe('gold')
    expect(adjust(member, 5_000).news.reached).toBe('platinum')
  })

  test('is not announced again when growth fell and rises once more', () => {
    const up = adjust(member, 250)
    const down = reversed(up.person, up.news.entries[0] as Entry)
    expect(down.person.points.growth).toBe(0)
    expect(down.news.reached).toBeNull()
    const again = adjust(down.person, 250, 'a2')
    expect(again.news.reached).toBeNull()
    expect(adjust(again.person, 800, 'a3').news.reached).toBe('gold')
  })

  test('is not lost by spending everything', () => {
    const up = adjust(member, 250)
    const spent = adjust(up.person, -250, 'a2')
    expect(spent.person.points).toMatchObject({ balance: 0, growth: 250, announced: 'silver' })
  })

  test('bronze is where everybody begins: nothing to announce', () => expect(adjust(member, 1).news.reached).toBeNull())
})

describe('an adjustment', () => {
  const adjust = (person: Person, points: number) =>
    react(person, [{ kind: 'adjusted', id: 'm:1', points, reason: '更正', by: 'op' }], plan(), noonOf('2027-05-05'))

  test('up counts as growth, in week and month too', () => {
    const { person, news } = adjust(member, 40)
    expect(news.entries).toMatchObject([
      { id: 'adjust:m:1', points: 40, growth: 40, reason: 'adjust', note: '更正', by: 'op', expires: '2028-06-01' },
    ])
    expect(person.board).toMatchObject({ weekEarned: 40, monthEarned: 40 })
  })

  test('down counts nowhere but in the balance', () => {
    const { person, news } = adjust(
      { ...withGrowth(100), board: { ...member.board, week: '2027-05-03', weekEarned: 9 } },
      -40,
    )
    expect(news.entries).toMatchObject([{ points: -40, growth: 0, lots: [{ expires: '2028-06-01', points: 40 }] }])
    expect(person.points).toMatchObject({ balance: 60, growth: 100 })
    expect(person.board.weekEarned).toBe(9)
  })
})

describe('a make-up', () => {
  test('costs, pays nothing and can complete a badge', () => {
    const days = daysFrom('2027-05-01', 7)
    const { person, news } = react(
      checkedIn(withGrowth(10), days),
      [{ kind: 'made-up', day: '2027-05-06', cost: 5 }],
      plan(),
      noonOf('2027-05-07'),
    )
    expect(news.entries).toMatchObject([
      { id: `makeup:${account}:2027-05-06`, points: -5, growth: 0, reason: 'make-up', note: '2027-05-06', balance: 5 },
    ])
    expect(news.badges).toContain('streak-7')
    expect(person.points.growth).toBe(10)
  })
})

describe('a reversal', () => {
  test('is taken off the week in which the earning was made, not the week in which it is undone', () => {
    const fact = { kind: 'checked-in', day: '2027-05-08', streak: 1 } as const
    const earned = react(member, [fact], plan(), noonOf('2027-05-08'))
    const nextWeek = react(earned.person, [{ ...fact, day: '2027-05-11' }], plan(), noonOf('2027-05-11'))
    const undone = react(
      nextWeek.person,
      [{ kind: 'reversed', entry: earned.news.entries[0] as Entry, reason: '误', by: 'op' }],
      plan(),
      noonOf('2027-05-12'),
    )
    expect(undone.person.board).toMatchObject({ week: '2027-05-10', weekEarned: 2, month: '2027-05', monthEarned: 2 })
    expect(undone.news.entries).toMatchObject([
      { id: `reverse:checkin:${account}:2027-05-08`, points: -2, growth: -2, reason: 'reverse', note: '误', by: 'op' },
    ])
  })

  test('takes no badge and no streak away', () => {
    const before = checkedIn(member, ['2027-05-08'])
    const earned = react(before, [{ kind: 'checked-in', day: '2027-05-08', streak: 1 }], plan(), noonOf('2027-05-08'))
    const undone = react(
      earned.person,
      [{ kind: 'reversed', entry: earned.news.entries[0] as Entry, reason: '误', by: 'op' }],
      plan(),
      noonOf('2027-05-08'),
    )
    expect(undone.person).toMatchObject({ badges: { 'first-check-in': '2027-05-08' }, checkin: before.checkin })
  })
})

test('a fact that moves no points leaves an entry all the same', () => {
  const { news } = react(
    member,
    [{ kind: 'delivered', id: 'owner:1', by: 'system', at: 1, revision: 4, reason: 'appointed' }],
    plan(),
    noonOf('2027-05-05'),
  )
  expect(news.entries).toMatchObject([{ id: 'owner:1', points: 0, growth: 0, n: 1, by: 'system', reason: 'appointed' }])
})

test('nothing happened: nothing follows', () => {
  const { person, news } = react(member, [], plan(), noonOf('2027-05-05'))
  expect(person).toEqual(member)
  expect(news).toEqual({ entries: [], reached: null, badges: [] })
})

test('facts are not changed and the state before stays as it was', () => {
  const before = JSON.stringify(withGrowth(100))
  const person = withGrowth(100)
  react(person, [{ kind: 'checked-in', day: '2027-05-05', streak: 7 }], plan(), noonOf('2027-05-05'))
  expect(JSON.stringify(person)).toBe(before)
})

describe('expiry at the start of a command', () => {
  test('posts what has ended and lets it wait for the ledger', () => {
    const { person, entries } = withExpired(withGrowth(100), plan(), noonOf('2028-06-01'))
    expect(entries).toMatchObject([
      { id: `expire:${account}:2028-06-01`, points: -100, growth: 0, balance: 0, by: 'system', rule: 6 },
    ])
    expect(person.pending).toEqual(entries)
    expect(person.points).toMatchObject({ balance: 0, growth: 100 })
  })

  test('changes nothing on the day before', () => {
    const person = withGrowth(100)
    expect(withExpired(person, plan(), noonOf('2028-05-31'))).toEqual({ person, entries: [] })
  })
})

/** One member's days, everything that can happen to points, and a ledger kept beside it. */
interface Life {
  person: Person
  readonly ledger: Entry[]
  readonly announced: string[]
}

function live(life: Life, deed: { kind: string; size: number }, moment: Moment, index: number): void {
  const rules = plan()
  const expired = withExpired(life.person, rules, moment)
  life.person = expired.person
  life.ledger.push(...expired.entries)
  const follow = (person: Person, facts: Parameters<typeof react>[1]): News => {
    const { person: after, news } = react(person, facts, rules, moment)
    life.person = after
    life.ledger.push(...news.entries)
    if (news.reached !== null) life.announced.push(news.reached)
    return news
  }
  const { person } = life
  if (deed.kind === 'check-in') {
    const decided = decideCheckIn(person.checkin, rules, moment.today)
    if (decided.ok)
      follow({ ...person, checkin: decided.value.checkin }, [
        { kind: 'checked-in', day: moment.today, streak: decided.value.streak },
      ])
  } else if (deed.kind === 'make-up') {
    const day = new Date(Date.parse(moment.today) - (1 + (deed.size % 8)) * 86_400_000).toISOString().slice(0, 10)
    const decided = decideMakeUp(person.checkin, rules, moment.today, '2027-01-01', day)
    if (decided.ok && canSpend(person.points, 5))
      follow({ ...person, checkin: decided.value }, [{ kind: 'made-up', day, cost: 5 }])
  } else if (deed.kind === 'adjust') {
    const points = deed.size % 2 === 0 ? deed.size : -deed.size
    if (points !== 0 && (points > 0 || canSpend(person.points, -points))) {
      follow(person, [{ kind: 'adjusted', id: `${index}`, points, reason: 'r', by: 'op' }])
    }
  } else {
    const entry = life.ledger[deed.size % Math.max(1, life.ledger.length)]
    const found = life.ledger.filter(({ id }) => id === entry?.id || id === `reverse:${entry?.id}`)
    const decided = decideReversal(account, entry?.id ?? '', found)
    if (decided.ok) follow(person, [{ kind: 'reversed', entry: decided.value, reason: 'r', by: 'op' }])
  }
}

/** The Monday of an instant's week in Beijing, from nothing but a date object. */
function mondayOf(at: number): string {
  const date = new Date(at + 8 * 3_600_000)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

test('law 2: whatever happens in years of a member’s life, the entries alone prove balance, growth, tier, week and month', () => {
  const deed = fc.record({
    kind: fc.constantFrom('check-in', 'check-in', 'check-in', 'make-up', 'adjust', 'reverse'),
    size: fc.nat(300),
    later: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(0, 1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 200 }) },
    ),
    secondOfDay: fc.integer({ min: 0, max: 86_399 }),
  })
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 80 }), (deeds) => {
      const life: Life = { person: member, ledger: [], announced: [] }
      let midnight = Date.parse('2027-11-20T00:00:00+08:00')
      deeds.forEach((one, index) => {
        midnight += one.later * 86_400_000
        const now = midnight + one.secondOfDay * 1_000
        const today = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
        live(life, one, { now, today }, index)

        const { points, board, pending } = life.person
        const { ledger } = life
        const ofCause = (entry: Entry) => ledger.find(({ id }) => id === entry.reverses) ?? entry
        const growthOf = (in_: (at: number) => boolean) =>
          ledger.filter((entry) => in_(ofCause(entry).at)).reduce((sum, { growth }) => sum + growth, 0)
        const reversed = new Set(ledger.map(({ reverses }) => reverses))
        const unreversed = ledger.filter(
          ({ id, points: paid, reverses }) => paid > 0 && reverses === undefined && !reversed.has(id),
        )

        expect(pending).toEqual(ledger)
        expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length)
        expect(ledger.map(({ n }) => n)).toEqual(ledger.map((_, place) => place + 1))
        expect(points.balance).toBe(ledger.reduce((sum, entry) => sum + entry.points, 0))
        expect(points.growth).toBe(unreversed.reduce((sum, entry) => sum + entry.points, 0))
        expect(points.lots.reduce((sum, lot) => sum + lot.points, 0)).toBe(Math.max(0, points.balance))
        // Who earned nothing this week has the board of an earlier one.
        const week = mondayOf(now)
        expect(board.week === week ? board.weekEarned : 0).toBe(growthOf((at) => mondayOf(at) === week))
        const month = today.slice(0, 7)
        expect(board.month === month ? board.monthEarned : 0).toBe(
          growthOf((at) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 7) === month),
        )
      })
      // Each tier is announced at most once, in ascending order, and the highest that growth ever reached was.
      let growth = 0
      const highest = Math.max(...life.ledger.map((entry) => (growth += entry.growth)), 0)
      const reached = tierIds.filter((_, rank) => highest >= ([0, 200, 1_000, 3_000][rank] as number)).at(-1)
      expect(life.announced).toEqual(tierIds.filter((tier) => life.announced.includes(tier)))
      expect(life.person.points.announced).toBe(reached)
    }),
    { numRuns: 500 },
  )
})
