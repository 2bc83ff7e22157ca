/** What waits for a decision (SPEC 10.2): one call for the head of 管理, one request for each list that is looked at. */
import { waiting as contract, type WaitingKind, waitingKinds } from '../../shared/manage/contract'
import { accept } from '../../shared/outcome'
import { mayCall } from '../../shared/permissions'
import { waitingReviews } from '../entry/queries'
import { operatorOf } from '../membership/caller'
import { openRemovals } from '../moderation/removals'
import type { Documents } from '../platform/documents'
import { query } from '../platform/handler'
import type { Heap } from '../platform/heap'
import { waitingTexts } from '../posts/queue'
import { heldInvitations } from '../referral/queries'
import { openOrders } from '../rewards/managing-queries'

/** Each kind with the action that opens its list: whoever may not call it has nothing waiting there. */
const kinds: Readonly<
  Record<WaitingKind, readonly [needs: string, look: (documents: Documents) => Promise<Heap | null>]>
> = {
  reviews: ['entry.decide', waitingReviews],
  texts: ['posts.queue', waitingTexts],
  removals: ['moderation.tickRemoval', openRemovals],
  orders: ['rewards.fulfil', openOrders],
  invitations: ['referral.held', heldInvitations],
}

export const waiting = query(contract, async (_input, call) => {
  const { role } = operatorOf(call).membership
  const mine = waitingKinds.filter((kind) => mayCall(role, kinds[kind][0]))
  const heaps = await Promise.all(mine.map((kind) => kinds[kind][1](call.documents)))
  return accept({
    things: mine.flatMap((kind, index) => {
      const heap = heaps[index]
      return heap == null ? [] : [{ kind, ...heap }]
    }),
  })
})
