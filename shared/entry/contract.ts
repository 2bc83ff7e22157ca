import * as v from 'valibot'
import { command, query } from '../action'
import { cloudFile, count, cursor, day, instant, line, numberCursor, pageSize } from '../fields'
import { tableRefusals } from '../table'
import { LONGEST_KEYWORD, LONGEST_OPTION, LONGEST_TEXT, MOST_KEYWORDS, MOST_OPTIONS } from './questions'
import { importFaults, MOST_ROWS } from './rows'
import { questionKinds } from './state'

const kind = v.picklist(questionKinds)
const attemptId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{20}$/, 'not an attempt'))
const reviewName = v.pipe(v.string(), v.regex(/^\d{1,15}-[0-9A-Za-z]{20}$/, 'not a review'))
const questionId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z:-]{1,60}$/, 'not a question'))
/** The name of a question within its test, or of an option within its question. */
const key = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,2}$/, 'not a key'))

/** A test as it is taken. What is right is not here, nor anything from which it could be told. */
const attempt = v.object({
  id: v.string(),
  endsAt: instant,
  secondsLeft: count,
  passMark: count,
  questions: v.array(
    v.object({
      question: v.string(),
      kind,
      text: v.string(),
      options: v.array(v.object({ option: v.string(), text: v.string() })),
    }),
  ),
})

const chances = { attemptsLeft: count, nextAttemptAt: instant }

const welcome = v.object({ words: v.string(), rules: v.array(v.string()), week: v.string() })

/** Where I stand on the way in, and the test under way with the time that is left (SPEC 2.4). */
export const state = query({
  name: 'entry.state',
  caller: 'anyone',
  input: v.strictObject({}),
  output: v.object({
    now: instant,
    entry: v.picklist(['open', 'test', 'closed']),
    standing: v.picklist(['visitor', 'waiting', 'refused', 'member', 'banned']),
    rulebook: v.object({ version: count, accepted: v.boolean() }),
    test: v.object({ questions: count, passMark: count, seconds: count, attempts: count }),
    ...chances,
    attempt: v.nullable(attempt),
    /** Since when an operator has been asked to read my answers. */
    waitingSince: v.nullable(instant),
    /** Why an operator said no. */
    reason: v.nullable(v.string()),
    /** For a member: the welcome. */
    welcome: v.nullable(welcome),
  }),
  refusals: [],
})

const atTheDoor = ['already-member', 'banned', 'entry-closed', 'no-test'] as const

/** Begins the test, or goes on with the one under way. */
export const start = command({
  name: 'entry.start',
  caller: 'anyone',
  input: v.strictObject({}),
  output: v.object({ now: instant, attempt, attemptsLeft: count }),
  refusals: [...atTheDoor, 'rulebook-not-accepted', 'review-waiting', 'no-attempts-left', 'not-ready'],
})

/** Answers the test, once: every question that was asked, with nothing that was not offered. */
export const submit = command({
  name: 'entry.submit',
  caller: 'anyone',
  input: v.strictObject({
    attempt: attemptId,
    answers: v.pipe(
      v.array(
        v.strictObject({
          question: key,
          chosen: v.optional(v.pipe(v.array(key), v.maxLength(MOST_OPTIONS))),
          text: v.optional(line(200)),
        }),
      ),
      v.maxLength(10),
    ),
  }),
  output: v.object({
    /** `waiting`: a person reads the answers first. */
    result: v.picklist(['passed', 'failed', 'waiting']),
    ...chances,
    member: v.nullable(v.object({ account: v.string(), nickname: v.string(), joinedOn: day })),
    /** Of a new member: a place in a group, one in line, or none while there are no groups. */
    place: v.picklist(['placed', 'waiting', 'none']),
  }),
  refusals: [
    ...atTheDoor,
    'attempt-foreign',
    'attempt-answered',
    'attempt-late',
    'attempt-tampered',
    'answer-missing',
    'answer-not-offered',
    'text-rejected',
  ],
})

const choice = { text: v.string(), right: v.boolean() }
const shelf = v.picklist(['published', 'draft'])

/** The question bank, the newest first, with what is right: for those who keep it. */
export const questions = query({
  name: 'entry.questions',
  caller: 'operator',
  input: v.strictObject({ shelf: v.optional(shelf), cursor: v.optional(numberCursor), limit: pageSize }),
  output: v.object({
    questions: v.array(
      v.object({
        id: v.string(),
        kind,
        text: v.string(),
        options: v.array(v.object(choice)),
        keywords: v.array(v.string()),
        shelf,
      }),
    ),
    next: v.nullable(v.string()),
    published: count,
    /** How many published questions the test needs. */
    needed: count,
  }),
  refusals: [],
})

/** Writes a question, or changes one; tests under way go on with what they were given. */
export const saveQuestion = command({
  name: 'entry.saveQuestion',
  caller: 'operator',
  input: v.strictObject({
    /** Left out: a new question. */
    question: v.optional(questionId),
    kind,
    text: line(LONGEST_TEXT),
    options: v.optional(
      v.pipe(v.array(v.strictObject({ text: line(LONGEST_OPTION), right: v.boolean() })), v.maxLength(MOST_OPTIONS)),
      [],
    ),
    keywords: v.optional(v.pipe(v.array(line(LONGEST_KEYWORD)), v.maxLength(MOST_KEYWORDS)), []),
    shelf,
  }),
  output: v.object({ question: v.string(), shelf, published: count }),
  refusals: ['no-such-question', 'invalid-question', 'needed-for-test', 'bank-full', 'nothing-to-change'],
})

export const removeQuestion = command({
  name: 'entry.removeQuestion',
  caller: 'operator',
  input: v.strictObject({ question: questionId }),
  output: v.object({ question: v.string(), published: count }),
  refusals: ['no-such-question', 'needed-for-test'],
})

/** How the rows of a table fared: what is in the bank already is passed over, what is wrong is told. */
const importReport = {
  /** Rows whose question the bank has. */
  known: count,
  /** Rows that were not kept; one row may have several faults. */
  faulty: count,
  faults: v.pipe(
    v.array(v.object({ line: count, column: v.string(), fault: v.picklist(importFaults) })),
    v.maxLength(2 * MOST_ROWS),
  ),
}
export const importReportSchema = v.object(importReport)

/**
 * Brings questions from a table (XLSX, CSV) into the bank: good rows are kept, bad ones told by line and reason, and a
 * table that is brought twice changes nothing.
 */
export const importQuestions = command({
  name: 'entry.importQuestions',
  caller: 'operator',
  input: v.strictObject({ file: cloudFile, shelf }),
  output: v.object({ added: count, published: count, ...importReport }),
  /** `nothing-new` tells the report in its detail, `columns-missing` the columns, `too-many-rows` how many there may be. */
  refusals: [...tableRefusals, 'columns-missing', 'nothing-new', 'bank-full'],
})

/** The visitors whose answers a person is to read, the longest waiting first. */
export const queue = query({
  name: 'entry.queue',
  caller: 'operator',
  input: v.strictObject({ cursor: v.optional(cursor), limit: pageSize }),
  output: v.object({
    waiting: v.array(
      v.object({
        review: v.string(),
        since: instant,
        answers: v.array(v.object({ question: v.string(), answer: v.string() })),
        /** Tests begun within 24 h. */
        attempts: count,
      }),
    ),
    next: v.nullable(v.string()),
    total: count,
  }),
  refusals: [],
})

/** Lets a waiting visitor in, or tells them why not: they may try again. */
export const decide = command({
  name: 'entry.decide',
  caller: 'operator',
  input: v.strictObject({
    review: reviewName,
    verdict: v.picklist(['approve', 'refuse']),
    reason: v.optional(line(100)),
  }),
  output: v.object({ review: v.string(), account: v.nullable(v.string()) }),
  refusals: ['no-such-review', 'reason-missing'],
})
