import * as v from 'valibot'
import { command, query } from '../action'
import { count, instant, line } from '../fields'

const value = v.union([v.string(), v.number(), v.boolean()])

/** Every setting with its value, its default and what it does (SPEC 10.4). */
export const settings = query({
  name: 'community.settings',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    revision: count,
    settings: v.array(
      v.object({
        key: v.string(),
        group: v.string(),
        title: v.string(),
        effect: v.string(),
        unit: v.string(),
        kind: v.picklist(['number', 'text', 'choice', 'switch']),
        choices: v.optional(v.array(v.object({ value: v.string(), title: v.string() }))),
        min: v.optional(v.number()),
        max: v.optional(v.number()),
        value,
        initial: value,
      }),
    ),
  }),
  refusals: [],
})

/** Changes settings by key, all or none; a changed rule never re-prices the past (SPEC 3.3). */
export const changeSettings = command({
  name: 'community.changeSettings',
  caller: 'operator',
  input: v.strictObject({
    changes: v.pipe(
      v.array(
        v.strictObject({
          key: v.pipe(v.string(), v.maxLength(60)),
          value: v.union([v.pipe(v.string(), v.maxLength(200)), v.pipe(v.number(), v.finite()), v.boolean()]),
        }),
      ),
      v.minLength(1),
      v.maxLength(50),
    ),
    reason: line(200),
  }),
  output: v.object({ revision: count, changedAt: instant }),
  /** `entry-not-ready`: the entry test needs a published rulebook and enough published questions. */
  refusals: ['unknown-setting', 'invalid-setting', 'nothing-to-change', 'entry-not-ready'],
})
