import type { Role } from '../permissions'
import type { Day } from '../time'

export interface MembershipPart {
  readonly nickname: string
  readonly avatar: string | null
  readonly role: Role | null
  /** Hidden from rankings by their own wish. */
  readonly hidden: boolean
  readonly joinedAt: number
  readonly joinedOn: Day
}
