import * as v from 'valibot'
import { command, query } from '../action'
import { account, clauseId, count, instant, line, paragraphs } from '../fields'
import { categoryIds } from './categories'

const MOST_WORDS = 500
const strictness = v.picklist(['review', 'reject'])
const category = v.picklist(categoryIds)

const changes = {
  added: v.pipe(v.array(v.strictObject({ word: line(20), strictness })), v.maxLength(MOST_WORDS)),
  allowed: v.pipe(v.array(line(20)), v.maxLength(MOST_WORDS)),
  off: v.pipe(v.array(category), v.maxLength(categoryIds.length)),
}

const hit = v.object({ from: count, to: count, word: v.string(), category, strictness })

/** The word list as this community changed it, and how much comes with Qunpu. */
export const words = query({
  name: 'moderation.words',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    added: v.array(v.object({ word: v.string(), strictness })),
    allowed: v.array(v.string()),
    off: v.array(category),
    /** Words that come with Qunpu, by category. */
    listed: v.array(v.object({ category, words: count })),
    /** Guards a change against somebody else's. */
    revision: count,
  }),
  refusals: [],
})

/** Tries a changed list on a text before it is saved. */
export const tryWords = query({
  name: 'moderation.tryWords',
  caller: 'operator',
  input: v.strictObject({ ...changes, text: paragraphs(2_000) }),
  output: v.object({ verdict: v.picklist(['pass', 'review', 'reject']), hits: v.array(hit) }),
  refusals: [],
})

/** Saves a changed list; whoever saved in between is not overwritten. */
export const saveWords = command({
  name: 'moderation.saveWords',
  caller: 'operator',
  input: v.strictObject({ ...changes, revision: count, reason: v.optional(line(100)) }),
  output: v.object({ revision: count }),
  refusals: ['changed-meanwhile', 'nothing-to-change'],
})

/** The emergency switch: stops all writing of members, on every instance within seconds (SPEC 8.2). */
export const stop = command({
  name: 'moderation.stop',
  caller: 'operator',
  input: v.strictObject({ reason: line(100) }),
  output: v.object({ stopped: v.literal(true) }),
  refusals: ['already-so'],
})

export const resume = command({
  name: 'moderation.resume',
  caller: 'operator',
  input: v.strictObject({ reason: line(100) }),
  output: v.object({ stopped: v.literal(false) }),
  refusals: ['already-so'],
})

/** Needed as soon as there is a rulebook to name one from. */
const clause = v.optional(clauseId)
const reason = line(100)

/** The first rung of the ladder (SPEC 8.3). */
export const remind = command({
  name: 'moderation.remind',
  caller: 'operator',
  input: v.strictObject({ member: account, clause, reason }),
  output: v.object({ account: v.string() }),
  refusals: ['no-such-member', 'is-an-operator', 'clause-missing', 'no-such-clause'],
})

export const mute = command({
  name: 'moderation.mute',
  caller: 'operator',
  input: v.strictObject({
    member: account,
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
    clause,
    reason,
  }),
  output: v.object({ account: v.string(), until: instant }),
  refusals: ['no-such-member', 'is-an-operator', 'already-so', 'clause-missing', 'no-such-clause'],
})

export const unmute = command({
  name: 'moderation.unmute',
  caller: 'operator',
  input: v.strictObject({ member: account, reason }),
  output: v.object({ account: v.string() }),
  refusals: ['no-such-member', 'already-so'],
})

/** How a member stands: what was said and done to them before. */
export const standing = query({
  name: 'moderation.standing',
  caller: 'operator',
  input: v.strictObject({ member: account }),
  output: v.object({
    mutedUntil: instant,
    sanctions: v.array(
      v.object({
        id: v.string(),
        kind: v.picklist(['reminder', 'mute', 'unmute']),
        clause: v.nullable(v.object({ id: v.string(), title: v.string() })),
        reason: v.string(),
        at: instant,
        by: v.string(),
        until: instant,
      }),
    ),
  }),
  refusals: ['no-such-member'],
})

/** People to take out of chat groups by hand, longest waiting first (SPEC 8.3). */
export const removals = query({
  name: 'moderation.removals',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    tasks: v.array(
      v.object({
        account: v.string(),
        nickname: v.string(),
        group: v.string(),
        reason: v.string(),
        clause: v.nullable(v.object({ id: v.string(), title: v.string() })),
        at: instant,
        by: v.string(),
      }),
    ),
    more: v.boolean(),
  }),
  refusals: [],
})

/** It is done: they are out of the chat group. */
export const tickRemoval = command({
  name: 'moderation.tickRemoval',
  caller: 'operator',
  input: v.strictObject({ account }),
  output: v.object({ account: v.string() }),
  refusals: ['no-such-task'],
})
