import type { Message } from './messages/state'
import type { Role } from './permissions'

/** What reaches a person from another document. Each leaves one entry at its receiver. */
export type Deed =
  | { readonly kind: 'appointed'; readonly role: Role; readonly nickname: string | null }
  | { readonly kind: 'told'; readonly message: Message }
  | PlaceOffered
  | CalledOff
  | RewardGranted
  | GiftTakenBack
  | QualityMarked
  | QualityUndone
  | Invited
  | InviteReversed

/** An event that the receiver wanted to come to is not held (SPEC 7.4). */
export interface CalledOff {
  readonly kind: 'called-off'
  readonly event: string
  readonly message: Message
}

/** A place for the first in a line (PROTOCOL 19): taken, or given back at once. */
export interface PlaceOffered {
  readonly kind: 'place-offered'
  readonly line: string
  /** The lot in which the place is claimed already, and what it is a place of. */
  readonly lot: string
  readonly of: string
  readonly rank: number
  /** The mark under which the person waited. */
  readonly claimant: string
}

/**
 * A reward for nothing (SPEC 5.2): an order at price 0, once for each cause. It takes its place from the stock; where there is
 * none it is owed, and an operator sees to it.
 */
export interface RewardGranted {
  readonly kind: 'reward-granted'
  /** The id of a reward, or the name of the gift that it is kept for (`rewards/state.ts`). */
  readonly reward: string
  /** What to call it while no reward is kept for it. */
  readonly title: string
  readonly cause: string
  /** How many friends it is for; left out when it is for something else. */
  readonly friends?: number
}

/** A gift is taken back, if it has not been used (SPEC 5.3); a grant of the same cause that arrives later is nothing. */
export interface GiftTakenBack {
  readonly kind: 'gift-taken-back'
  readonly cause: string
  readonly friends?: number
}

/** A post of the receiver was marked as quality content (SPEC 3.2): paid once, under the caps of the day of the mark. */
export interface QualityMarked {
  readonly kind: 'quality-marked'
  /** The beginning of the post, to know it again. */
  readonly title: string
  /** The price when it was marked. */
  readonly points: number
  readonly by: string
}

/** The mark was taken back: so are its points. */
export interface QualityUndone {
  readonly kind: 'quality-undone'
  /** The entry that it reverses. */
  readonly entry: string
  readonly reason: string
  readonly by: string
}

/** Somebody whom the receiver invited has checked in for the first time (SPEC 5.1). */
export interface Invited {
  readonly kind: 'invited'
  readonly invitee: string
  /** Their first visit: who joined only after it cannot have invited them. */
  readonly visitedAt: number
  /** Were they a member before? */
  readonly returning: boolean
  /** The price when it happened, and whether invitations were rewarded then. */
  readonly points: number
  readonly rewarded: boolean
}

/** Somebody whom the receiver invited was removed for fraud (SPEC 5.3). */
export interface InviteReversed {
  readonly kind: 'invite-reversed'
  readonly invitee: string
}
