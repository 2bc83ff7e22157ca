import * as v from 'valibot'
import { command, query } from '../action'
import { account, cloudFile, count, cursor, day, instant, line, pageSize } from '../fields'
import { platformIds } from './state'

const platform = v.picklist(platformIds)
const group = v.pipe(v.string(), v.regex(/^g\d{1,3}$/, 'not a group'))
const name = line(20)
const places = v.pipe(count, v.minValue(1), v.maxValue(10_000))
const reason = line(200)
const optionalReason = v.optional(reason)

const placeState = v.picklist(['placed', 'waiting', 'none'])

/** My group: where I have a place, how I get in, or where I stand in line (SPEC 1.2, 1.3). */
export const mine = query({
  name: 'groups.mine',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({
    state: placeState,
    since: v.nullable(instant),
    group: v.nullable(v.object({ id: v.string(), name: v.string(), platform, open: v.boolean() })),
    /** How to get in: scan the code, wait to be invited, or a new code is on its way. Null once in it, or without a place. */
    way: v.nullable(v.picklist(['code', 'invitation', 'soon'])),
    /** The join code, only while it works. */
    code: v.nullable(v.object({ picture: v.string(), expires: v.nullable(day) })),
    arrived: v.picklist(['no', 'said', 'seen']),
    /** My place in line, from 1. */
    position: v.nullable(count),
    /** May I ask for a place? There are groups, and I have none and wait for none. */
    mayAsk: v.boolean(),
    lineWasFull: v.boolean(),
  }),
  refusals: [],
})

/** Asks for a place: for who joined before there were groups, or left theirs, or found the line full. */
export const ask = command({
  name: 'groups.ask',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({ place: placeState }),
  refusals: ['already-placed', 'already-waiting', 'no-groups'],
})

/** Gives my place back, or my place in line; I stay a member. */
export const leave = command({
  name: 'groups.leave',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({ left: v.literal(true) }),
  refusals: ['not-in-a-group'],
})

/** Says that I am in the chat: where WeChat does not let us see it (SPEC 1.4). */
export const arrived = command({
  name: 'groups.arrived',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({ arrived: v.picklist(['said', 'seen']) }),
  refusals: ['not-in-a-group', 'already-so'],
})

/**
 * The mini program was opened in a chat. WeChat's CloudID stands at the top of the event as `groupInfo` and arrives
 * opened; which chat it is decides what follows (SPEC 1.4).
 */
export const recognise = command({
  name: 'groups.recognise',
  caller: 'member',
  input: v.strictObject({}),
  output: v.object({
    /** The group of this chat, when an operator has bound it. */
    group: v.nullable(v.object({ id: v.string(), name: v.string() })),
    state: placeState,
    arrived: v.picklist(['no', 'said', 'seen']),
  }),
  refusals: ['nothing-recognised'],
})

const codeState = v.picklist(['none', 'alive', 'dying', 'dead'])

const listed = v.object({
  id: v.string(),
  name: v.string(),
  platform,
  main: v.boolean(),
  /** `full`: open, and no place is left. */
  state: v.picklist(['open', 'full', 'closed']),
  places: count,
  /** Places left; of a closed group, those that it would open with. */
  left: count,
  /** How many of the places the code reaches; for the others operators invite. */
  byCode: count,
  code: v.nullable(v.object({ picture: v.string(), expires: v.nullable(day) })),
  codeState,
  /** Is the chat known, so that members are recognised in it? */
  bound: v.boolean(),
  owner: v.nullable(v.object({ account: v.string(), nickname: v.string() })),
  openedAt: instant,
})

const capacity = v.object({ most: count, byCode: count })

/** The group matrix with its figures. */
export const list = query({
  name: 'groups.list',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    groups: v.array(listed),
    waiting: count,
    /** What each platform lets into one group. */
    capacities: v.object({ wechat: capacity, wecom: capacity, qq: capacity, dingtalk: capacity }),
    /** The last day that may be named for a WeChat code today, and today. */
    codeUntil: day,
    today: day,
  }),
  refusals: [],
})

const someone = {
  account: v.string(),
  nickname: v.string(),
  avatar: v.nullable(v.string()),
}

/** Who has a place in a group; those first who must still be invited. */
export const members = query({
  name: 'groups.members',
  caller: 'operator',
  input: v.strictObject({ group, cursor: v.optional(cursor), limit: pageSize }),
  output: v.object({
    members: v.array(
      v.object({
        ...someone,
        since: instant,
        invite: v.boolean(),
        arrived: v.picklist(['no', 'said', 'seen']),
      }),
    ),
    next: v.nullable(v.string()),
  }),
  refusals: ['no-such-group'],
})

/** Who waits in line, the first first. */
export const waiting = query({
  name: 'groups.waiting',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({ waiting: count, first: v.array(v.object(someone)) }),
  refusals: [],
})

/** What the groups need of an operator now (SPEC 10.2). */
export const tasks = query({
  name: 'groups.tasks',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    codes: v.array(
      v.object({
        group: v.string(),
        name: v.string(),
        state: v.picklist(['none', 'dying', 'dead']),
        expires: v.nullable(day),
      }),
    ),
    /** Members whom no code lets in: the longest waiting first. */
    invitations: v.array(v.object({ group: v.string(), name: v.string(), people: count, since: instant })),
    waiting: count,
    /** Places left in all open groups, when they are few; null while there are enough. */
    fewLeft: v.nullable(count),
  }),
  refusals: [],
})

export const create = command({
  name: 'groups.create',
  caller: 'operator',
  input: v.strictObject({
    name,
    platform,
    /** How many new members it may get: less than the platform lets in, when people are in the chat already. */
    places,
    owner: v.optional(account),
    main: v.optional(v.boolean(), false),
  }),
  output: v.object({ group: v.string(), places: count }),
  refusals: ['too-many-groups', 'too-many-places', 'name-taken', 'no-such-member'],
})

export const change = command({
  name: 'groups.change',
  caller: 'operator',
  input: v.strictObject({
    group,
    name: v.optional(name),
    owner: v.optional(v.nullable(account)),
    main: v.optional(v.literal(true)),
  }),
  output: v.object({ group: v.string() }),
  refusals: ['no-such-group', 'name-taken', 'nothing-to-change', 'group-closed', 'no-such-member'],
})

/** No new members from now on; who is in it stays. */
export const close = command({
  name: 'groups.close',
  caller: 'operator',
  input: v.strictObject({ group, reason }),
  output: v.object({ group: v.string() }),
  refusals: ['no-such-group', 'already-so'],
})

/** Opens a closed group with what was left of its places, or with fewer. */
export const open = command({
  name: 'groups.open',
  caller: 'operator',
  input: v.strictObject({ group, places: v.optional(v.pipe(count, v.maxValue(10_000))), reason: optionalReason }),
  output: v.object({ group: v.string(), places: count }),
  refusals: ['no-such-group', 'already-so', 'still-closing', 'too-many-places'],
})

/** Puts up a new join code with the day from which it is dead, or takes the old one down. */
export const setCode = command({
  name: 'groups.setCode',
  caller: 'operator',
  input: v.strictObject({
    group,
    code: v.nullable(v.strictObject({ picture: cloudFile, expires: v.nullable(day) })),
  }),
  output: v.object({ group: v.string(), codeState }),
  refusals: ['no-such-group', 'needs-expiry', 'expires-in-past', 'expires-too-late', 'nothing-to-change'],
})

/** Binds the chat that the operator has opened the mini program in (`groupInfo` at the top of the event). */
export const bind = command({
  name: 'groups.bind',
  caller: 'operator',
  input: v.strictObject({ group }),
  output: v.object({ group: v.string() }),
  refusals: ['no-such-group', 'not-wechat', 'nothing-recognised', 'already-so', 'bound-elsewhere'],
})

/** Gives a member a place in another group; the old one goes to the first in line. */
export const move = command({
  name: 'groups.move',
  caller: 'operator',
  input: v.strictObject({ member: account, group, reason }),
  output: v.object({
    account: v.string(),
    /** False when the last place was taken meanwhile: everything is as it was. */
    moved: v.boolean(),
  }),
  refusals: ['no-such-member', 'no-such-group', 'group-closed', 'group-full', 'already-so'],
})

/** Records that a member was taken out of the chat: the place goes to the first in line. */
export const remove = command({
  name: 'groups.remove',
  caller: 'operator',
  input: v.strictObject({ member: account, reason }),
  output: v.object({ account: v.string() }),
  refusals: ['no-such-member', 'not-in-a-group'],
})

/** Ticks off that a member was invited into the chat. */
export const invited = command({
  name: 'groups.invited',
  caller: 'operator',
  input: v.strictObject({ member: account }),
  output: v.object({ account: v.string() }),
  refusals: ['no-such-member', 'already-so'],
})
