/** The feed, page by page: its head is asked anew on every visit, what was read further down stays. */
import type { OutputOf } from '../../../shared/action'
import { feed, like } from '../../../shared/posts/contract'
import { changeAnswer, useAnswer } from '../platform/answers'
import { call } from '../platform/call'
import { explain } from '../platform/refusals'
import { say } from '../ui/toast'
import { useOlder } from './older'
import { likeTexts } from './refusals'

export type PostView = OutputOf<typeof feed>['posts'][number]

const inputFor = (topic: string) => (topic === '' ? { limit: 20 } : { topic, limit: 20 })

/** Likes tapped a moment ago, until the server's own figure arrives with the next page. */
export const withLike = (post: PostView, liked: boolean): PostView =>
  post.liked === liked ? post : { ...post, liked, likes: Math.max(0, post.likes + (liked ? 1 : -1)) }

/** What was on top a moment ago may stand in its row by now: it is shown where it was seen first. */
function eachOnce(above: readonly PostView[], posts: readonly PostView[]): PostView[] {
  const seen = new Set(above.map(({ id }) => id))
  return posts.filter(({ id }) => !seen.has(id) && seen.add(id))
}

export function useFeed(topic: string) {
  const first = useAnswer(feed, inputFor(topic))
  const older = useOlder<PostView>(topic, first.value?.next ?? null, async (cursor) => {
    const reply = await call(feed, { ...inputFor(topic), cursor })
    return reply.ok ? { ok: true, value: { items: reply.value.posts, next: reply.value.next } } : reply
  })
  const pinned = first.value?.pinned ?? []

  const change = (id: string, liked: boolean): void => {
    const one = (post: PostView) => (post.id === id ? withLike(post, liked) : post)
    changeAnswer(feed, inputFor(topic), (value) => ({
      ...value,
      pinned: value.pinned.map(one),
      posts: value.posts.map(one),
    }))
    older.change(one)
  }

  async function tapLike({ id, liked }: PostView): Promise<void> {
    change(id, !liked)
    const reply = await call(like, { post: id, liked: !liked })
    if (reply.ok) return
    change(id, liked)
    say(explain(reply.refusal, likeTexts))
  }

  return {
    ...first,
    pinned,
    posts: eachOnce(pinned, [...(first.value?.posts ?? []), ...older.items]),
    topics: first.value?.topics ?? [],
    open: first.value?.open ?? false,
    rest: older.rest,
    readOlder: older.readOlder,
    tapLike: (post: PostView) => void tapLike(post),
  }
}
