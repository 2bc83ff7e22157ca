import * as v from 'valibot'
import { query } from '../action'
import { myActivityLine } from '../activity/contract'
import { calendarMonth } from '../checkin/contract'
import { count, day, instant } from '../fields'
import { roles } from '../permissions'
import { tierIds } from '../points/tiers'

const tier = v.picklist(tierIds)

/** All that 今日 paints, in one call and one database request; a visitor gets the community and no member. */
export const open = query({
  name: 'today.open',
  caller: 'anyone',
  input: v.strictObject({}),
  output: v.object({
    /** The server's clock: request ids are stamped with it. */
    now: instant,
    today: day,
    community: v.object({
      name: v.string(),
      slogan: v.string(),
      /** What a visitor reads first; empty when the operators have written none, and for members. */
      introduction: v.string(),
      sample: v.boolean(),
      /** Has somebody claimed the community? Until then the app shows where to. */
      owned: v.boolean(),
      entry: v.picklist(['open', 'test', 'closed']),
      /** The number of the rulebook's version in force; 0 while there is none. */
      rulebook: count,
      checkInPaused: v.boolean(),
      readOnly: v.boolean(),
      checkInPoints: count,
      makeUpCost: count,
      /** Whole months that points last, from the end of the month in which they were earned. */
      monthsValid: count,
      /** The community's zone: instants are shown in it, not in the phone's. */
      utcOffsetMinutes: v.number(),
      streakBonuses: v.array(v.object({ days: count, points: count })),
      tiers: v.array(v.object({ tier, from: count, title: v.string() })),
    }),
    /** What members can take part in now, soonest to close first; a visitor sees none. */
    onNow: v.array(myActivityLine),
    /** The version of the rulebook that I agreed to last; 0 when to none. */
    accepted: count,
    /** A visitor's answers lie with an operator, who reads them (SPEC 2.4). */
    waits: v.boolean(),
    member: v.nullable(
      v.object({
        account: v.string(),
        nickname: v.string(),
        avatar: v.nullable(v.string()),
        role: v.nullable(v.picklist(roles)),
        /** The operator actions this member may call; empty for most. */
        may: v.array(v.string()),
        joinedOn: day,
        balance: v.number(),
        growth: count,
        tier,
        checkedIn: v.boolean(),
        streak: count,
        best: count,
        calendar: calendarMonth,
        previous: calendarMonth,
        makeUpDays: v.array(day),
        makeUpsLeft: count,
        /** Messages that have not been read. */
        unread: count,
        expiring: v.nullable(v.object({ points: count, on: day })),
        /** My place in a group, as far as my own document tells; more by `groups.mine`. */
        place: v.object({
          state: v.picklist(['placed', 'waiting', 'none']),
          arrived: v.picklist(['no', 'said', 'seen']),
        }),
        nextBadge: v.nullable(v.object({ badge: v.string(), title: v.string(), have: count, need: count })),
      }),
    ),
  }),
  refusals: [],
})
