/** What the management tab reads about rewards. */
import { NEVER } from '../../shared/documents'
import { accept, refuse } from '../../shared/outcome'
import { isHolder, type Person } from '../../shared/person'
import { tierIds } from '../../shared/points/tiers'
import { rewardIn } from '../../shared/rewards/names'
import * as contract from '../../shared/rewards/operator-contract'
import { isReady, orderNamed, waitsForOperator } from '../../shared/rewards/orders'
import { type Reward, shelves } from '../../shared/rewards/state'
import type { Documents } from '../platform/documents'
import { query } from '../platform/handler'
import { type Heap, heapOf, MOST_COUNTED } from '../platform/heap'
import { sealingKeys } from '../platform/sealing'
import { readAddress } from './addresses'
import { leftOf } from './catalogue'
import { orderView } from './view'

const REWARDS = 200

export const list = query(contract.list, async (_input, { documents, plan }) => {
  const rewards = await documents.readMany<Reward>('things', {
    where: { kind: 'reward', shelf: { in: [...shelves] } },
    limit: REWARDS,
    fields: ['shelf', 'rank', 'terms', 'made'],
  })
  const left = await leftOf(documents, rewards)
  const newestFirst = [...rewards].sort((a, b) => b.rank - a.rank)
  return accept({
    rewards: newestFirst.map(({ _id, shelf, terms, made }) => ({
      ...terms,
      ...{ reward: rewardIn(_id), shelf, made },
      left: terms.limited ? (left.get(rewardIn(_id)) ?? 0) : null,
    })),
    canSeal: sealingKeys().length > 0,
    early: tierIds
      .map((tier) => ({ tier, hours: plan.settings[`rewards.${tier}Early`] }))
      .filter(({ hours }) => hours > 0),
  })
})

/** Members of one instant are never torn apart by a page: the next one begins at a later instant. */
const SAME_INSTANT = 20

export const waitingOrders = query(contract.waitingOrders, async ({ cursor, limit }, { documents }) => {
  const found = await documents.readMany<Person>('people', {
    where: { 'orders.since': { gt: cursor === undefined ? 0 : Number(cursor), lt: NEVER } },
    sort: [['orders.since', 'asc']],
    limit: limit + SAME_INSTANT,
    fields: ['state', 'account', 'membership', 'orders'],
  })
  const last = found[limit - 1]?.orders.since ?? NEVER
  const people = found.filter(({ orders }) => orders.since <= last)
  const orders = people.filter(isHolder).flatMap(({ account, state, membership, orders: part }) =>
    part.current.filter(waitsForOperator).map((order) => ({
      ...orderView(order),
      member: account,
      nickname: membership.nickname,
      removed: state === 'banned',
    })),
  )
  return accept({ orders, next: found.length > people.length ? String(last) : null })
})

/** The orders that somebody has to hand over or send; a parcel waits for its address first. */
export async function openOrders(documents: Documents): Promise<Heap | null> {
  const people = await documents.readMany<Person>('people', {
    where: { 'orders.since': { lt: NEVER } },
    sort: [['orders.since', 'asc']],
    limit: MOST_COUNTED,
    fields: ['state', 'membership', 'orders'],
  })
  const orders = people
    .filter(isHolder)
    // Nobody who was removed will tell their address any more: their parcel waits for the operator at once.
    .flatMap(({ state, orders: { current } }) => current.filter(state === 'banned' ? waitsForOperator : isReady))
  return heapOf(
    orders.map(({ at }) => at),
    people.length >= MOST_COUNTED,
  )
}

export const showAddress = query(contract.showAddress, async ({ member, order: id }, { documents }) => {
  const [person] = await documents.readMany<Person>('people', { where: { account: member }, limit: 1 })
  if (person === undefined || !isHolder(person)) return refuse('no-such-member')
  const order = orderNamed(person.orders, id)
  if (order === null) return refuse('no-such-order')
  if (order.address === '') return refuse('no-address')
  const address = readAddress(order)
  return address === null ? refuse('no-address-key') : accept({ address })
})
