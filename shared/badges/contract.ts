import * as v from 'valibot'
import { query } from '../action'
import { count, day } from '../fields'

/** Every badge of the catalogue with my progress, earned ones first (SPEC 4.2). */
export const mine = query({
  name: 'badges.mine',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({
    badges: v.array(
      v.object({
        badge: v.string(),
        title: v.string(),
        deed: v.string(),
        have: count,
        need: count,
        on: v.nullable(day),
      }),
    ),
  }),
  refusals: [],
})
