import { accept, refuse } from '../../shared/outcome'
import { stateOfComment } from '../../shared/posts/comments'
import * as contract from '../../shared/posts/contract'
import * as ownComments from '../../shared/posts/own-comments-contract'
import { decideToWrite, isShown, topicsIn } from '../../shared/posts/rules'
import type { Comment, Post, PostShelf } from '../../shared/posts/state'
import { memberOf } from '../membership/caller'
import { type QueryCall, query } from '../platform/handler'
import { MOST_PINNED } from './honours'
import { keptPageOf, pageOf } from './lists'
import { writerOf } from './publish'
import { commentViewsOf, viewsOf } from './view'

const FIRST_COMMENTS = 20

const mayWrite = (call: QueryCall): boolean =>
  decideToWrite(writerOf(memberOf(call)), call.plan.settings, call.moment.now).ok

export const feed = query(contract.feed, async ({ topic, cursor, limit }, call) => {
  const { documents } = call
  const me = memberOf(call).account
  const where = topic === undefined ? { kind: 'post', shelf: 'shown' } : { topics: topic, shelf: 'shown' }
  const onTop = cursor === undefined && topic === undefined
  const [pinned, page] = await Promise.all([
    onTop
      ? pageOf<Post>(documents, {
          where: { kind: 'post', shelf: 'pinned' },
          direction: 'desc',
          cursor: undefined,
          limit: MOST_PINNED,
        })
      : null,
    pageOf<Post>(documents, { where, direction: 'desc', cursor, limit }),
  ])
  const views = await viewsOf(documents, me, [...(pinned?.found ?? []), ...page.found])
  return accept({
    pinned: views.filter((view) => view.pinned),
    posts: views.filter((view) => !view.pinned),
    next: page.next,
    topics: topicsIn(call.plan.settings),
    open: mayWrite(call),
  })
})

const shown = async (call: QueryCall, id: string): Promise<Post | null> => {
  const post = await call.documents.read<Post>('things', id)
  return post !== null && isShown(post.shelf) ? post : null
}

const commentsOf = (call: QueryCall, post: string, cursor: string | undefined, limit: number) =>
  pageOf<Comment>(call.documents, { where: { kind: 'comment', shelf: post }, direction: 'asc', cursor, limit })

export const find = query(contract.find, async (input, call) => {
  const me = memberOf(call).account
  const post = await shown(call, input.post)
  if (post === null) return refuse('no-such-post')
  const [[view], page] = await Promise.all([
    viewsOf(call.documents, me, [post]),
    commentsOf(call, post._id, undefined, FIRST_COMMENTS),
  ])
  if (view === undefined) return refuse('no-such-post')
  const comments = await commentViewsOf(call.documents, me, page.found)
  return accept({ post: view, comments, next: page.next, open: mayWrite(call) })
})

export const comments = query(contract.comments, async ({ post, cursor, limit }, call) => {
  if ((await shown(call, post)) === null) return accept({ comments: [], next: null })
  const page = await commentsOf(call, post, cursor, limit)
  const views = await commentViewsOf(call.documents, memberOf(call).account, page.found)
  return accept({ comments: views, next: page.next })
})

const states: Readonly<
  Record<Exclude<PostShelf, 'gone'>, 'shown' | 'checking' | 'held' | 'appealed' | 'rejected' | 'down'>
> = {
  shown: 'shown',
  pinned: 'shown',
  checking: 'checking',
  held: 'held',
  appealed: 'appealed',
  rejected: 'rejected',
  down: 'down',
}

export const mine = query(contract.mine, async ({ cursor, limit }, call) => {
  const me = memberOf(call).account
  const own = { where: { author: me, kind: 'post' }, direction: 'desc', cursor, limit } as const
  const page = await keptPageOf<Post>(call.documents, own, ({ shelf }) => shelf !== 'gone')
  const there = page.found
  const views = await viewsOf(call.documents, me, there)
  return accept({
    posts: views.flatMap((view) => {
      const post = there.find(({ _id }) => _id === view.id)
      if (post === undefined || post.shelf === 'gone') return []
      const { decisions, appeal } = post.review
      const last = decisions.at(-1)
      const mayAppeal = appeal === null && (post.shelf === 'rejected' || post.shelf === 'down')
      return [{ ...view, state: states[post.shelf], note: last?.note ?? '', clause: last?.clause ?? null, mayAppeal }]
    }),
    next: page.next,
  })
})

export const myComments = query(ownComments.myComments, async ({ cursor, limit }, call) => {
  const where = { author: memberOf(call).account, kind: 'comment' }
  const own = { where, direction: 'desc', cursor, limit } as const
  const page = await keptPageOf<Comment>(call.documents, own, (comment) => stateOfComment(comment) !== null)
  return accept({
    comments: page.found.flatMap((comment) => {
      const state = stateOfComment(comment)
      if (state === null) return []
      const { decisions, appeal } = comment.review
      const last = decisions.at(-1)
      return [
        {
          ...{ id: comment._id, at: comment.at, text: comment.text, post: comment.of, state },
          ...{ note: last?.note ?? '', clause: last?.clause ?? null },
          mayAppeal: appeal === null && (state === 'rejected' || state === 'down'),
        },
      ]
    }),
    next: page.next,
  })
})
