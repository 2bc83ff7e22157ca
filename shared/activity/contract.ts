import * as v from 'valibot'
import { query } from '../action'
import { count, instant, numberCursor } from '../fields'
import { activityKinds } from './state'

/** The id of a quiz, poll, relay or event. */
export const activityId = v.pipe(v.string(), v.regex(/^[\w-]{16}$/, 'not an id'))

const activityLine = v.object({
  kind: v.picklist(activityKinds),
  id: v.string(),
  title: v.string(),
  closesAt: instant,
  /** When an event begins; null for all others, which have begun. */
  startsAt: v.nullable(instant),
})

/** A line about an activity as it stands in a member's list: with whether they take part. */
export const myActivityLine = v.object({ ...activityLine.entries, mine: v.picklist(['none', 'waiting', 'in']) })

/** What quizzes and events may still pay me today (SPEC 3.2): told, not hidden. */
export const dayLimit = v.object({ most: count, left: count })

/** What is on now, soonest to close first; or what has ended, newest first. */
export const list = query({
  name: 'activity.list',
  caller: 'member',
  input: v.strictObject({ when: v.picklist(['now', 'ended']), cursor: v.optional(numberCursor) }),
  output: v.object({ now: instant, lines: v.array(myActivityLine), next: v.nullable(v.string()) }),
  refusals: [],
})

/** The same for those who make them, drafts included. */
export const manage = query({
  name: 'activity.manage',
  caller: 'operator',
  input: v.strictObject({ when: v.picklist(['draft', 'now', 'ended']), cursor: v.optional(numberCursor) }),
  output: v.object({
    now: instant,
    lines: v.array(v.object({ ...activityLine.entries, startedAt: count })),
    next: v.nullable(v.string()),
  }),
  refusals: [],
})
