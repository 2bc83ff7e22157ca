import type { Message } from './messages/state'
import type { Role } from './permissions'

/** What reaches a person from another document. Each leaves one entry at its receiver. */
export type Deed =
  | { readonly kind: 'appointed'; readonly role: Role; readonly nickname: string | null }
  | { readonly kind: 'told'; readonly message: Message }
  | PlaceOffered
  | QualityMarked
  | QualityUndone
  | Invited
  | InviteReversed

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
