import * as v from 'valibot'
import { command, query } from '../action'
import { activityId, dayLimit } from '../activity/contract'
import { made, makingOf } from '../activity/making'
import { count, instant, line } from '../fields'
import { eventForms } from './state'

const form = v.picklist(eventForms)

const facts = {
  title: v.string(),
  form,
  intro: v.string(),
  where: v.string(),
  seats: count,
  startsAt: instant,
  endsAt: instant,
  points: count,
}

/** An event, what is left of it, and where I stand (SPEC 7.4). Where to tune in is told to those who have a seat. */
export const view = query({
  name: 'event.view',
  caller: 'member',
  input: v.strictObject({ id: activityId }),
  output: v.object({
    ...facts,
    id: v.string(),
    now: instant,
    phase: v.picklist(['open', 'ended']),
    closesAt: instant,
    /** Why it is not held; '' while it is. */
    calledOff: v.string(),
    left: count,
    waiting: count,
    dayLimit,
    mine: v.nullable(
      v.object({
        state: v.picklist(['asking', 'seat', 'line']),
        /** My place in the line, from 1. */
        place: v.nullable(count),
        attended: v.boolean(),
        triesLeft: count,
      }),
    ),
  }),
  refusals: ['no-such-event'],
})

/** A seat; when there is none, a place in the line. */
export const join = command({
  name: 'event.join',
  caller: 'member',
  input: v.strictObject({ id: activityId }),
  output: v.object({ state: v.picklist(['seat', 'line']) }),
  refusals: ['no-such-event', 'ended', 'already-in', 'line-full', 'too-often', 'too-many-at-once'],
})

/** Gives up my seat: the first in line gets it. */
export const cancel = command({
  name: 'event.cancel',
  caller: 'member',
  input: v.strictObject({ id: activityId }),
  output: v.object({ cancelled: v.literal(true) }),
  refusals: ['no-such-event', 'ended', 'not-in', 'already-there'],
})

/** I am there: the code is on the operator's screen and good for about a minute. */
export const checkIn = command({
  name: 'event.checkIn',
  caller: 'member',
  input: v.strictObject({ id: activityId, code: v.pipe(v.string(), v.regex(/^\d{6}$/, 'six figures')) }),
  output: v.object({ state: v.picklist(['there', 'wrong-code']), triesLeft: count, points: count, cut: count }),
  refusals: ['no-such-event', 'no-seat', 'already-there', 'not-yet', 'ended', 'too-many-tries'],
})

const draft = v.strictObject({
  title: line(60),
  form,
  intro: v.optional(line(300)),
  where: line(100),
  seats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
  startsAt: instant,
  endsAt: instant,
  points: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
})

export const { save, close, discard, sheet } = makingOf('event', draft, ['bad-times'])
export const publish = command({
  name: 'event.publish',
  caller: 'operator',
  input: v.strictObject({ id: activityId }),
  output: v.object({ id: v.string(), closesAt: instant }),
  refusals: ['no-such-event', 'not-a-draft', 'bad-closing-time'],
})

/** It is not held: whoever has a seat or waits for one is told why (SPEC 7.4, 15.1). */
export const callOff = command({
  name: 'event.callOff',
  caller: 'operator',
  input: v.strictObject({ id: activityId, reason: line(100) }),
  output: v.object({ id: v.string(), closesAt: instant }),
  refusals: ['no-such-event', 'not-open', 'text-rejected'],
})

/** An event with those who have a seat, for its makers. */
export const read = query({
  name: 'event.read',
  caller: 'operator',
  input: v.strictObject({ id: activityId }),
  output: v.object({
    ...made,
    calledOff: v.string(),
    waiting: count,
    draft: v.object(facts),
    people: v.array(v.object({ nickname: v.string(), avatar: v.nullable(v.string()), attended: v.boolean() })),
  }),
  refusals: ['no-such-event'],
})

/** The code to be shown at the door now. */
export const code = query({
  name: 'event.code',
  caller: 'operator',
  input: v.strictObject({ id: activityId }),
  output: v.object({
    code: v.string(),
    now: instant,
    changesAt: instant,
    everyMs: count,
    /** Those that come after it: a phone that loses its network for some minutes still shows the right one. */
    next: v.array(v.string()),
  }),
  refusals: ['no-such-event', 'not-open'],
})
