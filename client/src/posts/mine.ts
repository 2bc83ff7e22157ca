/** What I wrote, page by page; while pictures are checked the first page is asked again and again. */
import { useReachBottom } from '@tarojs/taro'
import type { OutputOf } from '../../../shared/action'
import { mine } from '../../../shared/posts/contract'
import { myComments } from '../../../shared/posts/own-comments-contract'
import { useAnswer } from '../platform/answers'
import { call } from '../platform/call'
import { useLive } from '../platform/live'
import { useOlder } from './older'

export type MyPost = OutputOf<typeof mine>['posts'][number]
export type MyComment = OutputOf<typeof myComments>['comments'][number]
export type Clause = MyPost['clause']

const ONE_PAGE = { limit: 20 }

export function useMine() {
  const first = useAnswer(mine, ONE_PAGE)
  const newest = first.value?.posts ?? []
  const older = useOlder<MyPost>('mine', first.value?.next ?? null, async (cursor) => {
    const reply = await call(mine, { ...ONE_PAGE, cursor })
    return reply.ok ? { ok: true, value: { items: reply.value.posts, next: reply.value.next } } : reply
  })
  useReachBottom(older.readOlder)
  useLive(
    newest.some(({ state }) => state === 'checking'),
    first.askAgain,
  )
  return {
    ...first,
    posts: [...newest, ...older.items],
    rest: older.rest,
    readOlder: older.readOlder,
    /** One of them is not there any more, or stands otherwise. */
    changed: (id: string, after: MyPost | null): void => {
      older.change((one) => (one.id === id ? after : one))
      first.askAgain()
    },
  }
}

export function useMyComments() {
  const first = useAnswer(myComments, ONE_PAGE)
  const older = useOlder<MyComment>('my comments', first.value?.next ?? null, async (cursor) => {
    const reply = await call(myComments, { ...ONE_PAGE, cursor })
    return reply.ok ? { ok: true, value: { items: reply.value.comments, next: reply.value.next } } : reply
  })
  useReachBottom(older.readOlder)
  return {
    ...first,
    comments: [...(first.value?.comments ?? []), ...older.items],
    rest: older.rest,
    readOlder: older.readOlder,
    changed: (id: string, after: MyComment | null): void => {
      older.change((one) => (one.id === id ? after : one))
      first.askAgain()
    },
  }
}
