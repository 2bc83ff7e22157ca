/** What becomes of somebody's orders when they leave, or ask to have everything erased (SPEC 2.6). */
import type { Effect } from '../documents'
import { erased, isOpen } from './orders'
import { pastInserted, placeBack } from './redeeming'
import type { Order, OrdersPart } from './state'

/** Orders that must be used up, fulfilled or cancelled before their member may leave; one that waits for its place too. */
export const ordersBeforeLeaving = ({ current }: OrdersPart): readonly Order[] =>
  current.filter((order) => isOpen(order) || order.state === 'reserved')

/**
 * What is left goes to the history without its address: shipped orders as they are, and those of somebody who was removed
 * as cancelled, their places back in stock. A coupon that may have been seen is not given again.
 */
export const ordersGivenBack = ({ current }: OrdersPart, account: string, at: number): Effect[] =>
  current.flatMap((order) => {
    if (order.state === 'reserved') return []
    if (!isOpen(order)) return [pastInserted(erased(order), account, at)]
    const cancelled: Order = { ...erased(order), state: 'cancelled', settledAt: at, settledBy: 'system' }
    const back = order.lot === '' ? [] : placeBack(order, '', at)
    return [pastInserted(cancelled, account, at), ...back]
  })
