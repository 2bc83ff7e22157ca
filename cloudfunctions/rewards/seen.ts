/** What must be seen before an order is settled, read anew in every attempt. */
import type { Person } from '../../shared/person'
import type { Entry } from '../../shared/points/state'
import { orderNamed } from '../../shared/rewards/orders'
import type { PastOrder } from '../../shared/rewards/state'
import type { Call } from '../platform/handler'
import { pastOrderOf } from '../platform/past-orders'
import { entriesById } from '../points/entries'
import { codeInLot } from './codes'

export interface SeenOrder {
  /** The order in the history, when it is settled already. */
  readonly past: PastOrder | null
  /** The entry that paid for it; null for a gift that is owed. */
  readonly entry: Entry | null
  /** The code of a coupon in its lot. */
  readonly code: string
}

/** The order's entry and code; or that it is settled. */
export async function paidAndPast(
  person: Person,
  { order: id }: { readonly order: string },
  { documents }: Pick<Call, 'documents'>,
): Promise<SeenOrder> {
  const order = orderNamed(person.orders, id)
  if (order === null) return { past: await pastOrderOf(documents, person, id), entry: null, code: '' }
  const [entry = null] = await entriesById(documents, person, [`redeem:${id}`])
  return { past: null, entry, code: await codeInLot(documents, person.account, order) }
}
