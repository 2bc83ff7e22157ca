/** A reward while it is being written: texts as typed, and what they come to. */
import type { InputOf } from '../../../../shared/action'
import type { Tier } from '../../../../shared/points/tiers'
import type { save } from '../../../../shared/rewards/operator-contract'
import type { Drawing, GiftName, RewardKind } from '../../../../shared/rewards/state'
import { instantIn, typedOf } from './instants'
import type { Managed } from './words'

export interface Draft {
  readonly kind: RewardKind
  readonly title: string
  readonly about: string
  /** A file of the cloud storage; null for the drawing. */
  readonly picture: string | null
  readonly drawing: Drawing
  readonly price: string
  readonly tier: Tier
  readonly perMember: string
  readonly limited: boolean
  readonly places: string
  readonly usableDays: string
  readonly opens: string
  readonly closes: string
  readonly gift: GiftName | 'none'
}

export const newDraft: Draft = {
  kind: 'coupon',
  title: '',
  about: '',
  picture: null,
  drawing: 'ticket',
  price: '',
  tier: 'bronze',
  perMember: '',
  limited: true,
  places: '',
  usableDays: '90',
  opens: '',
  closes: '',
  gift: 'none',
}

export const draftOf = (reward: Managed): Draft => ({
  kind: reward.kind,
  title: reward.title,
  about: reward.about,
  picture: reward.picture,
  drawing: reward.drawing,
  price: String(reward.price),
  tier: reward.tier,
  perMember: reward.perMember === null ? '' : String(reward.perMember),
  limited: reward.limited,
  places: '',
  usableDays: reward.usableDays === 0 ? '90' : String(reward.usableDays),
  opens: typedOf(reward.opensAt),
  closes: typedOf(reward.closesAt),
  gift: reward.gift ?? 'none',
})

const wholeNumber = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null)
const isNumberIn = (text: string, least: number, most: number): boolean => {
  const value = wholeNumber(text)
  return value !== null && value >= least && value <= most
}
const isLeftOut = (text: string): boolean => text.trim() === ''

const badInstant = '写成 2026-12-01 20:00 这样'

export type Faults = Readonly<Partial<Record<keyof Draft, string>>>

/** What is wrong with what was typed, field by field; what is still empty is not wrong, only missing. */
export function faultsIn(draft: Draft): Faults {
  const { price, perMember, places, usableDays, opens, closes, kind, gift } = draft
  const [from, to] = [instantIn(opens), instantIn(closes)]
  const said: [keyof Draft, boolean, string][] = [
    ['price', gift === 'none' && !isLeftOut(price) && !isNumberIn(price, 0, 1_000_000), '写 0 到 1,000,000 的整数'],
    ['perMember', !isLeftOut(perMember) && !isNumberIn(perMember, 1, 1_000), '写 1 到 1,000 的整数，或空着'],
    ['places', !isLeftOut(places) && !isNumberIn(places, 1, 10_000), '写 1 到 10,000 的整数'],
    ['usableDays', kind === 'coupon' && !isNumberIn(usableDays, 1, 365), '写 1 到 365 的整数'],
    ['opens', from === undefined, badInstant],
    ['closes', to === undefined, badInstant],
    ['closes', typeof from === 'number' && typeof to === 'number' && to <= from, '结束要晚于开始'],
  ]
  return Object.fromEntries(said.filter(([, wrong]) => wrong).map(([field, , words]) => [field, words]))
}

/** What is still to be written before it can be kept, in a sentence; null when nothing is. */
export function missingIn(draft: Draft): string | null {
  if (draft.title.trim() === '') return '先写名称'
  if (draft.gift === 'none' && isLeftOut(draft.price)) return '先写要多少积分'
  return Object.keys(faultsIn(draft)).length > 0 ? '先改好标红的地方' : null
}

const numberOrNull = (text: string): number | null => (isLeftOut(text) ? null : wholeNumber(text))

/** What is to be sent; null while something is missing. */
export function inputOf(draft: Draft, before: Managed | null): InputOf<typeof save> | null {
  if (missingIn(draft) !== null) return null
  const { kind, about, picture, drawing, tier, limited, gift } = draft
  const places = numberOrNull(draft.places)
  return {
    ...{ kind, title: draft.title.trim(), about: about.trim(), picture, drawing, tier, limited },
    price: gift === 'none' ? (wholeNumber(draft.price) ?? 0) : 0,
    perMember: numberOrNull(draft.perMember),
    opensAt: instantIn(draft.opens) ?? null,
    closesAt: instantIn(draft.closes) ?? null,
    gift: gift === 'none' ? null : gift,
    ...(kind === 'coupon' ? { usableDays: wholeNumber(draft.usableDays) ?? 90 } : {}),
    ...(before === null ? {} : { reward: before.reward }),
    ...(before === null && places !== null && limited && kind !== 'coupon' ? { places } : {}),
  }
}
