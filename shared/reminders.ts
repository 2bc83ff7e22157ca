import { dueReminders, withSeat } from './event/rules'
import { withMessage } from './messages/rules'
import type { Message } from './messages/state'
import type { Person } from './person'
import type { Moment } from './plan'

/** Whoever has a seat is reminded once, in the inbox (SPEC 7.4). */
export function withReminders(person: Person, { now }: Moment): Person {
  return dueReminders(person.events, now).reduce((so, seat) => {
    const values = { name: seat.title, when: seat.startsAt, activity: seat.id }
    const message: Message = { id: `soon:${seat.mark}`, kind: 'event-soon', at: now, values }
    const events = withSeat(so.events, { ...seat, reminded: true })
    return { ...so, events, inbox: withMessage(so.inbox, message) }
  }, person)
}
