import type { OutputOf } from '../../../../shared/action'
import type { held } from '../../../../shared/referral/contract'

export type HeldInviter = OutputOf<typeof held>['inviters'][number]
export type HeldFriend = HeldInviter['friends'][number]

/** A decision that is being considered. */
export interface Asked {
  readonly inviter: HeldInviter
  readonly friends: readonly HeldFriend[]
  readonly kind: 'release' | 'reject'
}
