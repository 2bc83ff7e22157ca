/** What operators do to members' orders: hand over, find a place for, cancel, scan. */
import { accept, refuse } from '../../shared/outcome'
import type { Holder, Member } from '../../shared/person'
import {
  cancel,
  fulfil as fulfilOrder,
  obstacleToFulfilling,
  obstacleToScan,
  openOrder,
} from '../../shared/rewards/endings'
import { giftIn } from '../../shared/rewards/names'
import * as contract from '../../shared/rewards/operator-contract'
import { orderNamed } from '../../shared/rewards/orders'
import { lotsToAsk, supplied } from '../../shared/rewards/redeeming'
import type { Order, PastOrder } from '../../shared/rewards/state'
import { operatorOf } from '../membership/caller'
import type { Documents } from '../platform/documents'
import { type Call, command } from '../platform/handler'
import { pastOrderOf } from '../platform/past-orders'
import { holderNamed, memberNamed } from '../platform/subjects'
import { type Known, readGift, readReward } from './catalogue'
import { claimedCode } from './codes'
import { paidAndPast, type SeenOrder } from './seen'
import { holderOfCode } from './subjects'

const audit = (
  member: Holder,
  order: Pick<Order, 'id' | 'title' | 'state'>,
  after: unknown,
  reason: string | null,
) => ({
  whom: member.account,
  reason,
  before: { order: order.id, title: order.title, state: order.state },
  after,
})

export const fulfil = command(
  contract.fulfil,
  holderNamed,
  (member, { order: id, parcel = null, note }, call, past: PastOrder | null) => {
    const found = openOrder(member.orders, id, past !== null)
    if (!found.ok) return found
    const obstacle = obstacleToFulfilling(found.value, parcel)
    if (obstacle !== null) return refuse(obstacle)
    const by = operatorOf(call).account
    const change = fulfilOrder(member, found.value, { by, now: call.moment.now, parcel, note: note ?? '' })
    return accept({
      state: change.person as Holder,
      facts: change.facts,
      effects: change.effects,
      // The parcel's number leads to an address: the log keeps that there was one.
      audit: audit(member, found.value, { state: 'fulfilled', parcel: parcel?.company ?? null }, note ?? null),
      answer: () => ({ order: id, state: 'fulfilled' as const }),
    })
  },
  {
    look: async (member, { order }, { documents }) =>
      orderNamed(member.orders, order) === null ? pastOrderOf(documents, member, order) : null,
  },
)

/** What is kept for a gift that is owed: the reward it was promised, or the one an operator has kept for it since. */
const rewardFor = (documents: Documents, { reward, cause }: Order): Promise<Known | null> =>
  reward === '' ? readGift(documents, giftIn(cause)) : readReward(documents, reward)

interface SeenOwed {
  readonly past: PastOrder | null
  readonly reward: Known | null
}

export const supply = command(
  contract.supply,
  memberNamed,
  (member, { order: id }, call, { past, reward }: SeenOwed) => {
    const found = openOrder(member.orders, id, past !== null)
    if (!found.ok) return found
    const order = found.value
    if (order.state !== 'owed') return refuse('not-owed')
    if (reward === null) return refuse('no-such-reward')
    const asked = lotsToAsk(reward.lots, 0)
    if (reward.terms.limited && asked.length === 0) return refuse('sold-out')
    const { person, facts, effects } = supplied(member, order, reward, asked, call.requestId)
    return accept({
      state: person as Member,
      facts,
      effects,
      audit: { ...audit(member, order, { state: 'waiting' }, null), ifPlaced: true },
      answer: (after) => ({ order: id, balance: after.points.balance }),
    })
  },
  {
    look: async (member, { order }, { documents }) => {
      const owed = orderNamed(member.orders, order)
      if (owed === null) return { past: await pastOrderOf(documents, member, order), reward: null }
      return { past: null, reward: await rewardFor(documents, owed) }
    },
  },
)

export const cancelOrder = command(
  contract.cancelOrder,
  holderNamed,
  (member, { order: id, reason }, call, { past, entry, code }: SeenOrder) => {
    const found = openOrder(member.orders, id, past !== null)
    if (!found.ok) return found
    const by = operatorOf(call).account
    const change = cancel(member, found.value, { by, note: reason, now: call.moment.now, entry, code })
    return accept({
      state: change.person as Holder,
      facts: change.facts,
      effects: change.effects,
      audit: audit(member, found.value, { state: 'cancelled', price: found.value.price }, reason),
      answer: (after) => ({ order: id, state: 'cancelled' as const, balance: after.points.balance }),
    })
  },
  { look: paidAndPast },
)

interface Scanned {
  readonly order: string
  readonly past: PastOrder | null
}

/** Which of the holder's orders the code stands for. */
async function scanned(member: Member, { code }: { readonly code: string }, { documents }: Call): Promise<Scanned> {
  const order = (await claimedCode(documents, code))?.order ?? code
  return { order, past: orderNamed(member.orders, order) === null ? await pastOrderOf(documents, member, order) : null }
}

export const scan = command(
  contract.scan,
  holderOfCode,
  (member, _input, call, { order: id, past }: Scanned) => {
    const order = orderNamed(member.orders, id)
    const known = order ?? past
    if (known === null || known.state === 'reserved' || known.state === 'owed') return refuse('no-such-code')
    const obstacle = obstacleToScan(known, call.moment.now)
    if (obstacle !== null || order === null) {
      return refuse(obstacle ?? 'already-used', { at: known.settledAt, title: known.title })
    }
    const { now } = call.moment
    const change = fulfilOrder(member, order, { by: operatorOf(call).account, now })
    const { title, kind, drawing } = order
    const { account, membership } = member
    return accept({
      state: change.person as Member,
      facts: change.facts,
      effects: change.effects,
      audit: audit(member, order, { state: 'fulfilled', scanned: true }, null),
      answer: () => ({ order: id, title, kind, drawing, member: account, nickname: membership.nickname, at: now }),
    })
  },
  { look: scanned },
)
