import * as v from 'valibot'
import { command, query } from '../action'
import { count, day, line, month } from '../fields'
import { tierIds } from '../points/tiers'

/** What a check-in brought, told at once and again when the same request is sent again. */
const result = v.object({
  day,
  /** Points for the check-in itself. */
  points: count,
  /** The bonus when this check-in completes a run of 7 or 30 days; else 0. */
  bonus: count,
  streak: count,
  balance: v.number(),
  growth: count,
  /** The tier just reached, told once; else null. */
  reached: v.nullable(v.picklist(tierIds)),
  badges: v.array(v.string()),
})

/** Check in for today, the server's community day (SPEC 3.1). */
export const checkIn = command({
  name: 'checkin.checkIn',
  caller: 'member',
  input: v.strictObject({}),
  output: result,
  refusals: ['already-checked-in', 'paused'],
})

/** Make up a missed day for points (SPEC 3.1). */
export const makeUp = command({
  name: 'checkin.makeUp',
  caller: 'member',
  input: v.strictObject({ day }),
  output: v.object({
    day,
    cost: count,
    streak: count,
    balance: v.number(),
    leftThisMonth: count,
    badges: v.array(v.string()),
  }),
  refusals: [
    'already-checked-in',
    'not-yet',
    'too-long-ago',
    'before-joining',
    'was-paused',
    'limit-reached',
    'not-enough-points',
  ],
})

const calendarMonth = v.object({
  month,
  /** Bit n−1 is day n: checked in, made-up days included. */
  days: v.number(),
  madeUp: v.number(),
  paused: v.number(),
})

/** A month of my calendar. */
export const calendar = query({
  name: 'checkin.calendar',
  caller: 'member',
  input: v.strictObject({ month }),
  output: v.object({ calendar: calendarMonth, makeUpDays: v.array(day), leftThisMonth: count, joinedOn: day }),
  refusals: [],
})

/** Pause check-in for the whole community; paused days break no streak. */
export const pause = command({
  name: 'checkin.pause',
  caller: 'operator',
  input: v.strictObject({ reason: line(100) }),
  output: v.object({ paused: v.literal(true), since: day }),
  refusals: ['already-so'],
})

export const resume = command({
  name: 'checkin.resume',
  caller: 'operator',
  input: v.strictObject({ reason: line(100) }),
  output: v.object({ paused: v.literal(false) }),
  refusals: ['already-so'],
})

export { calendarMonth }
