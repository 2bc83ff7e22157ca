/** The documents of the circle: posts, comments, likes. Nothing follows from a change of one but what it says itself. */
import { NEVER, type Versioned } from '../../shared/documents'
import { noNews } from '../../shared/news'
import { freshReview } from '../../shared/posts/rules'
import type { Comment, Like, Post } from '../../shared/posts/state'
import { callerOf } from '../membership/caller'
import type { Call, Subject } from '../platform/handler'

const blank = { version: 0, outbox: [], answered: [], forgottenUpTo: '', due: NEVER } as const

export const emptyPost = (_id: string): Post => ({
  ...{ ...blank, _id, kind: 'post', shelf: 'gone', author: '', person: '', at: 0, rank: 0, text: '' },
  ...{ pictures: [], topics: [], card: null, quality: 'never', review: freshReview([]) },
})
export const emptyComment = (_id: string): Comment => ({
  ...{ ...blank, _id, kind: 'comment', of: '', shelf: 'gone', author: '', person: '', at: 0, rank: 0, text: '' },
  review: freshReview([]),
})

/** A like that has not been given yet. */
export const blankLike = (post: string, author: string): Like => ({
  ...{ ...blank, _id: `like:${post}:${author}`, kind: 'like', shelf: 'off', rank: 0, author },
})

type Thing<State extends Versioned, Input> = Subject<Input, State, State>

/** A document of its own kind: `load` finds it or makes it. */
const thing = <State extends Versioned, Input>(
  load: (call: Call, input: Input) => Promise<State | null>,
  missing: string,
): Thing<State, Input> => ({
  collection: 'things',
  load,
  admits: (_any): _any is State => true,
  missing,
  ready: (state) => state,
  complete: (state) => ({ state, news: noNews }),
})

/** A post that begins with this request: the request's id names it, so that a second try finds the first. */
export const newPost = thing<Post, unknown>(async (call) => {
  const id = `post:${call.requestId}`
  return (await call.documents.read<Post>('things', id)) ?? emptyPost(id)
}, 'not-allowed')

export const newComment = thing<Comment, unknown>(async (call) => {
  const id = `comment:${call.requestId}`
  return (await call.documents.read<Comment>('things', id)) ?? emptyComment(id)
}, 'not-allowed')

export const postNamed = thing<Post, { readonly post: string }>(
  (call, { post }) => call.documents.read<Post>('things', post),
  'no-such-post',
)

export const commentNamed = thing<Comment, { readonly comment: string }>(
  (call, { comment }) => call.documents.read<Comment>('things', comment),
  'no-such-comment',
)

/** Whatever people look at: a post or a comment. */
export const itemNamed = thing<Post | Comment, { readonly item: string }>(
  (call, { item }) => call.documents.read<Post | Comment>('things', item),
  'no-such-item',
)

/** The calling member's like of a post, given or not. */
export const myLike = thing<Like, { readonly post: string }>(async (call, { post }) => {
  const like = blankLike(post, callerOf(call).account)
  return (await call.documents.read<Like>('things', like._id)) ?? like
}, 'not-allowed')
