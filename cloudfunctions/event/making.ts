import { placesBegin, placesOf } from '../../shared/activity/places'
import { decidePublish } from '../../shared/activity/rules'
import type { Announcement } from '../../shared/documents'
import * as contract from '../../shared/event/contract'
import { decideCallOff, faultOfTimes } from '../../shared/event/rules'
import type { Event } from '../../shared/event/state'
import { opaqueId } from '../../shared/ids'
import { accept, refuse } from '../../shared/outcome'
import { activityAudit } from '../activity/audit'
import { ending, opened, saving } from '../activity/making'
import { idOf, made } from '../activity/things'
import { command } from '../platform/handler'
import { type Judged, judgeWritten, refusedText } from '../platform/texts'

const KEY_LENGTH = 32

const theEvent = made<Event>({
  ...{ kind: 'event', form: 'talk', where: '', seats: 1, startsAt: 0, endsAt: 0, points: 0 },
  ...{ codeKey: '', calledOff: '' },
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

/** Whoever has a seat or waits for one is told, those too who come before every instance knows. */
const saidOff = ({ title, closesAt, calledOff }: Event, id: string, at: number, revision: number): Announcement => {
  const values = { name: title, text: calledOff, activity: id }
  const message = { id: `off:${id}`, kind: 'event-off' as const, at, values }
  return {
    ...{ id: `off:${id}`, at, revision, to: { claimantsOf: placesOf('event', id) }, until: closesAt },
    says: { kind: 'called-off', event: id, message },
  }
}

const calledOffAudit = (event: Event) => {
  const audit = activityAudit(event, 'open', 'off')
  return { ...audit, after: { ...audit.after, why: event.calledOff } }
}

export const callOff = command(
  contract.callOff,
  theEvent,
  (event, { reason }, { moment, plan }, judged: Judged) => {
    const rejected = refusedText(judged)
    if (rejected !== null) return rejected
    const decided = decideCallOff(event, reason, moment.now)
    if (!decided.ok) return decided
    const state = decided.value
    const id = idOf(event)
    return accept({
      ...{ state, audit: calledOffAudit(state) },
      effects: [saidOff(state, id, moment.now, plan.revision)],
      answer: () => ({ id, closesAt: state.closesAt }),
    })
  },
  { look: (_event, { reason }, call) => judgeWritten(call, 'forum', reason) },
)

export const { close, discard } = ending(contract, theEvent)
