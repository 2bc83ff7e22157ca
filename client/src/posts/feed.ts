/** The feed, page by page: its head is asked anew on every visit, what was read further down stays. */
import { useState } from 'react'
import type { OutputOf } from '../../../shared/action'
import { feed, like } from '../../../shared/posts/contract'
import { changeAnswer, useAnswer } from '../platform/answers'
import { call } from '../platform/call'
import { explain } from '../platform/refusals'
import { say } from '../ui/toast'
import { likeTexts } from './refusals'

export type PostView = OutputOf<typeof feed>['posts'][number]

interface Older {
  readonly after: string
  readonly posts: readonly PostView[]
  readonly next: string | null
}

const inputFor = (topic: string) => (topic === '' ? { limit: 20 } : { topic, limit: 20 })

/** Likes tapped a moment ago, until the server's own figure arrives with the next page. */
export const withLike = (post: PostView, liked: boolean): PostView =>
  post.liked === liked ? post : { ...post, liked, likes: Math.max(0, post.likes + (liked ? 1 : -1)) }

export function useFeed(topic: string) {
  const first = useAnswer(feed, inputFor(topic))
  const [older, setOlder] = useState<Older | null>(null)
  const [coming, setComing] = useState<'idle' | 'coming' | 'failed'>('idle')
  const after = `${topic}:${first.value?.next ?? ''}`
  const known = older?.after === after ? older : null
  const next = known === null ? (first.value?.next ?? null) : known.next

  async function readOlder(): Promise<void> {
    if (next === null || coming === 'coming') return
    setComing('coming')
    const reply = await call(feed, { ...inputFor(topic), cursor: next })
    setComing(reply.ok ? 'idle' : 'failed')
    if (reply.ok) setOlder({ after, posts: [...(known?.posts ?? []), ...reply.value.posts], next: reply.value.next })
  }

  const change = (id: string, liked: boolean): void => {
    const one = (post: PostView) => (post.id === id ? withLike(post, liked) : post)
    changeAnswer(feed, inputFor(topic), (value) => ({
      ...value,
      pinned: value.pinned.map(one),
      posts: value.posts.map(one),
    }))
    setOlder((now) => (now === null ? null : { ...now, posts: now.posts.map(one) }))
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
    pinned: first.value?.pinned ?? [],
    posts: [...(first.value?.posts ?? []), ...(known?.posts ?? [])],
    topics: first.value?.topics ?? [],
    open: first.value?.open ?? false,
    rest: next === null ? ('end' as const) : coming === 'idle' ? ('more' as const) : coming,
    readOlder: () => void readOlder(),
    tapLike: (post: PostView) => void tapLike(post),
  }
}
