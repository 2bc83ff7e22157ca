/** What members do with an event (SPEC 7.4): a seat is a claim, a line waits when there is none. */
import { claimFor, givenBack, placesOf } from '../../shared/activity/places'
import * as contract from '../../shared/event/contract'
import { decideCancel, decideCheckIn, decideJoin, MOST_WRONG_CODES } from '../../shared/event/rules'
import type { Event } from '../../shared/event/state'
import type { Fact } from '../../shared/facts'
import { LARGEST_LOT } from '../../shared/lots'
import { accept, refuse } from '../../shared/outcome'
import { shownActivity } from '../activity/things'
import { type Call, command } from '../platform/handler'
import { self } from '../platform/subjects'
import { isCode } from './code'

const look = (_member: unknown, { id }: { readonly id: string }, call: Call) => shownActivity<Event>(call, 'event', id)

/** Seats that come back are for the line alone: a newcomer asks for those that the event began with. */
const firstLots = (id: string, seats: number): string[] =>
  Array.from({ length: Math.ceil(seats / LARGEST_LOT) }, (_, index) => `${placesOf('event', id)}:${index + 1}`)

export const join = command(
  contract.join,
  self,
  (member, { id }, { moment, requestId }, event: Event | null) => {
    if (event === null) return refuse('no-such-event')
    const decided = decideJoin(member.events, member.account, id, event, moment.now)
    if (!decided.ok) return decided
    const { part, seat } = decided.value
    return accept({
      state: { ...member, events: part },
      effects: [claimFor(seat.mark, 'event', firstLots(id, event.seats), requestId, moment.now)],
      answer: () => ({ state: 'seat' as const }),
    })
  },
  { look },
)

export const cancel = command(
  contract.cancel,
  self,
  (member, { id }, { moment }, event: Event | null) => {
    if (event === null) return refuse('no-such-event')
    const decided = decideCancel(member.events, id, event, moment.now)
    if (!decided.ok) return decided
    const { part, seat } = decided.value
    const of = placesOf('event', id)
    return accept({
      state: { ...member, events: part },
      // A place in the line is given up by itself: what is offered there is not taken.
      effects: seat.state === 'seat' ? givenBack(seat.mark, of, of, moment.now, moment.now) : [],
      answer: () => ({ cancelled: true as const }),
    })
  },
  { look },
)

export const checkIn = command(
  contract.checkIn,
  self,
  (member, { id, code }, { moment }, event: Event | null) => {
    if (event === null) return refuse('no-such-event')
    const isRight = isCode(event.codeKey, code, moment.now)
    const decided = decideCheckIn(member.events, id, event, isRight, moment.now)
    if (!decided.ok) return decided
    const { part, seat } = decided.value
    const attended: Fact = { kind: 'attended', event: id, title: event.title, points: event.points }
    return accept({
      state: { ...member, events: part },
      facts: isRight ? [attended] : [],
      answer: (_after, news) => ({
        state: isRight ? ('there' as const) : ('wrong-code' as const),
        triesLeft: MOST_WRONG_CODES - seat.wrongCodes,
        points: news.entries.at(0)?.points ?? 0,
        cut: news.entries.at(0)?.cut ?? 0,
      }),
    })
  },
  { look },
)
