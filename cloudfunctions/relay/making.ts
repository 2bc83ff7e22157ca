import { placesBegin, placesOf } from '../../shared/activity/places'
import { decideClose, decideDiscard, decidePublish } from '../../shared/activity/rules'
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/relay/contract'
import type { Relay } from '../../shared/relay/state'
import { activityAudit } from '../activity/audit'
import { idOf, made } from '../activity/things'
import { command } from '../platform/handler'
import { type Judged, judgeTexts, refusedText } from '../platform/texts'

const theRelay = made<Relay>({ kind: 'relay', places: 1, mostEach: 1, unit: '' })

export const save = command(
  contract.save,
  theRelay,
  (relay, { draft }, _call, judged: Judged) => {
    if (relay.shelf !== 'draft') return refuse('not-a-draft')
    const rejected = refusedText(judged)
    if (rejected !== null) return rejected
    const state: Relay = { ...relay, ...draft, intro: draft.intro ?? '' }
    const before = relay.version === 0 ? 'new' : 'draft'
    return accept({ state, audit: activityAudit(state, before, 'draft'), answer: () => ({ id: idOf(relay) }) })
  },
  { look: (_relay, { draft }, call) => judgeTexts(call, draft.title, draft.intro, draft.unit) },
)

/** The places begin with it: whoever joins claims one of them. */
export const publish = command(contract.publish, theRelay, (relay, { closesAt }, { moment }) => {
  const decided = decidePublish(relay, closesAt, moment.now)
  if (!decided.ok) return decided
  const state = decided.value
  return accept({
    ...{ state, audit: activityAudit(state, 'draft', 'open') },
    effects: placesBegin(placesOf('relay', idOf(relay)), relay.places, '', moment.now),
    answer: () => ({ id: idOf(relay), closesAt }),
  })
})

export const close = command(contract.close, theRelay, (relay, _input, { moment }) => {
  const decided = decideClose(relay, moment.now)
  if (!decided.ok) return decided
  const state = decided.value
  const { closesAt } = state
  return accept({ state, audit: activityAudit(state, 'open', 'ended'), answer: () => ({ id: idOf(relay), closesAt }) })
})

export const discard = command(contract.discard, theRelay, (relay) => {
  const decided = decideDiscard(relay)
  if (!decided.ok) return decided
  return accept({
    ...{ state: decided.value, audit: activityAudit(relay, 'draft', 'gone') },
    answer: () => ({ id: idOf(relay) }),
  })
})
