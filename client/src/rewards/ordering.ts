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
import { chooseAddress } from '../platform/address'
import { ask } from '../platform/answers'
import { call } from '../platform/call'
import { explain } from '../platform/refusals'
import { changeMe } from '../platform/session'
import { cancelTexts, openCouponTexts, redeemTexts, setAddressTexts } from './refusals'

export type Done = { readonly order: string } | { readonly fault: string }

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
  if (!reply.ok) return { fault: explain(reply.refusal, redeemTexts) }
  balanceIs(reply.value.balance)
  return { order: reply.value.order }
}

export async function openNow(order: string): Promise<string | null> {
  const reply = await call(openCoupon, { order })
  await ask(orderDetail, { order })
  return reply.ok ? null : explain(reply.refusal, openCouponTexts)
}

/** Asks WeChat for an address; null when it is kept, or the person changed their mind. */
export async function sendTo(order: string): Promise<string | null> {
  const address = await chooseAddress()
  if (address === null) return null
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
