import type { Role } from '../permissions'
import type { Day } from '../time'

/** Why somebody was removed: they cannot come back, under whatever invitation (SPEC 2.6). */
export interface Removal {
  readonly at: number
  readonly reason: string
  /** The clause of the rulebook on which it rests; '' where there was none. */
  readonly clause: string
  readonly fraud: boolean
  /** The account of the operator. */
  readonly by: string
}

export interface MembershipPart {
  readonly nickname: string
  readonly avatar: string | null
  readonly role: Role | null
  /** Hidden from rankings by their own wish. */
  readonly hidden: boolean
  /** May who invited them see their name? By their own wish. */
  readonly shownToInviter: boolean
  readonly joinedAt: number
  readonly joinedOn: Day
}
