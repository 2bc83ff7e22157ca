/** What members do with rewards: redeem, open, say where it goes, cancel. */
import { opaqueId } from '../../shared/ids'
import { accept, refuse } from '../../shared/outcome'
import type { Member } from '../../shared/person'
import * as contract from '../../shared/rewards/contract'
import { canCancel, cancel as cancelOrder, decideOpen, openOrder } from '../../shared/rewards/endings'
import { ORDER_TAIL, orderId } from '../../shared/rewards/names'
import { freshOrder, orderNamed, withChanged } from '../../shared/rewards/orders'
import { begin, lotsToAsk } from '../../shared/rewards/redeeming'
import { decideRedeem } from '../../shared/rewards/rules'
import { type Call, command } from '../platform/handler'
import { pastOrderOf } from '../platform/past-orders'
import { seal, sealingKeys } from '../platform/sealing'
import { self } from '../platform/subjects'
import { type Known, knownCatalogue, readReward } from './catalogue'
import { codeInLot } from './codes'
import { paidAndPast, type SeenOrder } from './seen'
import { buyerOf } from './view'

/** What another instance may have changed a moment ago. */
const MAY_BE_OLD: readonly string[] = [
  'no-such-reward',
  'sold-out',
  'price-changed',
  'over',
  'not-yet-open',
  'tier-too-low',
  'limit-reached',
]

/** The reward as this instance knows it; what its memory would refuse is looked at anew. */
async function offerFor(member: Member, { reward, price }: { reward: string; price: number }, call: Call) {
  const known = (await knownCatalogue(call)).get(reward) ?? null
  const decided = decideRedeem(known, price, buyerOf(member, call.plan), call.plan.settings, call.moment.now)
  return decided.ok || !MAY_BE_OLD.includes(decided.refusal) ? known : readReward(call.documents, reward)
}

export const redeem = command(
  contract.redeem,
  self,
  (member, input, call, offer: Known | null) => {
    const { plan, moment } = call
    const decided = decideRedeem(offer, input.price, buyerOf(member, plan), plan.settings, moment.now)
    if (!decided.ok) return decided
    if (offer === null) return refuse('no-such-reward')
    if (offer.terms.kind === 'physical' && sealingKeys().length === 0) return refuse('no-address-key')
    const id = orderId(member.account, opaqueId(ORDER_TAIL, call.random))
    const begun = { id, price: decided.value, revision: plan.revision, at: moment.now }
    const order = freshOrder(offer.id, offer, begun)
    const asked = lotsToAsk(offer.lots, (call.random(1)[0] ?? 0) / 256)
    const { person, facts, effects } = begin(member, order, asked, call.requestId)
    const { title, kind, price, reward } = order
    return accept({
      state: person,
      facts,
      effects,
      answer: (after) => ({ order: id, reward, title, kind, price, balance: after.points.balance }),
    })
  },
  { look: offerFor },
)

export const openCoupon = command(
  contract.openCoupon,
  self,
  (member, { order }, _call, { code, past }: Pick<SeenOrder, 'code' | 'past'>) => {
    const decided = decideOpen(member.orders, order, code, past !== null)
    if (!decided.ok) return decided
    const { usableUntil, code: opened } = decided.value.order
    return accept({
      state: { ...member, orders: decided.value.orders },
      answer: () => ({ order, code: opened, usableUntil }),
    })
  },
  {
    look: async (member, { order }, { documents }) => {
      const own = orderNamed(member.orders, order)
      return {
        code: await codeInLot(documents, member.account, own),
        past: own === null ? await pastOrderOf(documents, member, order) : null,
      }
    },
  },
)

export const setAddress = command(
  contract.setAddress,
  self,
  (member, { order: id, address }, _call, past: SeenOrder['past']) => {
    const found = openOrder(member.orders, id, past !== null)
    if (!found.ok) return found
    if (found.value.kind !== 'physical') return refuse('not-physical')
    const keys = sealingKeys()
    if (keys.length === 0) return refuse('no-address-key')
    const order = { ...found.value, address: seal(keys, id, address) }
    return accept({
      state: { ...member, orders: withChanged(member.orders, order) },
      answer: () => ({ order: id, whereKnown: true as const }),
    })
  },
  {
    look: async (member, { order }, { documents }) =>
      orderNamed(member.orders, order) === null ? pastOrderOf(documents, member, order) : null,
  },
)

export const cancel = command(
  contract.cancel,
  self,
  (member, { order: id }, { moment }, { past, entry, code }: SeenOrder) => {
    const found = openOrder(member.orders, id, past !== null)
    if (!found.ok) return found
    if (!canCancel(found.value)) return refuse('already-opened')
    const note = found.value.title
    const change = cancelOrder(member, found.value, { by: 'self', note, now: moment.now, entry, code })
    return accept({
      state: change.person as Member,
      facts: change.facts,
      effects: change.effects,
      answer: (after) => ({ order: id, balance: after.points.balance }),
    })
  },
  { look: paidAndPast },
)
