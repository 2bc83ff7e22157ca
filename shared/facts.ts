import type { Places } from './groups/state'
import type { Message } from './messages/state'
import type { EntryReason } from './points/reasons'
import type { Entry } from './points/state'
import type { Day } from './time'

/** What a command made true about a person. `reactions.ts` says what follows, within the same write. */
export type Fact =
  | { readonly kind: 'checked-in'; readonly day: Day; readonly streak: number }
  | { readonly kind: 'made-up'; readonly day: Day; readonly cost: number }
  | {
      readonly kind: 'adjusted'
      readonly id: string
      readonly points: number
      readonly reason: string
      readonly by: string
    }
  | { readonly kind: 'reversed'; readonly entry: Entry; readonly reason: string; readonly by: string }
  | {
      /** A deed of another document has arrived; the entry it leaves says why when nothing else does. */
      readonly kind: 'delivered'
      readonly id: string
      readonly by: string
      readonly at: number
      readonly revision: number
      readonly reason: EntryReason
    }
  | {
      /** A visitor has become a member, by joining or by passing the entry test: they ask for a place in a group. */
      readonly kind: 'joined'
      /** The request whose answer waits for the place; null when nobody waits for one. */
      readonly request: string | null
      /** Where there was room, as this instance knows it (platform/places.ts). */
      readonly places: Places
    }
  | { readonly kind: 'told'; readonly message: Message }
