import type { Role } from '../../shared/permissions'
import type { Day } from '../../shared/time'
import type { Written } from './written'

/** Something that others did for a member. It is `ago` days ago. */
export type Happening =
  | { readonly kind: 'quality'; readonly ago: number }
  | { readonly kind: 'make-up'; readonly ago: number; readonly missed: number }
  | {
      readonly kind: 'redeem'
      readonly ago: number
      /** The reward, by its title. */
      readonly title: string
      /** What became of it on the day after, if anything did. */
      readonly became?: 'opened' | 'used' | 'fulfilled' | 'cancelled' | 'shipped'
    }
  /** A gift that came by itself goes out. */
  | { readonly kind: 'sent'; readonly ago: number; readonly title: string }
  | {
      readonly kind: 'adjust'
      readonly ago: number
      readonly points: number
      readonly reason: string
      /** The openid of the operator who asked. */
      readonly by: string
      /** Who said yes where two are needed; without one it still waits. */
      readonly approvedBy?: string
      /** Who undid it the next day. */
      readonly reversedBy?: string
    }

/** A member as planned; history.ts lets the rules decide what becomes of it. */
export interface PlannedMember {
  readonly openid: string
  readonly nickname: string
  readonly role: Role | null
  readonly hidden: boolean
  readonly joinedOn: Day
  /** When in the day they come, as a share of it. */
  readonly hour: number
  /** How likely they come on a day, 0 to 1. */
  readonly comes: (ago: number, weekday: number) => number
  /** How likely they make up a day they missed. */
  readonly mends: number
  readonly happenings: readonly Happening[]
  /** What they write into the circle. */
  readonly writes?: readonly Written[]
  /** The openid of who brought them. */
  readonly invitedBy?: string
}
