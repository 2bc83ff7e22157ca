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
  | { readonly kind: 'told'; readonly message: Message }
  | {
      /** An order is confirmed: its price is debited, out of what was held for it where it waited for its place (SPEC 6.2). */
      readonly kind: 'redeemed'
      readonly order: string
      readonly title: string
      readonly price: number
      readonly at: number
      readonly revision: number
      readonly held: boolean
    }
