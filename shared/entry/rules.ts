/** The way in by the entry test (SPEC 2.4): who may begin, what becomes of an answer, what an operator decides. */
import type { Fact } from '../facts'
import type { RandomBytes } from '../ids'
import { admit, type Changed, type Newcomer } from '../membership/rules'
import { accept, type Outcome, refuse } from '../outcome'
import type { Person } from '../person'
import type { Moment, Plan } from '../plan'
import type { Settings } from '../settings'
import { DAY_MS } from '../time'
import {
  type BankQuestion,
  drawAttempt,
  faultOfAnswers,
  type Given,
  type GivenFault,
  judge,
  type TestPlan,
  withTallies,
} from './attempts'
import type { Attempt, Begun, EntryPart } from './state'

export const testPlanOf = (settings: Settings): TestPlan => ({
  questions: settings['entry.questions'],
  passMark: settings['entry.passMark'],
  seconds: settings['entry.seconds'],
  attempts: settings['entry.attempts'],
})

/** The tests begun in the 24 h before an instant. */
export const recent = (begun: readonly Begun[], now: number): Begun[] => begun.filter(({ at }) => at > now - DAY_MS)

export const attemptsLeft = (entry: EntryPart, plan: TestPlan, now: number): number =>
  Math.max(0, plan.attempts - recent(entry.begun, now).length)

/** When the next test may begin: now, or when the oldest one that stands in the way is 24 h old. */
export function nextAttemptAt(entry: EntryPart, plan: TestPlan, now: number): number {
  const inTheWay = recent(entry.begun, now)
  const oldest = inTheWay[inTheWay.length - plan.attempts]
  return oldest === undefined ? now : oldest.at + DAY_MS
}

/** The test under way, if there is time left. */
export const runningAttempt = ({ attempt }: EntryPart, now: number): Attempt | null =>
  attempt !== null && now <= attempt.endsAt ? attempt : null

type DoorRefusal = 'already-member' | 'banned' | 'entry-closed' | 'no-test'

/** Is there a test for this person at all? */
function atTheDoor(person: Person, plan: Plan): DoorRefusal | null {
  if (person.state === 'member') return 'already-member'
  if (person.state === 'banned') return 'banned'
  const entry = plan.settings['membership.entry']
  if (entry === 'closed') return 'entry-closed'
  return entry === 'open' ? 'no-test' : null
}

export interface Beginning {
  readonly bank: readonly BankQuestion[]
  /** The version of the rulebook in force. */
  readonly rulebook: number
  readonly random: RandomBytes
}

type StartRefusal = DoorRefusal | 'rulebook-not-accepted' | 'review-waiting' | 'no-attempts-left' | 'not-ready'

/** Begins a test, or goes on with the one under way: the same questions with the time that is left. */
export function decideStart(
  person: Person,
  { bank, rulebook, random }: Beginning,
  plan: Plan,
  { now }: Moment,
): Outcome<Changed & { readonly attempt: Attempt }, StartRefusal> {
  const refusal = atTheDoor(person, plan)
  if (refusal !== null) return refuse(refusal)
  const { entry } = person
  const running = runningAttempt(entry, now)
  if (running !== null) return accept({ person, facts: [], attempt: running })
  if (entry.queue === 1) return refuse('review-waiting')
  if (person.rulebook.accepted < rulebook) return refuse('rulebook-not-accepted', { current: rulebook })
  const test = testPlanOf(plan.settings)
  if (attemptsLeft(entry, test, now) === 0) {
    return refuse('no-attempts-left', { nextAttemptAt: nextAttemptAt(entry, test, now) })
  }
  if (bank.length < test.questions) return refuse('not-ready')
  const attempt = drawAttempt(bank, test, now, random)
  const asked = attempt.questions.map(({ of }) => of)
  const begun: Begun[] = [...recent(entry.begun, now), { id: attempt.id, at: now, answered: false }]
  const tallies = withTallies(entry.tallies, asked, (tally) => ({ ...tally, asked: tally.asked + 1 }))
  const facts: Fact[] = [{ kind: 'stepped', step: 'started' }]
  return accept({ person: { ...person, entry: { ...entry, attempt, begun, tallies } }, facts, attempt })
}

export interface Submitted {
  readonly attempt: string
  readonly answers: readonly Given[]
}

type SubmitRefusal = DoorRefusal | GivenFault | 'attempt-foreign' | 'attempt-answered' | 'attempt-late'

export interface SubmitOutcome extends Changed {
  readonly result: 'passed' | 'failed' | 'waiting'
}

/** Answers a test, once. Who passes is a member; that they `joined` is said by whoever knows the places in the groups. */
export function decideSubmit(
  person: Person,
  { attempt: id, answers }: Submitted,
  newcoming: Newcomer,
  plan: Plan,
  moment: Moment,
): Outcome<SubmitOutcome, SubmitRefusal> {
  const refusal = atTheDoor(person, plan)
  if (refusal !== null) return refuse(refusal)
  const { entry } = person
  const begun = entry.begun.find((one) => one.id === id)
  if (begun === undefined) return refuse('attempt-foreign')
  if (begun.answered) return refuse('attempt-answered')
  const { attempt } = entry
  if (attempt === null || attempt.id !== id || moment.now > attempt.endsAt) return refuse('attempt-late')
  const fault = faultOfAnswers(attempt, answers)
  if (fault !== null) return refuse(fault)
  const { result, marks, toRead } = judge(attempt, answers)
  const tallied = marks.reduce(
    (tallies, { question, mark }) =>
      mark === 'unread'
        ? tallies
        : withTallies(tallies, [question], (tally) => ({ ...tally, [mark]: tally[mark] + 1 })),
    entry.tallies,
  )
  const answered: EntryPart = {
    ...entry,
    attempt: null,
    begun: entry.begun.map((one) => (one.id === id ? { ...one, answered: true } : one)),
    tallies: tallied,
    decided: null,
  }
  if (result === 'failed') return accept({ person: { ...person, entry: answered }, facts: [], result })
  if (result === 'passed') return accept({ ...passed({ ...person, entry: answered }, newcoming, moment), result })
  const queued: EntryPart = { ...answered, queue: 1, since: moment.now, review: id, answers: toRead }
  return accept({ person: { ...person, entry: queued }, facts: [], result: 'waiting' })
}

/** What passing makes of a visitor: a member; of the test only what the funnel counts is kept. */
function passed(person: Person, newcoming: Newcomer, moment: Moment): Changed {
  const facts: Fact[] = [{ kind: 'stepped', step: 'passed' }]
  return { person: admit(person, newcoming, moment), facts }
}

export interface Verdict {
  readonly approve: boolean
  /** Told to the visitor when it is a no. */
  readonly reason: string
}

/** An operator has read the answers: the visitor is a member, or may try again. */
export function decideReview(
  person: Person,
  { approve, reason }: Verdict,
  newcoming: Newcomer,
  moment: Moment,
): Outcome<Changed, 'no-such-review'> {
  const { entry } = person
  if (entry.queue !== 1 || person.state === 'member' || person.state === 'banned') return refuse('no-such-review')
  const decided = { at: moment.now, passed: approve, reason }
  const read: EntryPart = { ...entry, queue: 2, answers: [], decided }
  if (approve) return accept(passed({ ...person, entry: read }, newcoming, moment))
  return accept({ person: { ...person, entry: read }, facts: [] })
}

/** The name of what waits, as operators hold it: it leads to the person by the index of the queue. */
export const reviewName = ({ since, review }: Pick<EntryPart, 'since' | 'review'>): string => `${since}-${review}`

/** What a name says; null for any other text. */
export function readReviewName(name: string): Pick<EntryPart, 'since' | 'review'> | null {
  const [, since, review] = /^(\d{1,15})-([0-9A-Za-z]+)$/.exec(name) ?? []
  return since === undefined || review === undefined ? null : { since: Number(since), review }
}
