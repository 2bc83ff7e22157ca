/** What I do with rewards; what is shown follows at once. */
import {
  cancel,
  catalogue,
  openCoupon,
  orderDetail,
  orders,
  redeem,
  setAddress,
} from '../../../shared/rewards/contract'
import type { ChosenAddress } from '../platform/address'
import { ask } from '../platform/answers'
import { call } from '../platform/call'
import { explain } from '../platform/refusals'
import { changeMe } from '../platform/session'
import { cancelTexts, openCouponTexts, redeemTexts, setAddressTexts } from './refusals'

export type Done =
  | { readonly order: string }
  | { readonly fault: string }
  /** The price is another one by now: to be decided anew. */
  | { readonly newPrice: number }

const priceIn = (detail: unknown): number | null =>
  typeof detail === 'object' && detail !== null && 'price' in detail && typeof detail.price === 'number'
    ? detail.price
    : null

const looksAgain = (order: string | null): void => {
  void ask(catalogue, {})
  void ask(orders, { limit: 20 })
  if (order !== null) void ask(orderDetail, { order })
}

const balanceIs = (balance: number): void => changeMe((me) => ({ ...me, balance }), { keep: true })

/** One tap, one result: the price is the one on the screen. */
export async function redeemNow(reward: string, price: number): Promise<Done> {
  const reply = await call(redeem, { reward, price })
  looksAgain(null)
  if (!reply.ok) {
    const newPrice = reply.refusal === 'price-changed' && 'detail' in reply ? priceIn(reply.detail) : null
    return newPrice === null ? { fault: explain(reply.refusal, redeemTexts) } : { newPrice }
  }
  balanceIs(reply.value.balance)
  return { order: reply.value.order }
}

export async function openNow(order: string): Promise<string | null> {
  const reply = await call(openCoupon, { order })
  await ask(orderDetail, { order })
  return reply.ok ? null : explain(reply.refusal, openCouponTexts)
}

/** Keeps where an order goes; null when it is kept. */
export async function sendTo(order: string, address: ChosenAddress): Promise<string | null> {
  const reply = await call(setAddress, { order, address })
  looksAgain(order)
  return reply.ok ? null : explain(reply.refusal, setAddressTexts)
}

export async function cancelNow(order: string): Promise<string | null> {
  const reply = await call(cancel, { order })
  if (reply.ok) balanceIs(reply.value.balance)
  looksAgain(order)
  return reply.ok ? null : explain(reply.refusal, cancelTexts)
}
