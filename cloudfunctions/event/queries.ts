import { placesOf } from '../../shared/activity/places'
import { phaseOf } from '../../shared/activity/rules'
import * as contract from '../../shared/event/contract'
import { MOST_WRONG_CODES, seatAt } from '../../shared/event/rules'
import type { Event, Seat } from '../../shared/event/state'
import { accept, refuse } from '../../shared/outcome'
import { isMember, type Person } from '../../shared/person'
import { claimsOf, pagesOf, placesLeft } from '../activity/claims'
import { dayLimitOf } from '../activity/limit'
import { anyActivity, shownActivity } from '../activity/things'
import { memberOf } from '../membership/caller'
import { type Call, query } from '../platform/handler'
import { CODE_MS, changesAt, codeAt } from './code'
import { waitingIn } from './waiting'

const KEPT_MS = 1_000
/** So many codes are told ahead: five minutes. */
const AHEAD = 10

const factsOf = ({ title, form, intro, where, seats, startsAt, endsAt, points }: Event) => ({
  ...{ title, form, intro, where, seats, startsAt, endsAt, points },
})

/** Where people meet everybody may know; where a talk is to be tuned in to, those who have a seat. */
const whereFor = ({ form, where }: Event, seat: Seat | undefined): string =>
  form === 'meet-up' || seat?.state === 'seat' ? where : ''

export const view = query(contract.view, async ({ id }, call) => {
  const event = await shownActivity<Event>(call, 'event', id)
  if (event === null) return refuse('no-such-event')
  const member = memberOf(call)
  const seat = seatAt(member.events, id)
  const of = placesOf('event', id)
  const line = async () => waitingIn(call.documents, await pagesOf(call.documents, of))
  const counted = () => Promise.all([placesLeft(call.documents, of), line()])
  const [left, waiting] = await call.remembered(`${of}:left`, counted, KEPT_MS)
  const { now } = call.moment
  return accept({
    ...{ id, now, closesAt: event.closesAt, left, waiting: waiting.length, ...factsOf(event) },
    ...{ where: whereFor(event, seat), calledOff: event.calledOff },
    dayLimit: dayLimitOf(member, call),
    phase: phaseOf(event, now) === 'open' ? 'open' : 'ended',
    mine: seat === undefined ? null : mineOf(seat, waiting.indexOf(seat.mark) + 1),
  })
})

/** @param place in the line, from 1; 0 when it is not known yet */
function mineOf({ state, attendedAt, wrongCodes }: Seat, place: number) {
  if (state === 'cancelled' || state === 'full' || state === 'off') return null
  const triesLeft = MOST_WRONG_CODES - wrongCodes
  return { state, place: state === 'line' && place > 0 ? place : null, attended: attendedAt > 0, triesLeft }
}

export const read = query(contract.read, async ({ id }, call) => {
  const event = await anyActivity<Event>(call, 'event', id)
  if (event === null) return refuse('no-such-event')
  const waiting = await waitingIn(call.documents, await pagesOf(call.documents, placesOf('event', id)))
  return accept({
    ...{ id, phase: phaseOf(event, call.moment.now), closesAt: event.closesAt, waiting: waiting.length },
    ...{ calledOff: event.calledOff, draft: factsOf(event), people: await peopleAt(call, id) },
  })
})

/** Who has a seat, in the order in which they took it. */
export async function peopleAt({ documents }: Pick<Call, 'documents'>, id: string) {
  const claims = await claimsOf(documents, placesOf('event', id))
  const accounts = [...new Set(claims.map(({ account }) => account))]
  if (accounts.length === 0) return []
  const people = await documents.readMany<Person>('people', {
    where: { account: { in: accounts } },
    limit: Math.min(1_000, accounts.length),
    fields: ['account', 'state', 'membership', 'events'],
  })
  const byAccount = new Map(people.filter(isMember).map((person) => [person.account, person]))
  return claims.flatMap(({ mark, account }) => {
    const person = byAccount.get(account)
    const seat = person?.events.seats.find((one) => one.mark === mark && one.state === 'seat')
    if (person === undefined || seat === undefined) return []
    const { nickname, avatar } = person.membership
    return [{ nickname, avatar, attended: seat.attendedAt > 0, attendedAt: seat.attendedAt }]
  })
}

export const code = query(contract.code, async ({ id }, call) => {
  const event = await anyActivity<Event>(call, 'event', id)
  if (event === null) return refuse('no-such-event')
  const { now } = call.moment
  if (phaseOf(event, now) !== 'open') return refuse('not-open')
  const next = Array.from({ length: AHEAD }, (_, index) => codeAt(event.codeKey, now + (index + 1) * CODE_MS))
  return accept({ code: codeAt(event.codeKey, now), now, changesAt: changesAt(now), everyMs: CODE_MS, next })
})
