import * as v from 'valibot'
import { command, query } from '../action'
import { count, instant, line } from '../fields'
import { MOST_CLAUSES, MOST_GROUPS } from './rules'

const clauseId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,24}$/, 'not a clause'))
const versionNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

const groups = v.array(
  v.object({
    title: v.string(),
    clauses: v.array(v.object({ id: v.string(), title: v.string(), text: v.string() })),
  }),
)

const pieces = v.array(v.object({ kind: v.picklist(['same', 'gone', 'new']), text: v.string() }))
const changes = v.array(
  v.object({
    kind: v.picklist(['new', 'gone', 'changed', 'moved', 'renamed']),
    id: v.string(),
    group: v.string(),
    title: pieces,
    text: pieces,
  }),
)

/** The rulebook in force, for whoever wants to read it: no account is needed (SPEC 2.3). */
export const current = query({
  name: 'rulebook.current',
  caller: 'anyone',
  input: v.strictObject({}),
  output: v.object({
    rulebook: v.nullable(v.object({ version: count, publishedAt: instant, note: v.string(), groups })),
    /** The version that the caller agreed to last; 0 when to none. */
    accepted: count,
  }),
  refusals: [],
})

/** Agrees to the version that was read: the one in force. */
export const accept = command({
  name: 'rulebook.accept',
  caller: 'anyone',
  input: v.strictObject({ version: versionNumber }),
  output: v.object({ accepted: count }),
  refusals: ['no-rulebook', 'not-current', 'banned'],
})

/** What is new since a version, clause by clause; by default since the one that the caller agreed to. */
export const difference = query({
  name: 'rulebook.difference',
  caller: 'anyone',
  input: v.strictObject({ from: v.optional(versionNumber), to: v.optional(versionNumber) }),
  output: v.object({ from: count, to: count, note: v.string(), changes }),
  refusals: ['no-rulebook', 'no-such-version'],
})

/** What operators are writing, how it differs from what is in force, and all versions so far. */
export const draft = query({
  name: 'rulebook.draft',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    revision: count,
    groups,
    /** null while nobody has saved: the groups are the ready draft, or the version in force. */
    savedAt: v.nullable(instant),
    savedBy: v.nullable(v.string()),
    /** The version in force; 0 when there is none. */
    current: count,
    changes,
    versions: v.array(v.object({ version: count, publishedAt: instant, note: v.string(), clauses: count })),
    fewest: count,
    most: count,
  }),
  refusals: [],
})

const writtenClause = v.strictObject({ id: v.optional(clauseId), title: line(20), text: line(300) })

/** Saves what is being written, as a whole. `revision` is the one that was opened: nobody's words are written over. */
export const saveDraft = command({
  name: 'rulebook.saveDraft',
  caller: 'operator',
  input: v.strictObject({
    revision: count,
    groups: v.pipe(
      v.array(
        v.strictObject({
          title: line(12),
          clauses: v.pipe(v.array(writtenClause), v.maxLength(MOST_CLAUSES)),
        }),
      ),
      v.minLength(1),
      v.maxLength(MOST_GROUPS),
    ),
  }),
  output: v.object({ revision: count, savedAt: instant }),
  refusals: ['draft-changed', 'same-group-twice', 'same-clause-twice', 'too-many-clauses'],
})

/** Makes a version of the draft that was seen. Members are asked to agree at their next visit. */
export const publish = command({
  name: 'rulebook.publish',
  caller: 'operator',
  input: v.strictObject({ revision: count, note: v.optional(line(100)) }),
  output: v.object({ version: count, publishedAt: instant }),
  refusals: ['draft-changed', 'too-few-clauses', 'empty-group', 'nothing-to-change', 'note-missing'],
})
