import * as v from 'valibot'
import { command, query } from '../action'
import { activityId } from '../activity/contract'
import { made, makingOf, publishingOf } from '../activity/making'
import { count, instant, line } from '../fields'

const MOST_OPTIONS = 10
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_OPTIONS - 1))

/** A poll with its live result; names of voters only where the poll is open. */
export const view = query({
  name: 'poll.view',
  caller: 'member',
  input: v.strictObject({ id: activityId }),
  output: v.object({
    id: v.string(),
    title: v.string(),
    intro: v.string(),
    now: instant,
    phase: v.picklist(['open', 'ended']),
    closesAt: instant,
    anonymous: v.boolean(),
    most: count,
    voted: v.boolean(),
    voters: count,
    options: v.array(v.object({ text: v.string(), votes: count, names: v.array(v.string()) })),
  }),
  refusals: ['no-such-poll'],
})

/** Vote, once. What is chosen is nobody's business: nothing stored about the request tells it (decisions/0010). */
export const vote = command({
  name: 'poll.vote',
  caller: 'member',
  input: v.strictObject({
    id: activityId,
    choices: v.pipe(v.array(place), v.minLength(1), v.maxLength(MOST_OPTIONS)),
  }),
  output: v.object({ voted: v.literal(true) }),
  refusals: ['no-such-poll', 'ended', 'already-voted', 'does-not-fit', 'too-many-at-once'],
  secret: ['choices'],
})

const draft = v.strictObject({
  title: line(60),
  intro: v.optional(line(200)),
  options: v.pipe(v.array(line(40)), v.minLength(2), v.maxLength(MOST_OPTIONS)),
  most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_OPTIONS)),
  anonymous: v.boolean(),
})

export const { save, close, discard, sheet } = makingOf('poll', draft, ['same-options', 'too-many-choices'])
export const publish = publishingOf('poll')

/** A poll as its makers wrote it. */
export const read = query({
  name: 'poll.read',
  caller: 'operator',
  input: v.strictObject({ id: activityId }),
  output: v.object({
    ...made,
    draft: v.object({
      title: v.string(),
      intro: v.string(),
      options: v.array(v.string()),
      most: count,
      anonymous: v.boolean(),
    }),
  }),
  refusals: ['no-such-poll'],
})
