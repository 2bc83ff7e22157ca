import * as v from 'valibot'
import { query } from '../action'
import { account, cursor, instant, pageSize } from '../fields'

/** Who did what to whom, when, why, before and after (SPEC 10.3), newest first. */
export const list = query({
  name: 'audit.list',
  caller: 'operator',
  input: v.strictObject({ member: v.optional(account), cursor: v.optional(cursor), limit: pageSize }),
  output: v.object({
    records: v.array(
      v.object({
        id: v.string(),
        at: instant,
        action: v.string(),
        by: v.string(),
        byNickname: v.string(),
        whom: v.nullable(v.string()),
        reason: v.nullable(v.string()),
        before: v.unknown(),
        after: v.unknown(),
      }),
    ),
    next: v.nullable(v.string()),
  }),
  refusals: [],
})
