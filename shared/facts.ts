import type { Group, Places } from './groups/state'
import type { Removal } from './membership/state'
import type { Step } from './membership/steps'
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
      readonly note?: string
    }
  | {
      /** A visitor has become a member: they are greeted and placed in a group (SPEC 1.3, 2.5). */
      readonly kind: 'joined'
      /** The request whose answer waits for the place; null when nobody waits (an operator let them in). */
      readonly request: string | null
      /** Where there was room, as this instance knows it (platform/places.ts). */
      readonly places: Places
    }
  | {
      /** A member was made to leave: what others may have is given back. */
      readonly kind: 'removed'
      readonly removal: Removal
      /** The groups as they are now. */
      readonly groups: readonly Group[]
    }
  | { readonly kind: 'told'; readonly message: Message }
  | { readonly kind: 'attended'; readonly event: string; readonly title: string; readonly points: number }
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
  | {
      /** A post was marked as quality content: paid at the price and on the day of the mark. */
      readonly kind: 'quality-marked'
      readonly id: string
      readonly at: number
      readonly by: string
      readonly revision: number
      readonly points: number
      readonly title: string
    }
  | {
      /** A visitor has come this far on the way in: for the funnel (SPEC 2.5). */
      readonly kind: 'stepped'
      readonly step: Step
    }
  | {
      /** An invitation counts (SPEC 5.2): paid at the price and on the day of the first check-in. */
      readonly kind: 'invitation-counted'
      readonly id: string
      readonly at: number
      readonly by: string
      readonly revision: number
      readonly points: number
    }
