import { placesBegin, placesOf } from '../../shared/activity/places'
import { decidePublish } from '../../shared/activity/rules'
import * as contract from '../../shared/event/contract'
import { faultOfTimes } from '../../shared/event/rules'
import type { Event } from '../../shared/event/state'
import { opaqueId } from '../../shared/ids'
import { accept, refuse } from '../../shared/outcome'
import { ending, opened, saving } from '../activity/making'
import { idOf, made } from '../activity/things'
import { command } from '../platform/handler'

const KEY_LENGTH = 32

const theEvent = made<Event>({
  ...{ kind: 'event', where: '', seats: 1, startsAt: 0, endsAt: 0, points: 0, codeKey: '' },
})

export const save = saving(
  contract.save,
  theEvent,
  ({ title, intro, where }) => [title, intro, where],
  (event, draft, { moment, random }) => {
    const fault = faultOfTimes(draft.startsAt, draft.endsAt, moment.now)
    if (fault !== null) return refuse(fault)
    const codeKey = event.codeKey === '' ? opaqueId(KEY_LENGTH, random) : event.codeKey
    return accept({ ...event, ...draft, intro: draft.intro ?? '', codeKey })
  },
)

/** The seats begin with it, and the line that waits for them has their name. */
const seatsBegin = (event: Event, at: number) => {
  const of = placesOf('event', idOf(event))
  return placesBegin(of, event.seats, of, at)
}

/** An event is open until it ends. */
export const publish = command(contract.publish, theEvent, (event, _input, { moment }) => {
  const decided = decidePublish(event, event.endsAt, moment.now)
  if (!decided.ok) return decided
  if (event.startsAt <= moment.now) return refuse('bad-closing-time')
  return opened(decided.value, seatsBegin, moment.now)
})

export const { close, discard } = ending(contract, theEvent)
