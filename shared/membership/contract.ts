import * as v from 'valibot'
import { command, query } from '../action'
import { account, clauseId, cloudFile, count, cursor, day, instant, line, pageSize } from '../fields'
import { roles } from '../permissions'
import { tierIds } from '../points/tiers'

const nickname = line(20)
const role = v.nullable(v.picklist(roles))

const profile = { account: v.string(), nickname: v.string(), avatar: v.nullable(v.string()) }

/** A visitor becomes a member. The entry test (SPEC 2.4) stands before this when the community asks for it. */
export const join = command({
  name: 'membership.join',
  caller: 'anyone',
  input: v.strictObject({ nickname: v.optional(nickname), avatar: v.optional(cloudFile) }),
  output: v.object({
    account: v.string(),
    nickname: v.string(),
    joinedOn: day,
    /** A place in a group, a place in the line, or neither (there are no groups, or the line is full). */
    place: v.picklist(['placed', 'waiting', 'none']),
  }),
  refusals: ['already-member', 'banned', 'entry-closed', 'test-required', 'rulebook-not-accepted', 'text-rejected'],
})

/** My own profile and standing. */
export const me = query({
  name: 'membership.me',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({
    ...profile,
    role,
    joinedOn: day,
    hidden: v.boolean(),
    /** May who invited me see my name? */
    shownToInviter: v.boolean(),
    balance: v.number(),
    growth: count,
    tier: v.picklist(tierIds),
    streak: count,
    best: count,
    checkInDays: count,
    badges: count,
    expiring: v.nullable(v.object({ points: count, on: day })),
  }),
  refusals: [],
})

export const editProfile = command({
  name: 'membership.editProfile',
  caller: 'member',
  input: v.strictObject({
    nickname: v.optional(nickname),
    avatar: v.optional(v.nullable(cloudFile)),
    hidden: v.optional(v.boolean()),
    shownToInviter: v.optional(v.boolean()),
  }),
  output: v.object({
    nickname: v.string(),
    avatar: v.nullable(v.string()),
    hidden: v.boolean(),
    shownToInviter: v.boolean(),
  }),
  refusals: ['nothing-to-change', 'text-rejected'],
})

/** Leaves for good: personal data is erased in this request, ledger entries stay and belong to nobody (SPEC 2.6). */
export const leave = command({
  name: 'membership.leave',
  caller: 'member',
  input: v.strictObject({ confirm: v.literal(true) }),
  output: v.object({ left: v.literal(true) }),
  /** `open-orders`: each must be used up, fulfilled or cancelled first. */
  refusals: ['owner-stays', 'open-orders'],
})

/** Everything kept about me, readable; the ledger comes in pages (`points.statement`). */
export const exportMyData = query({
  name: 'membership.exportMyData',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({
    exportedAt: instant,
    profile: v.object({ ...profile, role, joinedOn: day, hidden: v.boolean(), shownToInviter: v.boolean() }),
    /** My invite code, how many of my friends count, and whether I was invited myself. */
    invitations: v.object({ code: v.string(), counted: count, invited: v.boolean() }),
    /** How I came in: first visit and its channel, the rulebook I agreed to, how my tests went (never what was right in them). */
    cameIn: v.object({
      channel: v.string(),
      firstVisit: v.nullable(instant),
      rulebook: v.object({ version: count, agreedAt: v.nullable(instant) }),
      /** Of the tests only this is kept once they are passed. */
      test: v.object({ questionsAsked: count, solved: count, missed: count }),
    }),
    checkInDays: v.array(day),
    madeUpDays: v.array(day),
    balance: v.number(),
    growth: count,
    badges: v.array(v.object({ badge: v.string(), on: day })),
    lots: v.array(v.object({ points: count, expires: day })),
    entries: v.array(
      v.object({
        id: v.string(),
        at: instant,
        points: v.number(),
        reason: v.string(),
        balance: v.number(),
        note: v.optional(v.string()),
      }),
    ),
    moreEntries: v.boolean(),
    /** What I redeemed or was given, newest first. An address is never exported: the order itself shows it while it is kept. */
    orders: v.array(
      v.object({
        order: v.string(),
        title: v.string(),
        price: count,
        gift: v.boolean(),
        at: instant,
        state: v.string(),
        settledAt: v.nullable(instant),
        whereKnown: v.boolean(),
      }),
    ),
    moreOrders: v.boolean(),
    /** What I wrote, newest first, whatever became of it; the rest of the posts comes in pages (`posts.mine`). */
    posts: v.array(
      v.object({
        post: v.string(),
        at: instant,
        text: v.string(),
        topics: v.array(v.string()),
        pictures: v.array(v.string()),
      }),
    ),
    morePosts: v.boolean(),
    comments: v.array(v.object({ comment: v.string(), at: instant, text: v.string(), post: v.string() })),
    moreComments: v.boolean(),
    /** The posts that I like. */
    liked: v.array(v.string()),
    /** What I took part in, as far as it is kept. */
    taken: v.object({
      /** My answers by the quiz's own order; how many were right only after the end. */
      quizzes: v.array(
        v.object({
          title: v.string(),
          startedAt: instant,
          handedInAt: v.nullable(instant),
          answers: v.array(v.array(count)),
          right: v.nullable(count),
        }),
      ),
      /** Of an anonymous poll nobody knows what I chose. */
      polls: v.array(v.object({ title: v.string(), choices: v.nullable(v.array(v.string())) })),
      relays: v.array(v.object({ title: v.string(), quantity: count, note: v.string(), state: v.string() })),
      events: v.array(
        v.object({ title: v.string(), startsAt: instant, state: v.string(), attendedAt: v.nullable(instant) }),
      ),
    }),
    /** Where I had a place, and when: group by its name. */
    places: v.array(v.object({ at: instant, change: v.string(), group: v.string() })),
  }),
  refusals: [],
})

/** The first caller with the printed one-time key becomes the owner, and a member if they were not. */
export const claimOwnership = command({
  name: 'membership.claimOwnership',
  caller: 'anyone',
  input: v.strictObject({ key: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), nickname: v.optional(nickname) }),
  output: v.object({ role: v.literal('owner') }),
  refusals: ['wrong-key', 'already-owned'],
})

const found = v.object({
  ...profile,
  role,
  joinedOn: day,
  balance: v.number(),
  growth: count,
  tier: v.picklist(tierIds),
  streak: count,
  lastDay: v.nullable(day),
})

/** Members by the beginning of a nickname or by account; without a text the newest first. */
export const search = query({
  name: 'membership.search',
  caller: 'operator',
  input: v.strictObject({ text: v.optional(line(20)), cursor: v.optional(cursor), limit: pageSize }),
  output: v.object({ members: v.array(found), next: v.nullable(v.string()) }),
  refusals: [],
})

/** One member as an operator sees them. */
export const find = query({
  name: 'membership.find',
  caller: 'operator',
  input: v.strictObject({ member: account }),
  output: v.object({
    member: found,
    badges: v.array(v.object({ badge: v.string(), on: day })),
    /** Their place in a group, by the group's name. */
    place: v.object({ state: v.picklist(['placed', 'waiting', 'none']), group: v.nullable(v.string()) }),
    waiting: v.array(v.object({ id: v.string(), points: v.number(), reason: v.string(), by: v.string(), at: instant })),
  }),
  refusals: ['no-such-member'],
})

/** Why, for the audit log; the deed itself says enough when nothing is written. */
const reason = v.optional(line(200))

const appointable = v.picklist(roles.filter((name) => name !== 'owner'))

export const appoint = command({
  name: 'membership.appoint',
  caller: 'operator',
  input: v.strictObject({ member: account, role: appointable, reason }),
  output: v.object({ account: v.string(), role }),
  refusals: ['no-such-member', 'owner-stays', 'already-so'],
})

export const dismiss = command({
  name: 'membership.dismiss',
  caller: 'operator',
  input: v.strictObject({ member: account, reason }),
  output: v.object({ account: v.string(), role }),
  refusals: ['no-such-member', 'owner-stays', 'already-so'],
})

/**
 * Removes a member for good: they cannot come back (SPEC 2.6, 8.3). `fraud` takes back what their joining brought others (5.3).
 * WeChat lets no program take somebody out of a chat group: operators do that by hand.
 */
export const remove = command({
  name: 'membership.remove',
  caller: 'operator',
  input: v.strictObject({
    member: account,
    reason: line(200),
    /** The clause of the rulebook on which it rests. */
    clause: v.optional(clauseId),
    fraud: v.boolean(),
  }),
  output: v.object({ account: v.string(), removed: v.literal(true) }),
  refusals: ['no-such-member', 'owner-stays', 'not-yourself', 'dismiss-first', 'clause-missing', 'no-such-clause'],
})
