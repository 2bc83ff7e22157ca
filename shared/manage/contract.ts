import * as v from 'valibot'
import { query } from '../action'
import { count, instant } from '../fields'

/** What can wait for an operator, in the order in which 管理 shows it (SPEC 10.2). */
export const waitingKinds = ['reviews', 'texts', 'removals', 'orders', 'invitations'] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** What waits for a decision of the caller's role: only kinds of which something waits, in the order of `waitingKinds`. */
export const waiting = query({
  name: 'manage.waiting',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    things: v.array(
      v.object({
        kind: v.picklist(waitingKinds),
        count,
        /** More than `count`: so many are not counted. */
        more: v.boolean(),
        /** Since when the first of them waits, ms. */
        since: instant,
      }),
    ),
  }),
  refusals: [],
})
