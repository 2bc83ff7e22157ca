/** Addresses: readable only here, for who may read them (SPEC 6.3). */
import * as v from 'valibot'
import { type Address, address } from '../../shared/rewards/fields'
import type { Order } from '../../shared/rewards/state'
import { sealingKeys, unseal } from '../platform/sealing'

/** Where an order goes; null when nobody has said, it was erased, or its key is gone. */
export function readAddress({ id, address: sealed }: Pick<Order, 'id' | 'address'>): Address | null {
  if (sealed === '') return null
  const opened = v.safeParse(address, unseal(sealingKeys(), id, sealed))
  return opened.success ? opened.output : null
}
