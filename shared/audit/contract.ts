import * as v from 'valibot'
import { query } from '../action'
import { account, cursor, instant, pageSize } from '../fields'

const scalar = v.nullable(v.union([v.string(), v.number(), v.boolean()]))
/** What was and what is: figures by name, or one value. */
const change = v.union([scalar, v.record(v.string(), scalar)])

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
        /** Empty where nobody bears the account any more, or nobody was meant. */
        whomNickname: v.string(),
        reason: v.nullable(v.string()),
        before: change,
        after: change,
      }),
    ),
    next: v.nullable(v.string()),
  }),
  refusals: [],
})
