import * as v from 'valibot'
import { command, query } from '../action'
import { activityId, dayLimit } from '../activity/contract'
import { made, makingOf, publishingOf } from '../activity/making'
import { cloudFile, count, instant, line } from '../fields'
import { tableRefusals } from '../table'
import { sheetReasons } from './sheet'

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7))
const kind = v.picklist(['single', 'multiple'])
const phase = v.picklist(['open', 'ended'])
/** A question as its makers see it. */
const question = {
  text: v.string(),
  kind,
  options: v.array(v.string()),
  right: v.array(count),
  explanation: v.string(),
}

const prize = { right: count, points: count }

/** Everything its makers write of a quiz. */
const draft = v.strictObject({
  title: line(40),
  intro: v.optional(line(200)),
  questions: v.pipe(
    v.array(
      v.strictObject({
        text: line(200),
        kind,
        options: v.pipe(v.array(line(60)), v.minLength(2), v.maxLength(8)),
        right: v.pipe(v.array(place), v.minLength(1), v.maxLength(8)),
        explanation: v.optional(line(300)),
      }),
    ),
    v.minLength(1),
    v.maxLength(30),
  ),
  limitSeconds: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(3_600)),
  prizes: v.pipe(
    v.array(
      v.strictObject({
        right: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
        points: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
      }),
    ),
    v.maxLength(5),
  ),
})

/** A quiz as a member sees it. Right answers, explanations and ranking are there only after the end (SPEC 7.1). */
export const view = query({
  name: 'quiz.view',
  caller: 'member',
  input: v.strictObject({ id: activityId }),
  output: v.object({
    id: v.string(),
    title: v.string(),
    intro: v.string(),
    now: instant,
    phase,
    closesAt: instant,
    questionCount: count,
    limitSeconds: count,
    prizes: v.array(v.object(prize)),
    dayLimit,
    mine: v.nullable(
      v.object({
        attempt: v.string(),
        state: v.picklist(['running', 'handed-in', 'missed']),
        startedAt: instant,
        endsAt: instant,
        /** While it runs: in the member's own order. */
        questions: v.array(v.object({ text: v.string(), kind, options: v.array(v.string()) })),
        /** After the end of the quiz. */
        result: v.nullable(v.object({ right: count, points: count, cut: count, rank: count })),
      }),
    ),
    /** After the end. */
    review: v.nullable(
      v.array(
        v.object({
          text: v.string(),
          explanation: v.string(),
          options: v.array(v.object({ text: v.string(), right: v.boolean(), mine: v.boolean() })),
        }),
      ),
    ),
    /** After the end: equal scores share a rank. */
    ranking: v.nullable(
      v.object({
        people: count,
        rows: v.array(
          v.object({
            rank: count,
            nickname: v.string(),
            avatar: v.nullable(v.string()),
            right: count,
            usedMs: count,
            mine: v.boolean(),
          }),
        ),
      }),
    ),
  }),
  refusals: ['no-such-quiz'],
})

/** Begin my one try. The clock that counts is the server's. */
export const start = command({
  name: 'quiz.start',
  caller: 'member',
  input: v.strictObject({ id: activityId }),
  output: v.object({ attempt: v.string(), startedAt: instant, endsAt: instant }),
  refusals: ['no-such-quiz', 'ended', 'already-started', 'too-many-at-once'],
})

/** Hand in: for each question on my screen the places of the options I chose. */
export const handIn = command({
  name: 'quiz.handIn',
  caller: 'member',
  input: v.strictObject({
    id: activityId,
    attempt: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{12}$/, 'not an attempt')),
    answers: v.pipe(v.array(v.pipe(v.array(place), v.maxLength(8))), v.minLength(1), v.maxLength(30)),
  }),
  output: v.object({ handedInAt: instant, closesAt: instant }),
  refusals: [
    'no-such-quiz',
    'ended',
    'not-started',
    'not-your-attempt',
    'already-handed-in',
    'too-late',
    'does-not-fit',
  ],
})

export const { save, close, discard, sheet } = makingOf('quiz', draft, ['unfair-quiz'])
export const publish = publishingOf('quiz')

/** Questions out of a table (XLSX, CSV), for a draft: good rows are given, bad ones told by line and reason. Nothing is kept. */
export const readTable = query({
  name: 'quiz.readTable',
  caller: 'operator',
  input: v.strictObject({ file: cloudFile }),
  output: v.object({
    questions: v.array(v.object(question)),
    faults: v.array(v.object({ line: count, reason: v.picklist(sheetReasons) })),
  }),
  refusals: [...tableRefusals, 'nothing-in-it'],
})

/** A quiz with its right answers, for those who make quizzes. */
export const read = query({
  name: 'quiz.read',
  caller: 'operator',
  input: v.strictObject({ id: activityId }),
  output: v.object({
    ...made,
    handedIn: count,
    draft: v.object({
      title: v.string(),
      intro: v.string(),
      questions: v.array(v.object(question)),
      limitSeconds: count,
      prizes: v.array(v.object(prize)),
    }),
  }),
  refusals: ['no-such-quiz'],
})
