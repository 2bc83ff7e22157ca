/** What follows for a person from coming in and from being removed, within the same write: the other half of `reactions.ts`. */
import { withStep } from './arrival/rules'
import { welcomeFor } from './entry/welcome'
import type { Fact } from './facts'
import { askForPlace, withPlaceReturned } from './groups/placing'
import { activitiesGivenBack } from './leaving'
import type { Step } from './membership/steps'
import { withMessage } from './messages/rules'
import type { Message } from './messages/state'
import { isMember, type Person } from './person'
import type { Moment, Plan } from './plan'
import { withFraud } from './referral/reporting'

type Joined = Extract<Fact, { kind: 'joined' }>
type Removed = Extract<Fact, { kind: 'removed' }>

/** A step on the way in counts in the funnel; members who read new rules are not on their way (SPEC 2.5). */
export function withStepped(person: Person, step: Step, moment: Moment): Person {
  if (person.arrival === null && isMember(person) && step !== 'joined') return person
  return { ...person, arrival: withStep(person.arrival, step, moment) }
}

/** A new member asks for a place in a group and finds the welcome in their inbox (SPEC 2.5). */
export function withJoining(before: Person, { request, places }: Joined, { settings }: Plan, moment: Moment): Person {
  const { now, today } = moment
  const person = withStepped(askForPlace(before, places, { at: now, request }), 'joined', moment)
  const { words, rules, week } = welcomeFor(person.membership?.nickname ?? '', settings, today)
  const values = { text: [words, ...rules, week].join('\n') }
  const message: Message = { id: `welcome:${person.account}`, kind: 'welcome', at: now, values }
  return { ...person, inbox: withMessage(person.inbox, message) }
}

/** Whoever is removed gives their places back; removed for fraud, they no longer count as anybody's friend (SPEC 5.3). */
export function withRemoval(person: Person, { removal, groups }: Removed, plan: Plan, moment: Moment): Person {
  const placed = withPlaceReturned(person, 'removed', groups, moment.now)
  const outbox = [...placed.outbox, ...activitiesGivenBack(person, moment.now)]
  const gone = { ...placed, outbox }
  return removal.fraud ? withFraud(gone, plan, moment) : gone
}
