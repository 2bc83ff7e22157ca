import type { Removal } from './membership/state'
import type { Step } from './membership/steps'
import type { Message } from './messages/state'
import type { EntryReason } from './points/reasons'
import type { Entry } from './points/state'
import type { Grant } from './referral/state'
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
  | { readonly kind: 'told'; readonly message: Message }
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
      /** A visitor has become a member: they are greeted and placed in a group (SPEC 1.3, 2.5). */
      readonly kind: 'joined'
      /** The request whose answer waits for the place; null when nobody waits (an operator let them in). */
      readonly request: string | null
    }
  | { readonly kind: 'removed'; readonly removal: Removal }
  | {
      /** An invitation counts (SPEC 5.2): paid at the price and on the day of the first check-in. */
      readonly kind: 'invitation-counted'
      readonly id: string
      readonly at: number
      readonly by: string
      readonly revision: number
      readonly points: number
    }
  | { readonly kind: 'gift-reached'; readonly grant: Grant }
  | { readonly kind: 'gift-lost'; readonly grant: Grant }
