import type { Role } from '../permissions'
import type { Day } from '../time'

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
