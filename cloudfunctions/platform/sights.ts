/** What some deeds must see beside their receiver: read anew in every attempt to deliver one (PROTOCOL 8). */
import type { Delivery } from '../../shared/documents'
import type { Lot } from '../../shared/lots'
import type { Person } from '../../shared/person'
import { nothingSeen, type Sight } from '../../shared/receiving'
import { codeOf } from '../../shared/rewards/codes'
import type { Gift } from '../../shared/rewards/gifts'
import { markOf, ofReward, rewardDocument, rewardIn } from '../../shared/rewards/names'
import type { CouponLot, Reward } from '../../shared/rewards/state'
import type { Documents } from './documents'

/** Published rewards among which the one that is kept for a gift is looked for. */
const PUBLISHED = 100

export async function sightOf(documents: Documents, { deed }: Delivery, receiver: Person): Promise<Sight> {
  switch (deed.kind) {
    case 'reward-granted':
      return { ...nothingSeen, gift: await giftNamed(documents, deed.reward) }
    case 'gift-taken-back':
      return { ...nothingSeen, code: await codeOfGift(documents, receiver, deed.cause) }
    default:
      return nothingSeen
  }
}

/** A reward by its id, or the published one that is kept for a gift, with its places. */
async function giftNamed(documents: Documents, name: string): Promise<Gift> {
  const published = await documents.readMany<Reward>('things', {
    where: { kind: 'reward', shelf: 'published' },
    sort: [['rank', 'asc']],
    limit: PUBLISHED,
    fields: ['shelf', 'terms'],
  })
  const reward = published.find(({ _id, terms }) => _id === rewardDocument(name) || terms.gift === name) ?? null
  if (reward === null || !reward.terms.limited) return { reward, lots: [] }
  const where = { of: ofReward(rewardIn(reward._id)), shut: false, left: { gt: 0 } }
  return { reward, lots: await documents.readMany<Lot>('lots', { where, limit: 100, fields: ['left', 'rank'] }) }
}

async function codeOfGift(documents: Documents, { account, orders }: Person, cause: string): Promise<string> {
  const order = orders.current.find((one) => one.cause === cause)
  if (order === undefined || order.kind !== 'coupon' || order.lot === '') return ''
  const lot = await documents.read<CouponLot>('lots', order.lot)
  return lot === null ? '' : codeOf(lot, markOf(account, order))
}
