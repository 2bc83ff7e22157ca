/** Settled orders: those on their way to the history united with those that are there, by id. */
import type { Person } from '../../shared/person'
import type { PastOrder } from '../../shared/rewards/state'
import type { Documents } from './documents'

/** Read from the person first, then from the history: an order is always in one of them. */
const underWay = (person: Person): PastOrder[] =>
  person.outbox.flatMap((effect) =>
    'document' in effect && effect.to.collection === 'orders'
      ? [{ _id: effect.id, ...effect.document } as unknown as PastOrder]
      : [],
  )

/** One settled order of this person; null when it is not settled, or not theirs. */
export async function pastOrderOf(documents: Documents, person: Person, id: string): Promise<PastOrder | null> {
  const own = underWay(person).find((order) => order.id === id)
  if (own !== undefined) return own
  const stored = await documents.read<PastOrder>('orders', id)
  return stored !== null && stored.account === person.account ? stored : null
}

/** Orders of one instant are never torn apart by a page: the next one begins at an earlier instant. */
const SAME_INSTANT = 20

export interface PastPage {
  readonly orders: readonly PastOrder[]
  readonly next: string | null
}

/** A page of settled orders, newest first. @param before the instant of the last one that was shown */
export async function pastOrdersOf(
  documents: Documents,
  person: Person,
  { before = Number.MAX_SAFE_INTEGER, limit }: { readonly before?: number; readonly limit: number },
): Promise<PastPage> {
  const stored = await documents.readMany<PastOrder>('orders', {
    where: { account: person.account, at: { lt: before } },
    sort: [['at', 'desc']],
    limit: limit + SAME_INSTANT,
  })
  const ids = new Set(stored.map(({ _id }) => _id))
  const own = underWay(person).filter((order) => order.at < before && !ids.has(order._id))
  const all = [...stored, ...own].sort((a, b) => b.at - a.at)
  const lastAt = all[limit - 1]?.at ?? 0
  const orders = all.filter((order) => order.at >= lastAt)
  return { orders, next: all.length > orders.length ? String(lastAt) : null }
}
