import type { Message } from './messages/state'
import type { Role } from './permissions'

/** What reaches a person from another document. Each leaves one entry at its receiver. */
export type Deed =
  | { readonly kind: 'appointed'; readonly role: Role; readonly nickname: string | null }
  | { readonly kind: 'told'; readonly message: Message }
  | PlaceOffered

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
