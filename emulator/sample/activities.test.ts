import { phaseOf } from '../../shared/activity/rules'
import type { Activity } from '../../shared/activity/state'
import { accountIn, type LinePage, type Lot, waitingOn } from '../../shared/lots'
import { isMember, type Person } from '../../shared/person'
import type { QuizResult } from '../../shared/quiz/state'
import { sampleAt } from './load'

const now = Date.parse('2027-03-03T15:20:00+08:00')
const documents = JSON.parse(JSON.stringify(sampleAt(now))) as ReturnType<typeof sampleAt>
const shown = (documents.things as unknown as Activity[]).filter(({ shelf, closesAt }) => shelf === 'shown' && closesAt)
const members = (documents.people as unknown as Person[]).filter(isMember)
const lotsOf = (kind: string) => (documents.lots as unknown as Lot[]).filter(({ of }) => of.startsWith(kind))

test('a quiz, a poll, a relay and an event are on', () => {
  expect(shown.map(({ kind }) => kind).sort()).toEqual(['event', 'poll', 'quiz', 'relay'])
  expect(shown.map((one) => phaseOf(one, now))).toEqual(['open', 'open', 'open', 'open'])
})

test('everybody who answered stands in the ranking, everybody who voted has a ballot without a name', () => {
  const handedIn = members.filter(({ quizzes }) => quizzes.attempts.some(({ given }) => given !== null))
  const results = documents.results as unknown as QuizResult[]
  expect(results.map(({ account }) => account).sort()).toEqual(handedIn.map(({ account }) => account).sort())
  expect(results.length).toBeGreaterThan(20)
  expect(documents.ballots).toHaveLength(members.filter(({ polls }) => polls.length > 0).length)
  expect(documents.ballots.every((ballot) => !('account' in ballot))).toBe(true)
})

test('half the lines of the relay are taken, each by a member who knows it', () => {
  const [lot] = lotsOf('relay:')
  const claims = lot?.claims ?? []
  expect([claims.length, lot?.left]).toEqual([20, 20])
  const inside = members.filter(({ relays }) => relays.some(({ state }) => state === 'in'))
  expect(claims.map(accountIn).sort()).toEqual(inside.map(({ account }) => account).sort())
})

test('the event is full and some wait in its line, nobody twice', () => {
  const [seats] = lotsOf('event:')
  const pages = lotsOf('line:event:') as LinePage[]
  expect([seats?.left, waitingOn(pages)]).toEqual([0, 5])
  const stateOf = (account: string) => members.find((one) => one.account === account)?.events.seats[0]?.state
  expect(new Set((seats?.claims ?? []).map((mark) => stateOf(accountIn(mark))))).toEqual(new Set(['seat']))
  expect(pages.flatMap(({ claims }) => claims.map((mark) => stateOf(accountIn(mark))))).toEqual(Array(5).fill('line'))
})

test('nobody has done anything in the future, and nothing is on its way', () => {
  for (const { outbox, quizzes } of members) {
    expect(outbox).toEqual([])
    for (const { handedInAt } of quizzes.attempts) expect(handedInAt).toBeLessThanOrEqual(now)
  }
})
