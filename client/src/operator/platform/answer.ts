import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputOf, OutputOf } from '../../../../shared/action'
import { call } from '../../platform/call'
import { openToday } from '../../platform/session'
import type { ScreenState } from '../../ui/Screen'
import { explainTo, type OperatorAction } from './refusals'

export interface Answer<Value> {
  readonly value: Value | null
  readonly state: ScreenState
  /** Why it failed, in one sentence. */
  readonly reason: string | undefined
  /** Asks again; what is known stays on the screen meanwhile. */
  readonly reload: () => void
}

/** What a refused question leaves on the screen: what is known stays, unless the server says that it is not ours to see. */
export function stateAfter(refusal: string, known: boolean): ScreenState {
  if (refusal === 'offline') return known ? 'stale' : 'offline'
  return known && ['busy', 'internal'].includes(refusal) ? 'ready' : 'failed'
}

/**
 * The answer to a question, asked on opening the page and again on coming back to it. Unlike what members ask about themselves
 * (platform/answers.ts), nothing of it is kept on the phone: it is about others.
 */
export function useOperatorAnswer<A extends OperatorAction>(action: A, input: InputOf<A>): Answer<OutputOf<A>> {
  const [value, setValue] = useState<OutputOf<A> | null>(null)
  const [face, setFace] = useState<{ state: ScreenState; reason?: string }>({ state: 'loading' })
  const asked = useRef(0)
  const known = useRef(false)
  const text = JSON.stringify(input)
  const reload = useCallback(async () => {
    const mine = ++asked.current
    if (!known.current) setFace({ state: 'loading' })
    const reply = await call(action, JSON.parse(text) as InputOf<A>)
    if (mine !== asked.current) return
    if (reply.ok) {
      known.current = true
      setValue(reply.value)
      setFace({ state: 'ready' })
      return
    }
    // Rights have changed since the app was opened: the tab and this page follow what today.open now says.
    if (reply.refusal === 'not-allowed') void openToday()
    setFace({ state: stateAfter(reply.refusal, known.current), reason: explainTo(action, reply.refusal) })
  }, [action, text])
  useEffect(() => void reload(), [reload])
  useComingBack(() => void reload())
  return { value, state: face.state, reason: face.reason, reload: () => void reload() }
}

/** Runs on each showing of the page but the first. */
export function useComingBack(work: () => void): void {
  const shown = useRef(false)
  useDidShow(() => {
    if (shown.current) work()
    shown.current = true
  })
}
