/** One's own comments: how they stand, and the objection to what was decided about them (SPEC 8.2). */
import * as v from 'valibot'
import { command, query } from '../action'
import { cursor, instant, pageSize, paragraphs } from '../fields'
import { clause, commentId } from './contract'

/** My own comments, with how they stand and what was decided about them. */
export const myComments = query({
  name: 'posts.myComments',
  caller: 'member',
  input: v.strictObject({ cursor: v.optional(cursor), limit: pageSize }),
  output: v.object({
    comments: v.array(
      v.object({
        id: v.string(),
        at: instant,
        text: v.string(),
        /** The post that it answers. */
        post: v.string(),
        state: v.picklist(['shown', 'held', 'appealed', 'rejected', 'down']),
        note: v.string(),
        clause,
        mayAppeal: v.boolean(),
      }),
    ),
    next: v.nullable(v.string()),
  }),
  refusals: [],
})

/** Objects to a decision about one's own comment, once. */
export const appealComment = command({
  name: 'posts.appealComment',
  caller: 'member',
  input: v.strictObject({ comment: commentId, text: paragraphs(200) }),
  output: v.object({ comment: v.string() }),
  refusals: ['no-such-comment', 'not-yours', 'nothing-to-appeal', 'already-appealed'],
})
