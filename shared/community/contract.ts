import * as v from 'valibot'
import { command, query } from '../action'
import { count, day, instant, line } from '../fields'
import { phases, reviewKinds, stages, suggestions } from './lifecycle'
import { communityFunctions, communityKinds } from './profile'

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

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const list = <Item extends v.GenericSchema>(item: Item, least: number, most: number) =>
  v.pipe(v.array(item), v.minLength(least), v.maxLength(most))
/** A text that may be left out. */
const maybe = (max: number) => v.union([v.literal(''), line(max)])

const kind = v.picklist(communityKinds)
const functions = list(v.picklist(communityFunctions), 0, communityFunctions.length)

/** What the community is (SPEC 1.1): the first thing a visitor reads. */
export const profile = query({
  name: 'community.profile',
  caller: 'anyone',
  input: v.strictObject({}),
  output: v.object({
    name: v.string(),
    slogan: v.string(),
    kind,
    introduction: v.string(),
    audience: v.object({
      ages: v.nullable(v.object({ from: count, to: count })),
      region: v.string(),
      interests: v.array(v.string()),
    }),
    functions: v.array(v.picklist(communityFunctions)),
    mix: v.array(v.object({ title: v.string(), percent: count })),
    hours: v.object({ from: count, to: count }),
  }),
  refusals: [],
})

export const changeProfile = command({
  name: 'community.changeProfile',
  caller: 'operator',
  input: v.strictObject({
    kind,
    introduction: maybe(200),
    audience: v.strictObject({
      ages: v.nullable(v.strictObject({ from: whole(0, 120), to: whole(0, 120) })),
      region: maybe(30),
      interests: list(line(10), 0, 8),
    }),
    functions,
    mix: list(v.strictObject({ title: line(8), percent: whole(1, 100) }), 1, 8),
    hours: v.strictObject({ from: whole(0, 23), to: whole(1, 24) }),
    reason: v.optional(line(200)),
  }),
  output: v.object({ changedAt: instant }),
  refusals: ['mix-not-whole', 'named-twice', 'hours-turned-around', 'ages-turned-around', 'nothing-to-change'],
})

/** How old the community is, what its stage asks for, and what its figures suggest (SPEC 1.5). */
export const lifecycle = query({
  name: 'community.lifecycle',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    /** The day on which the owner came, and how many days have passed. */
    since: day,
    day: count,
    phase: v.picklist(phases),
    stage: v.picklist(stages),
    officers: count,
    assistants: count,
    review: v.object({ kind: v.picklist(reviewKinds), everyDays: count, last: day, due: day, overdue: count }),
    /** Members, those who came within seven days, those who joined within seven days. */
    figures: v.object({ members: count, active: count, joined: count }),
    suggestions: v.array(v.picklist(suggestions)),
  }),
  refusals: [],
})

/** Ticks off that something was looked through: its days begin anew. */
export const tickReview = command({
  name: 'community.tickReview',
  caller: 'operator',
  input: v.strictObject({ review: v.picklist(reviewKinds), note: v.optional(line(100)) }),
  output: v.object({ reviewedAt: instant }),
  refusals: [],
})
