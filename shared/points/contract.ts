import * as v from 'valibot'
import { command, query } from '../action'
import { account, count, cursor, day, instant, line, numberCursor, pageSize, wholeNumber } from '../fields'
import { entryReasons } from './reasons'

export const entryView = v.object({
  id: v.string(),
  n: count,
  points: v.number(),
  reason: v.picklist(entryReasons),
  at: instant,
  balance: v.number(),
  growth: v.number(),
  /** Points that a cap cut off (SPEC 3.2). */
  cut: v.optional(count),
  /** What an operator wrote, or the day a make-up was for. */
  note: v.optional(v.string()),
  /** The entry that this one reverses. */
  reverses: v.optional(v.string()),
  expires: v.optional(day),
})

const filter = v.optional(v.picklist(['earned', 'spent', 'adjusted']))

const statementPage = v.object({ entries: v.array(entryView), next: v.nullable(v.string()), balance: v.number() })

/** My entries, newest first (SPEC 3.5). */
export const statement = query({
  name: 'points.statement',
  caller: 'member',
  input: v.strictObject({ filter, cursor: v.optional(numberCursor), limit: pageSize }),
  output: statementPage,
  refusals: [],
})

/** A member's entries, for operators. */
export const memberStatement = query({
  name: 'points.memberStatement',
  caller: 'operator',
  input: v.strictObject({ member: account, filter, cursor: v.optional(numberCursor), limit: pageSize }),
  output: v.object({
    ...statementPage.entries,
    entries: v.array(v.object({ ...entryView.entries, by: v.string(), rule: v.number() })),
  }),
  refusals: ['no-such-member'],
})

const row = v.object({
  rank: count,
  account: v.string(),
  nickname: v.string(),
  avatar: v.nullable(v.string()),
  figure: count,
})

/** Rankings (SPEC 3.6): points earned in a period, or the running streak. Own rank always comes along. */
export const leaderboard = query({
  name: 'points.leaderboard',
  caller: 'member',
  input: v.strictObject({ board: v.picklist(['week', 'month', 'all', 'streak']) }),
  output: v.object({
    rows: v.array(row),
    mine: v.object({
      rank: v.nullable(count),
      figure: count,
      why: v.nullable(v.picklist(['operator', 'hidden', 'nothing-yet'])),
    }),
    from: v.nullable(day),
  }),
  refusals: [],
})

const reason = line(200)

/** Adjusts a member's points by hand. Above the limit, and for oneself, it waits for a second operator (SPEC 3.5). */
export const adjust = command({
  name: 'points.adjust',
  caller: 'operator',
  input: v.strictObject({
    member: account,
    points: v.pipe(
      wholeNumber,
      v.minValue(-1_000_000),
      v.maxValue(1_000_000),
      v.check((points) => points !== 0, 'must not be 0'),
    ),
    reason,
  }),
  output: v.object({ state: v.picklist(['done', 'waiting']), adjustment: v.string(), balance: v.number() }),
  refusals: ['no-such-member', 'not-enough-points', 'too-many-waiting'],
})

const adjustment = v.pipe(v.string(), v.minLength(1), v.maxLength(80))

/** Says yes to a waiting adjustment; whoever asked for it cannot. */
export const approveAdjustment = command({
  name: 'points.approveAdjustment',
  caller: 'operator',
  input: v.strictObject({ member: account, adjustment, reason: v.optional(reason) }),
  output: v.object({ state: v.literal('done'), adjustment: v.string(), balance: v.number() }),
  refusals: ['no-such-member', 'no-such-adjustment', 'same-operator', 'not-enough-points', 'not-yourself'],
})

/** Says no to a waiting adjustment; whoever asked for it may take it back this way too. */
export const rejectAdjustment = command({
  name: 'points.rejectAdjustment',
  caller: 'operator',
  input: v.strictObject({ member: account, adjustment, reason }),
  output: v.object({ state: v.literal('rejected'), adjustment: v.string() }),
  refusals: ['no-such-member', 'no-such-adjustment'],
})

/** The adjustments that wait for a second operator, oldest first. */
export const waitingAdjustments = query({
  name: 'points.waitingAdjustments',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    waiting: v.array(
      v.object({
        member: v.string(),
        nickname: v.string(),
        balance: v.number(),
        adjustment: v.string(),
        points: v.number(),
        reason: v.string(),
        by: v.string(),
        at: instant,
        mine: v.boolean(),
      }),
    ),
  }),
  refusals: [],
})

/** Undoes an entry by a reversal entry that names it, once (SPEC 3.3). */
export const reverse = command({
  name: 'points.reverse',
  caller: 'operator',
  input: v.strictObject({ member: account, entry: v.pipe(v.string(), v.minLength(1), v.maxLength(120)), reason }),
  output: v.object({ entry: v.string(), points: v.number(), balance: v.number(), growth: count }),
  refusals: ['no-such-member', 'no-such-entry', 'already-reversed', 'not-reversible', 'not-yourself'],
})

const mismatch = v.object({ account: v.string(), what: v.string(), stored: v.number(), proved: v.number() })

/** Recomputes balances from the ledger and tells what does not agree; a page of members at a time (SPEC 3.3). */
export const prove = query({
  name: 'points.prove',
  caller: 'operator',
  input: v.strictObject({ cursor: v.optional(cursor) }),
  output: v.object({
    checked: count,
    entries: count,
    mismatches: v.array(mismatch),
    next: v.nullable(v.string()),
  }),
  refusals: [],
})

/** What the last nightly proof found, and the incidents it raised that nobody has closed. */
export const proofReport = query({
  name: 'points.proofReport',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    last: v.nullable(v.object({ day, checked: count, entries: count, mismatches: count, finished: v.boolean() })),
    incidents: v.array(v.object({ id: v.string(), at: instant, ...mismatch.entries })),
  }),
  refusals: [],
})
