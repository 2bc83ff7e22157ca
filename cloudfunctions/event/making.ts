import { placesBegin, placesOf } from '../../shared/activity/places'
import { decideClose, decideDiscard, decidePublish } from '../../shared/activity/rules'
import * as contract from '../../shared/event/contract'
import { faultOfTimes } from '../../shared/event/rules'
import type { Event } from '../../shared/event/state'
import { opaqueId } from '../../shared/ids'
import { accept, refuse } from '../../shared/outcome'
import { activityAudit } from '../activity/audit'
import { idOf, made } from '../activity/things'
import { command } from '../platform/handler'
import { type Judged, judgeTexts, refusedText } from '../platform/texts'

const KEY_LENGTH = 32

const theEvent = made<Event>({
  ...{ kind: 'event', where: '', seats: 1, startsAt: 0, endsAt: 0, points: 0, codeKey: '' },
})

export const save = command(
  contract.save,
  theEvent,
  (event, { draft }, { moment, random }, judged: Judged) => {
    if (event.shelf !== 'draft') return refuse('not-a-draft')
    const rejected = refusedText(judged)
    if (rejected !== null) return rejected
    const fault = faultOfTimes(draft.startsAt, draft.endsAt, moment.now)
    if (fault !== null) return refuse(fault)
    const codeKey = event.codeKey === '' ? opaqueId(KEY_LENGTH, random) : event.codeKey
    const state: Event = { ...event, ...draft, intro: draft.intro ?? '', codeKey }
    const before = event.version === 0 ? 'new' : 'draft'
    return accept({ state, audit: activityAudit(state, before, 'draft'), answer: () => ({ id: idOf(event) }) })
  },
  { look: (_event, { draft }, call) => judgeTexts(call, draft.title, draft.intro, draft.where) },
)

/** The seats begin with it, and the line that waits for them has their name. */
export const publish = command(contract.publish, theEvent, (event, _input, { moment }) => {
  const decided = decidePublish(event, event.endsAt, moment.now)
  if (!decided.ok) return decided
  if (event.startsAt <= moment.now) return refuse('bad-closing-time')
  const state = decided.value
  const of = placesOf('event', idOf(event))
  return accept({
    ...{ state, audit: activityAudit(state, 'draft', 'open') },
    effects: placesBegin(of, event.seats, of, moment.now),
    answer: () => ({ id: idOf(event), closesAt: state.closesAt }),
  })
})

export const close = command(contract.close, theEvent, (event, _input, { moment }) => {
  const decided = decideClose(event, moment.now)
  if (!decided.ok) return decided
  const state = decided.value
  const { closesAt } = state
  return accept({ state, audit: activityAudit(state, 'open', 'ended'), answer: () => ({ id: idOf(event), closesAt }) })
})

export const discard = command(contract.discard, theEvent, (event) => {
  const decided = decideDiscard(event)
  if (!decided.ok) return decided
  return accept({
    ...{ state: decided.value, audit: activityAudit(event, 'draft', 'gone') },
    answer: () => ({ id: idOf(event) }),
  })
})
