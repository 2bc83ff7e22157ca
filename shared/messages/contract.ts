import * as v from 'valibot'
import { command, query } from '../action'
import { count, instant } from '../fields'
import { messageKinds } from './state'

/** My inbox, newest first (SPEC 15.1). */
export const list = query({
  name: 'messages.list',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({
    messages: v.array(
      v.object({
        id: v.string(),
        kind: v.picklist(messageKinds),
        at: instant,
        unread: v.boolean(),
        values: v.object({
          tier: v.optional(v.string()),
          text: v.optional(v.string()),
          name: v.optional(v.string()),
          points: v.optional(v.number()),
          friends: v.optional(count),
          clause: v.optional(v.string()),
          when: v.optional(instant),
          where: v.optional(v.string()),
          activity: v.optional(v.string()),
        }),
      }),
    ),
  }),
  refusals: [],
})

/** Everything up to the newest message that I was shown has been read. */
export const markRead = command({
  name: 'messages.markRead',
  caller: 'member',
  input: v.strictObject({ upTo: instant }),
  output: v.object({ unread: count }),
  refusals: ['nothing-unread'],
})
