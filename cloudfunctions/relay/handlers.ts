/** What members do with a relay (SPEC 7.3): their wish is in their document, its order in the claims. */
import { claimFor, givenBack, placesOf } from '../../shared/activity/places'
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/relay/contract'
import { decideEdit, decideJoin, decideWithdraw } from '../../shared/relay/rules'
import type { Relay } from '../../shared/relay/state'
import { roomyLots } from '../activity/claims'
import { shownActivity } from '../activity/things'
import { type Call, command } from '../platform/handler'
import { self } from '../platform/subjects'
import { judgeWritten, refusedText } from '../platform/texts'

const relayOf = (call: Call, id: string) => shownActivity<Relay>(call, 'relay', id)

interface Asked {
  readonly id: string
  readonly note?: string | undefined
}

const lookAt = async (call: Call, { id, note }: Asked) => ({
  relay: await relayOf(call, id),
  judged: await judgeWritten(call, 'comment', note),
})

export const join = command(
  contract.join,
  self,
  (member, { id, quantity, note = '' }, call, { relay, judged, lots }: Awaited<ReturnType<typeof lookForPlace>>) => {
    if (relay === null) return refuse('no-such-relay')
    const rejected = refusedText(judged)
    if (rejected !== null) return rejected
    const { now } = call.moment
    const decided = decideJoin(member.relays, member.account, id, relay, { quantity, note }, lots.length, now)
    if (!decided.ok) return decided
    const { part, place } = decided.value
    return accept({
      state: { ...member, relays: part },
      effects: [claimFor(place.mark, 'relay', lots, call.requestId, now)],
      answer: () => ({ joined: true as const }),
    })
  },
  { look: (_member, input, call) => lookForPlace(call, input) },
)

const lookForPlace = async (call: Call, input: Asked) => ({
  ...(await lookAt(call, input)),
  lots: await roomyLots(call.documents, placesOf('relay', input.id)),
})

export const edit = command(
  contract.edit,
  self,
  (member, { id, quantity, note = '' }, { moment }, { relay, judged }: Awaited<ReturnType<typeof lookAt>>) => {
    if (relay === null) return refuse('no-such-relay')
    const rejected = refusedText(judged)
    if (rejected !== null) return rejected
    const decided = decideEdit(member.relays, id, relay, { quantity, note }, moment.now)
    if (!decided.ok) return decided
    return accept({ state: { ...member, relays: decided.value }, answer: () => ({ changed: true as const }) })
  },
  { look: (_member, input, call) => lookAt(call, input) },
)

export const withdraw = command(
  contract.withdraw,
  self,
  (member, { id }, { moment }, relay: Relay | null) => {
    if (relay === null) return refuse('no-such-relay')
    const decided = decideWithdraw(member.relays, id, relay, moment.now)
    if (!decided.ok) return decided
    const { part, place } = decided.value
    return accept({
      state: { ...member, relays: part },
      effects: givenBack(place.mark, placesOf('relay', id), '', moment.now, moment.now),
      answer: () => ({ withdrawn: true as const }),
    })
  },
  { look: (_member, { id }, call) => relayOf(call, id) },
)
