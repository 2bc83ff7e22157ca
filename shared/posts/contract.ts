import * as v from 'valibot'
import { command, query } from '../action'
import { activityId } from '../activity/contract'
import { activityKinds } from '../activity/state'
import { account, clauseId, cloudFile, count, cursor, instant, line, pageSize, paragraphs } from '../fields'

export const postId = v.pipe(v.string(), v.regex(/^post:[0-9a-f-]{36}$/, 'not a post'))
export const commentId = v.pipe(v.string(), v.regex(/^comment:[0-9a-f-]{36}$/, 'not a comment'))
/** Whatever people look at before or after it is shown. */
const itemId = v.union([postId, commentId])

const MOST_CHARACTERS = 2_000
const MOST_PICTURES = 9
const MOST_TOPICS = 3

const picture = v.pipe(cloudFile, v.regex(/\/posts\//, 'not a picture of a post'))
const card = v.object({ kind: v.picklist(activityKinds), id: v.string(), title: v.string() })
const author = v.object({ account: v.string(), nickname: v.string(), avatar: v.nullable(v.string()) })

/** A post as members see it. */
const post = v.object({
  id: v.string(),
  at: instant,
  author,
  text: v.string(),
  pictures: v.array(v.string()),
  topics: v.array(v.string()),
  card: v.nullable(card),
  pinned: v.boolean(),
  quality: v.boolean(),
  likes: count,
  liked: v.boolean(),
  comments: count,
  mine: v.boolean(),
})

const comment = v.object({ id: v.string(), at: instant, author, text: v.string(), mine: v.boolean() })

/** Publishes a post; it may wait for people first (SPEC 8.1, 8.2). */
export const publish = command({
  name: 'posts.publish',
  caller: 'member',
  input: v.strictObject({
    text: v.optional(paragraphs(MOST_CHARACTERS)),
    pictures: v.optional(v.pipe(v.array(picture), v.maxLength(MOST_PICTURES)), []),
    topics: v.optional(v.pipe(v.array(line(10)), v.maxLength(MOST_TOPICS)), []),
    card: v.optional(v.strictObject({ kind: v.picklist(activityKinds), id: activityId })),
  }),
  output: v.object({
    post: v.string(),
    held: v.boolean(),
    /** Whom it waits for before others see it. */
    waitsFor: v.picklist(['nobody', 'wechat', 'people']),
  }),
  refusals: [
    'posts-closed',
    'muted',
    'nothing-to-say',
    'text-rejected',
    'too-many-today',
    'no-such-topic',
    'no-such-card',
  ],
})

/** The feed, newest first; the pinned ones stand above its first page. */
export const feed = query({
  name: 'posts.feed',
  caller: 'member',
  input: v.strictObject({ topic: v.optional(line(10)), cursor: v.optional(cursor), limit: pageSize }),
  output: v.object({
    pinned: v.array(post),
    posts: v.array(post),
    next: v.nullable(v.string()),
    topics: v.array(v.string()),
    /** May I write now? */
    open: v.boolean(),
  }),
  refusals: [],
})

/** One post with the first of its comments. */
export const find = query({
  name: 'posts.find',
  caller: 'member',
  input: v.strictObject({ post: postId }),
  output: v.object({ post, comments: v.array(comment), next: v.nullable(v.string()), open: v.boolean() }),
  refusals: ['no-such-post'],
})

/** Comments of a post, oldest first. */
export const comments = query({
  name: 'posts.comments',
  caller: 'member',
  input: v.strictObject({ post: postId, cursor: v.optional(cursor), limit: pageSize }),
  output: v.object({ comments: v.array(comment), next: v.nullable(v.string()) }),
  refusals: [],
})

/** The clause on which a decision rests, as it was called then. */
export const clause = v.nullable(v.object({ id: v.string(), title: v.string() }))

const state = v.picklist(['shown', 'checking', 'held', 'appealed', 'rejected', 'down'])

/** My own posts, with how they stand and what was decided about them. */
export const mine = query({
  name: 'posts.mine',
  caller: 'member',
  input: v.strictObject({ cursor: v.optional(cursor), limit: pageSize }),
  output: v.object({
    posts: v.array(
      v.object({
        ...post.entries,
        state,
        /** What was decided last, and whether the author may still object. */
        note: v.string(),
        clause,
        mayAppeal: v.boolean(),
      }),
    ),
    next: v.nullable(v.string()),
  }),
  refusals: [],
})

/** Deletes one's own post. */
export const remove = command({
  name: 'posts.remove',
  caller: 'member',
  input: v.strictObject({ post: postId }),
  output: v.object({ post: v.string() }),
  refusals: ['no-such-post', 'not-yours'],
})

/** Likes a post, or no longer: said twice it is the same (SPEC 8.1). */
export const like = command({
  name: 'posts.like',
  caller: 'member',
  input: v.strictObject({ post: postId, liked: v.boolean() }),
  output: v.object({ liked: v.boolean() }),
  refusals: ['no-such-post'],
})

/** Says something to a post; it may wait for people first. */
export const answer = command({
  name: 'posts.answer',
  caller: 'member',
  input: v.strictObject({ post: postId, text: paragraphs(500) }),
  output: v.object({ comment: v.string(), held: v.boolean() }),
  refusals: ['posts-closed', 'muted', 'no-such-post', 'text-rejected'],
})

export const removeComment = command({
  name: 'posts.removeComment',
  caller: 'member',
  input: v.strictObject({ comment: commentId }),
  output: v.object({ comment: v.string() }),
  refusals: ['no-such-comment', 'not-yours'],
})

/** Objects to a decision about one's own post, once. */
export const appeal = command({
  name: 'posts.appeal',
  caller: 'member',
  input: v.strictObject({ post: postId, text: paragraphs(200) }),
  output: v.object({ post: v.string() }),
  refusals: ['no-such-post', 'not-yours', 'nothing-to-appeal', 'already-appealed'],
})

export const pin = command({
  name: 'posts.pin',
  caller: 'operator',
  input: v.strictObject({ post: postId, pinned: v.boolean() }),
  output: v.object({ post: v.string(), pinned: v.boolean() }),
  refusals: ['no-such-post', 'already-so', 'too-many-pinned'],
})

/** Marks a post as quality content: its author is paid, once (SPEC 3.2). */
export const markQuality = command({
  name: 'posts.markQuality',
  caller: 'operator',
  input: v.strictObject({ post: postId }),
  output: v.object({ post: v.string() }),
  refusals: ['no-such-post', 'already-so', 'not-yourself', 'was-undone'],
})

/** Takes the mark and its points back. */
export const unmarkQuality = command({
  name: 'posts.unmarkQuality',
  caller: 'operator',
  input: v.strictObject({ post: postId, reason: line(100) }),
  output: v.object({ post: v.string() }),
  refusals: ['no-such-post', 'already-so'],
})

const why = v.variant('because', [
  v.object({ because: v.literal('word'), word: v.string(), category: v.string(), from: count, to: count }),
  v.object({ because: v.literal('pictures') }),
  v.object({ because: v.literal('everything') }),
  v.object({ because: v.literal('unchecked') }),
  v.object({ because: v.literal('wechat'), label: v.string() }),
])
const decision = v.object({
  is: v.picklist(['approved', 'rejected', 'taken-down', 'restored', 'upheld']),
  by: v.string(),
  at: instant,
  note: v.string(),
  clause,
})

/** Something to decide: what it is, why it waits, what it answers, and whom it is from. */
const waiting = v.object({
  id: v.string(),
  kind: v.picklist(['post', 'comment']),
  at: instant,
  author,
  text: v.string(),
  pictures: v.array(v.string()),
  why: v.array(why),
  appeal: v.nullable(v.object({ text: v.string(), at: instant })),
  decisions: v.array(decision),
  /** The post that a comment answers. */
  context: v.nullable(v.string()),
  /** How often texts of this author were taken down or rejected. */
  history: count,
})

/** What waits for people, oldest first (SPEC 8.2). */
export const queue = query({
  name: 'posts.queue',
  caller: 'operator',
  input: v.strictObject({ cursor: v.optional(cursor), limit: pageSize }),
  output: v.object({ items: v.array(waiting), next: v.nullable(v.string()) }),
  refusals: [],
})

const note = v.optional(line(100))
const named = v.optional(clauseId)

/** Decides about what waits: shown to all, or not. */
export const decide = command({
  name: 'posts.decide',
  caller: 'operator',
  input: v.strictObject({ item: itemId, approve: v.boolean(), note, clause: named }),
  output: v.object({ item: v.string(), shown: v.boolean() }),
  refusals: ['no-such-item', 'already-decided', 'same-operator', 'no-such-clause'],
})

/** Takes a text from every list at once and keeps a frozen copy (SPEC 8.2). */
export const takeDown = command({
  name: 'posts.takeDown',
  caller: 'operator',
  input: v.strictObject({ item: itemId, note, clause: named }),
  output: v.object({ item: v.string() }),
  refusals: ['no-such-item', 'already-so', 'no-such-clause'],
})

/** The frozen copies of a text, of everything of one author, or of all; newest first. */
export const evidence = query({
  name: 'posts.evidence',
  caller: 'operator',
  input: v.strictObject({
    item: v.optional(itemId),
    author: v.optional(account),
    cursor: v.optional(cursor),
    limit: pageSize,
  }),
  output: v.object({
    copies: v.array(
      v.object({
        id: v.string(),
        item: v.string(),
        at: instant,
        author,
        decision,
        text: v.string(),
        pictures: v.array(v.string()),
        topics: v.array(v.string()),
        why: v.array(why),
      }),
    ),
    next: v.nullable(v.string()),
  }),
  refusals: [],
})
