import type { Day } from '../time'

/** The gifts for bringing friends (SPEC 5.2), smallest first. */
export const giftTiers = ['basic', 'advanced', 'exclusive'] as const
export type GiftTier = (typeof giftTiers)[number]

/** Who brought a person here: fixed by their first visit and kept for good (SPEC 2.1). */
export interface Bond {
  /** The inviter's document and the account it had then. */
  readonly person: string
  readonly account: string
  readonly visitedAt: number
  /** Was this person a member before? */
  readonly returning: boolean
  /** When their first check-in was reported to the inviter; 0 while it was not. */
  readonly reportedAt: number
}

/** Why an invitation does not count (SPEC 5.3). */
export const uncountedReasons = ['self', 'returning', 'joined-later', 'switched-off', 'too-many-held'] as const
export type UncountedReason = (typeof uncountedReasons)[number]

/** Beyond a day's limit: waits for an operator. */
export interface Held {
  readonly invitee: string
  /** The instant, the price and its revision are those of the deed. */
  readonly at: number
  readonly points: number
  readonly revision: number
}

export const outcomes = ['counted', 'held', 'refused', 'rejected', 'reversed'] as const

/** What became of one invitation. */
export interface Told {
  readonly invitee: string
  readonly at: number
  readonly outcome: (typeof outcomes)[number]
  readonly points: number
  readonly why?: UncountedReason
}

/** A gift that was granted. */
export interface Grant {
  readonly tier: GiftTier
  readonly at: number
  /** How many friends it asked for then: a changed setting takes nothing back. */
  readonly need: number
  /** 1 the first time; what was taken back unused may be earned again. */
  readonly round: number
  readonly state: 'granted' | 'taken-back'
}

export interface ReferralPart {
  /** My invite code; '' until I first needed one. */
  readonly code: string
  /** The file of the picture of my mini program code; missing until I first needed it. */
  readonly picture?: string
  readonly bond: Bond | null
  /** Invitations that count now. */
  readonly counted: number
  /** The most that ever counted at once: what badges look at. */
  readonly most: number
  /** Counted deeds by their day, for the daily limit. */
  readonly days: Readonly<Record<Day, number>>
  readonly held: readonly Held[]
  /** The newest outcomes, oldest first; older ones stand in the ledger. */
  readonly recent: readonly Told[]
  readonly grants: readonly Grant[]
}

export const noReferral: ReferralPart = {
  code: '',
  bond: null,
  counted: 0,
  most: 0,
  days: {},
  held: [],
  recent: [],
  grants: [],
}
