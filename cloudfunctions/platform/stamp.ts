import { NEVER, type Versioned } from '../../shared/documents'
import { nextReminder } from '../../shared/event/rules'
import type { Person } from '../../shared/person'
import { checkingEnds } from '../../shared/posts/checks'
import type { Post } from '../../shared/posts/state'
import { nextPayment, payingFrom } from '../../shared/quiz/rules'
import type { Quiz } from '../../shared/quiz/state'
import { nextEnd } from '../../shared/rewards/orders'
import { startOfDay } from '../../shared/time'
import type { Call } from './handler'

/** Entries wait in their document until so many have gathered; then the sweeper copies them to the ledger. */
export const COPY_AT = 24

/** An effect gets its inline try first; then the sweeper has it. */
const SWEEP_AFTER_MS = 60_000

type When = Pick<Call, 'plan' | 'moment'>

function dueOfPerson(person: Person, { plan, moment }: When): number {
  const copying = person.pending.length >= COPY_AT || (person.state !== 'member' && person.pending.length > 0)
  const expiry = person.points.lots[0]?.expires
  return Math.min(
    copying ? moment.now : NEVER,
    expiry === undefined ? NEVER : startOfDay(expiry, plan.settings['community.utcOffsetMinutes']),
    nextEnd(person.orders, plan.settings['rewards.addressDays']),
    nextPayment(person.quizzes) ?? NEVER,
    nextReminder(person.events) ?? NEVER,
  )
}

/** A post looks after its wait for WeChat, a quiz that was ended early after its points; other things have nothing to wait for. */
const dueOfThing = (thing: Versioned): number => checkingEnds(thing as Post) ?? payingFrom(thing as Quiz) ?? NEVER

/** What every write of a document carries: when the sweeper should look again and, for a person, that it changed. */
export function stamped<State extends Versioned>(collection: 'people' | 'things', state: State, when: When): State {
  const sweep = state.outbox.length > 0 ? when.moment.now + SWEEP_AFTER_MS : NEVER
  if (collection === 'things') return { ...state, due: Math.min(sweep, dueOfThing(state)) }
  const person = state as unknown as Person
  return { ...state, touched: when.moment.today, due: Math.min(sweep, dueOfPerson(person, when)) }
}
