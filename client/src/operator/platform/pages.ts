import { useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome } from '../../../../shared/outcome'
import { openToday } from '../../platform/session'
import type { ScreenState } from '../../ui/Screen'
import { stateAfter, useComingBack } from './answer'

export interface PageOf<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

export interface Pages<Item> {
  readonly items: readonly Item[]
  readonly state: ScreenState
  readonly refusal: string | undefined
  /** What stands below the list: nothing more, more to come, on its way, or a failed attempt. */
  readonly more: 'none' | 'some' | 'loading' | 'failed'
  readonly loadMore: () => void
  readonly reload: () => void
}

interface Kept<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  readonly state: ScreenState
  readonly refusal?: string
  readonly more: 'idle' | 'loading' | 'failed'
}

/** What the server gives when no number is asked for. */
const ONE_PAGE = 20

const nothing = { items: [], next: null, state: 'loading', more: 'idle' } as const

/**
 * A list that comes in pages by cursor; the next one when the bottom is reached.
 * @param ask must stay the same function while the list is about the same thing; another one begins the list anew
 */
export function usePages<Item>(
  ask: (cursor: string | undefined) => Promise<Outcome<PageOf<Item>, string>>,
): Pages<Item> {
  const [kept, setKept] = useState<Kept<Item>>(nothing)
  const asked = useRef(0)

  const reload = useCallback(
    async (anew: boolean) => {
      const mine = ++asked.current
      const reply = await ask(undefined)
      if (mine !== asked.current) return
      if (reply.ok) {
        setKept(arrived([], reply.value))
        return
      }
      if (reply.refusal === 'not-allowed') void openToday()
      setKept((before) => {
        // What was shown answered another question: it does not stand in for this one.
        const now = anew ? nothing : before
        return { ...now, state: stateAfter(reply.refusal, now.items.length > 0), refusal: reply.refusal, more: 'idle' }
      })
    },
    [ask],
  )

  useEffect(() => void reload(true), [reload])
  // A longer list stays as it is, so that whoever comes back finds the place they left.
  useComingBack(() => void (kept.items.length <= ONE_PAGE && reload(false)))

  const loadMore = async () => {
    if (kept.next === null || kept.more === 'loading') return
    const mine = ++asked.current
    setKept({ ...kept, more: 'loading' })
    const reply = await ask(kept.next)
    if (mine !== asked.current) return
    setKept((now) => (reply.ok ? arrived(now.items, reply.value) : { ...now, more: 'failed', refusal: reply.refusal }))
  }
  useReachBottom(() => void (kept.more === 'idle' && loadMore()))

  const { items, state, refusal, next } = kept
  const more = kept.more === 'idle' ? (next === null ? 'none' : 'some') : kept.more
  return { items, state, refusal, more, loadMore: () => void loadMore(), reload: () => void again(reload, setKept) }
}

function arrived<Item>(before: readonly Item[], { items, next }: PageOf<Item>): Kept<Item> {
  const all = [...before, ...items]
  return { items: all, next, state: all.length === 0 ? 'empty' : 'ready', more: 'idle' }
}

/** Trying again after a failure shows that something is on its way. */
async function again<Item>(
  reload: (anew: boolean) => Promise<void>,
  setKept: (change: (now: Kept<Item>) => Kept<Item>) => void,
) {
  setKept((now) => (now.items.length === 0 ? { ...now, state: 'loading' } : now))
  await reload(false)
}
