import * as v from 'valibot'
import { command, query } from '../action'
import { account, count, day, instant, line } from '../fields'
import { giftTiers, outcomes, uncountedReasons } from './state'

const why = v.optional(v.picklist(uncountedReasons))

/** One friend on the way: how far they have come, and by name only where they allow it. */
const friend = v.object({
  name: v.nullable(v.string()),
  avatar: v.nullable(v.string()),
  step: v.picklist(['visited', 'joined', ...outcomes]),
  why,
  at: instant,
  points: count,
})

/** All that the invitation page paints: the rules and the exact rewards first, then my friends (SPEC 5.1–5.3). */
export const mine = query({
  name: 'referral.mine',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({
    /** My invite code; null until it is made. */
    code: v.nullable(v.string()),
    rewarded: v.boolean(),
    points: count,
    perDay: count,
    fraudDays: count,
    /** Friends who count. */
    counted: count,
    held: count,
    gifts: v.array(
      v.object({
        tier: v.picklist(giftTiers),
        need: count,
        title: v.string(),
        /** The day on which it was granted; null while it is ahead. */
        on: v.nullable(day),
        /** It lies among my orders: a moment after it was granted. */
        arrived: v.boolean(),
      }),
    ),
    friends: v.array(friend),
  }),
  refusals: [],
})

/** Gives me my invite code, the same one ever after. */
export const code = command({
  name: 'referral.code',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({ code: v.string() }),
  refusals: [],
})

/** The picture of my mini program code, for my poster: drawn once, the same one ever after. */
export const poster = command({
  name: 'referral.poster',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({ picture: v.string() }),
  refusals: ['code-later', 'code-refused'],
})

const heldFriend = v.object({
  invitee: v.string(),
  nickname: v.nullable(v.string()),
  joinedOn: v.nullable(day),
  /** Days on which they have checked in since. */
  checkInDays: count,
  at: instant,
  points: count,
})

/** Invitations beyond a day's limit, by inviter, the longest waiting first (SPEC 5.3). */
export const held = query({
  name: 'referral.held',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    inviters: v.array(
      v.object({
        member: v.string(),
        nickname: v.string(),
        avatar: v.nullable(v.string()),
        joinedOn: day,
        counted: count,
        held: count,
        /** The oldest of them. */
        friends: v.array(heldFriend),
        mine: v.boolean(),
      }),
    ),
    more: v.boolean(),
  }),
  refusals: [],
})

const invitees = v.pipe(
  v.array(account),
  v.minLength(1),
  v.maxLength(50),
  v.check((all) => new Set(all).size === all.length, 'each one once'),
)

/** Lets held invitations count, all or none. */
export const release = command({
  name: 'referral.release',
  caller: 'operator',
  input: v.strictObject({ member: account, invitees, reason: v.optional(line(200)) }),
  output: v.object({ member: v.string(), released: count, counted: count, balance: v.number() }),
  refusals: ['no-such-member', 'not-held', 'not-yourself'],
})

/** Says no to held invitations, all or none: they do not count, and the inviter sees that. */
export const reject = command({
  name: 'referral.reject',
  caller: 'operator',
  input: v.strictObject({ member: account, invitees, reason: line(200) }),
  output: v.object({ member: v.string(), rejected: count }),
  refusals: ['no-such-member', 'not-held', 'not-yourself'],
})
