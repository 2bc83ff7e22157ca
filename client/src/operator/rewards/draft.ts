/** A reward while it is being written: texts as typed, and what they come to. */
import type { InputOf } from '../../../../shared/action'
import type { Tier } from '../../../../shared/points/tiers'
import type { save } from '../../../../shared/rewards/operator-contract'
import type { Drawing, GiftName, RewardKind } from '../../../../shared/rewards/state'
import type { Managed } from './words'

export interface Draft {
  readonly kind: RewardKind
  readonly title: string
  readonly about: string
  readonly drawing: Drawing
  readonly price: string
  readonly tier: Tier
  readonly perMember: string
  readonly limited: boolean
  readonly places: string
  readonly usableDays: string
  readonly gift: GiftName | 'none'
}

export const newDraft: Draft = {
  kind: 'coupon',
  title: '',
  about: '',
  drawing: 'ticket',
  price: '',
  tier: 'bronze',
  perMember: '',
  limited: true,
  places: '',
  usableDays: '90',
  gift: 'none',
}

export const draftOf = (reward: Managed): Draft => ({
  kind: reward.kind,
  title: reward.title,
  about: reward.about,
  drawing: reward.drawing,
  price: String(reward.price),
  tier: reward.tier,
  perMember: reward.perMember === null ? '' : String(reward.perMember),
  limited: reward.limited,
  places: '',
  usableDays: reward.usableDays === 0 ? '90' : String(reward.usableDays),
  gift: reward.gift ?? 'none',
})

const wholeNumber = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null)

/** What is to be sent; null while something is missing. What the form does not show stays as it is. */
export function inputOf(draft: Draft, before: Managed | null): InputOf<typeof save> | null {
  const { kind, about, drawing, tier, limited } = draft
  const title = draft.title.trim()
  const price = draft.gift === 'none' ? wholeNumber(draft.price) : 0
  const perMember = draft.perMember.trim() === '' ? null : wholeNumber(draft.perMember)
  const places = draft.places.trim() === '' ? null : wholeNumber(draft.places)
  const usableDays = wholeNumber(draft.usableDays)
  if (title === '' || price === null || (draft.perMember.trim() !== '' && !perMember)) return null
  if (draft.places.trim() !== '' && !places) return null
  if (kind === 'coupon' && (usableDays === null || usableDays < 1 || usableDays > 365)) return null
  return {
    ...{ kind, title, about: about.trim(), drawing, price, tier, perMember, limited },
    gift: draft.gift === 'none' ? null : draft.gift,
    ...(kind === 'coupon' && usableDays !== null ? { usableDays } : {}),
    ...(before === null
      ? {}
      : { reward: before.reward, picture: before.picture, opensAt: before.opensAt, closesAt: before.closesAt }),
    ...(before === null && places !== null && limited && kind !== 'coupon' ? { places } : {}),
  }
}
