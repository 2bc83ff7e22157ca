/** Coupon codes in their lots: found by the code, or by the mark that owns one. */
import type { Effect } from '../../shared/documents'
import { accountIn } from '../../shared/lots'
import { codeOf } from '../../shared/rewards/codes'
import { markOf, readMark } from '../../shared/rewards/names'
import type { CouponLot, Order, Reward } from '../../shared/rewards/state'
import type { Documents } from '../platform/documents'

/** So many codes are asked about at once: the request stays far below the service's limit. */
const CODES_AT_ONCE = 500

export interface ClaimedCode {
  readonly account: string
  readonly order: string
}

/** Who has been given this code; null when nobody has, or there is no such code. */
export async function claimedCode(documents: Documents, code: string): Promise<ClaimedCode | null> {
  const lots = await documents.readMany<CouponLot>('lots', { where: { codes: code }, limit: 10 })
  for (const lot of lots) {
    const mark = lot.claims[lot.codes.indexOf(code)]
    if (mark !== undefined) return { account: accountIn(mark), order: readMark(mark).order }
  }
  return null
}

/** The code that an order owns in its lot; '' for anything but a coupon that has its place. */
export async function codeInLot(documents: Documents, account: string, order: Order | null): Promise<string> {
  if (order === null || order.kind !== 'coupon' || order.lot === '') return ''
  const lot = await documents.read<CouponLot>('lots', order.lot)
  return lot === null ? '' : codeOf(lot, markOf(account, order))
}

const codesIn = (effect: Effect): readonly string[] => {
  if (!('document' in effect) || effect.to.collection !== 'lots') return []
  return (effect.document as Partial<CouponLot>).codes ?? []
}

/** Which of these codes the community has already, in lots or on their way there. */
export async function knownCodes(documents: Documents, reward: Reward, codes: readonly string[]): Promise<Set<string>> {
  const known = new Set(reward.outbox.flatMap(codesIn))
  for (let from = 0; from < codes.length; from += CODES_AT_ONCE) {
    const asked = codes.slice(from, from + CODES_AT_ONCE)
    const lots = await documents.readMany<CouponLot>('lots', {
      where: { codes: { in: asked } },
      limit: 1_000,
      fields: ['codes'],
    })
    for (const lot of lots) for (const code of lot.codes) known.add(code)
  }
  return known
}
