/** What operators do to a reward: terms, shelf, stock (SPEC 6.1). */
import { freshLots, type Lot } from '../lots'
import { accept, type Outcome, refuse } from '../outcome'
import { rankOfRestock } from './codes'
import { lotsOfRestock, ofReward, rewardIn } from './names'
import type { Reward, RewardTerms, Shelf } from './state'

/** Places that one restocking may bring. */
export const MOST_PLACES = 10_000

export type TermsRefusal = 'window-turned' | 'kind-stays' | 'nothing-to-change'

/** Terms that follow from others: coupons are their codes, gifts are never priced. */
const consistent = (terms: RewardTerms): RewardTerms => ({
  ...terms,
  limited: terms.kind === 'coupon' ? true : terms.limited,
  usableDays: terms.kind === 'coupon' ? terms.usableDays : 0,
  price: terms.gift === null ? terms.price : 0,
})

/** New terms; kind and being limited stay once places or orders may exist. */
export function decideTerms(before: Reward, asked: RewardTerms): Outcome<RewardTerms, TermsRefusal> {
  const terms = consistent(asked)
  if (terms.opensAt !== null && terms.closesAt !== null && terms.closesAt <= terms.opensAt)
    return refuse('window-turned')
  if (before.version === 0) return accept(terms)
  const { kind, limited } = before.terms
  const touched = before.made > 0 || before.shelf !== 'draft'
  if (touched && (terms.kind !== kind || terms.limited !== limited)) return refuse('kind-stays')
  return JSON.stringify(terms) === JSON.stringify(inOrderOf(before.terms, terms))
    ? refuse('nothing-to-change')
    : accept(terms)
}

/** The same values with the other's order of keys. */
const inOrderOf = (values: RewardTerms, order: RewardTerms): unknown =>
  Object.fromEntries(Object.keys(order).map((key) => [key, values[key as keyof RewardTerms]]))

export type PublishRefusal = 'already-so' | 'no-stock' | 'over' | 'no-address-key' | 'too-many-published'

/** Members see so many rewards at most: the page and the memory of an instance stay small. */
export const MOST_PUBLISHED = 100

export function decidePublish(
  reward: Reward,
  published: number,
  canSeal: boolean,
  now: number,
): Outcome<Reward, PublishRefusal> {
  const { terms } = reward
  if (reward.shelf === 'published') return refuse('already-so')
  if (terms.closesAt !== null && terms.closesAt <= now) return refuse('over')
  if (terms.limited && reward.made === 0) return refuse('no-stock')
  if (terms.kind === 'physical' && !canSeal) return refuse('no-address-key')
  return published >= MOST_PUBLISHED ? refuse('too-many-published') : accept({ ...reward, shelf: 'published' })
}

export const decideWithdraw = (reward: Reward): Outcome<Reward, 'already-so'> =>
  reward.shelf === 'withdrawn' ? refuse('already-so') : accept({ ...reward, shelf: 'withdrawn' })

export interface Restocked {
  readonly reward: Reward
  readonly lots: readonly Lot[]
}

/** More places. Coupons get theirs by their codes. */
export function decideRestock(reward: Reward, places: number): Outcome<Restocked, 'not-limited' | 'needs-codes'> {
  if (reward.terms.kind === 'coupon') return refuse('needs-codes')
  if (!reward.terms.limited) return refuse('not-limited')
  return accept(restocked(reward, places))
}

export function restocked(reward: Reward, places: number): Restocked {
  const id = rewardIn(reward._id)
  const restock = reward.restocks + 1
  const lots = freshLots(lotsOfRestock(id, restock), places, { of: ofReward(id), rank: rankOfRestock(restock) })
  return { reward: { ...reward, restocks: restock, made: reward.made + places }, lots }
}

/** What the audit log keeps of a reward. */
export const toldOf = ({ shelf, terms, made }: Reward): Readonly<Record<string, unknown>> => ({
  title: terms.title,
  shelf: shelf satisfies Shelf,
  kind: terms.kind,
  price: terms.price,
  tier: terms.tier,
  perMember: terms.perMember,
  opensAt: terms.opensAt,
  closesAt: terms.closesAt,
  made,
})
