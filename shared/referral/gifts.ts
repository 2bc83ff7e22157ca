/** The gifts on the way from 3 to 10 to 30 friends (SPEC 5.2): granted once each, by ≥, and taken back when fraud undoes them. */
import type { Settings } from '../settings'
import { type GiftTier, type Grant, giftTiers, type ReferralPart } from './state'

export interface Gift {
  readonly tier: GiftTier
  readonly need: number
  readonly title: string
}

/** The gifts as the community has them now. */
export const giftsOf = (settings: Settings): Gift[] =>
  giftTiers.map((tier) => ({
    tier,
    need: settings[`referral.${tier}From`],
    title: settings[`referral.${tier}Title`],
  }))

export const grantOf = (part: ReferralPart, tier: GiftTier): Grant | null =>
  part.grants.find((grant) => grant.tier === tier && grant.state === 'granted') ?? null

/** The gifts that these friends have just earned: every one whose number is reached, also when it was jumped over. */
export function reachedGifts(part: ReferralPart, settings: Settings, now: number): Grant[] {
  if (!settings['referral.rewards']) return []
  return giftsOf(settings)
    .filter(({ tier, need }) => part.counted >= need && grantOf(part, tier) === null)
    .map(({ tier, need }) => ({ tier, at: now, need, round: roundOf(part, tier) + 1, state: 'granted' }))
}

const roundOf = (part: ReferralPart, tier: GiftTier): number =>
  part.grants.find((grant) => grant.tier === tier)?.round ?? 0

/** The granted gifts whose number is no longer met: it was met under the rule of then, which is the rule that counts. */
export const lostGifts = (part: ReferralPart): Grant[] =>
  part.grants.filter((grant) => grant.state === 'granted' && part.counted < grant.need)

/** Lays grants over those of the same gift. */
export const withGrants = (part: ReferralPart, grants: readonly Grant[]): ReferralPart => ({
  ...part,
  grants: [...part.grants.filter((old) => !grants.some(({ tier }) => tier === old.tier)), ...grants],
})
