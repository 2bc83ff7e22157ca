/** The last answer of each query: a screen repaints with it at once and is made right when the server has answered. */
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import type { AnyAction, InputOf, OutputOf } from '../../../shared/action'
import { call } from './call'
import { doorTexts } from './refusals'
import { openToday } from './session'
import { readStored, removeStored, writeStored } from './storage'

interface Kept {
  readonly value: unknown
  readonly state: 'asking' | 'told' | 'failed' | 'offline'
  readonly reason: string | undefined
}

export interface Answered<A extends AnyAction> {
  readonly value: OutputOf<A> | null
  /** For `Screen`: with an older value on the screen nothing but a lost network is worth a word. */
  readonly state: 'loading' | 'ready' | 'failed' | 'offline' | 'stale'
  readonly reason: string | undefined
  readonly askAgain: () => void
}

const useAnswers = create<Readonly<Record<string, Kept>>>(() => ({}))

/** The names of what is stored, so that it can be forgotten. */
const STORED = 'answers'
const underWay = new Map<string, Promise<void>>()

const nameOf = (action: AnyAction, input: unknown): string => `answer.${action.name}.${JSON.stringify(input)}`

const keep = (name: string, kept: Kept): void => useAnswers.setState({ [name]: kept })

function store(name: string, value: unknown): void {
  const names = readStored<string[]>(STORED) ?? []
  if (!names.includes(name)) writeStored(STORED, [...names, name])
  writeStored(name, value)
}

function forget(name: string): void {
  writeStored(
    STORED,
    (readStored<string[]>(STORED) ?? []).filter((one) => one !== name),
  )
  removeStored(name)
}

/** Asks the server; asked twice at once, it is one call. */
export function ask<A extends AnyAction>(action: A, input: InputOf<A>): Promise<void> {
  const name = nameOf(action, input)
  const asking = underWay.get(name) ?? fetchAnswer(action, input, name).finally(() => underWay.delete(name))
  underWay.set(name, asking)
  return asking
}

let forgotten = 0

async function fetchAnswer<A extends AnyAction>(action: A, input: InputOf<A>, name: string): Promise<void> {
  const known = useAnswers.getState()[name]
  const value = known?.value ?? readStored<unknown>(name)
  const before = forgotten
  keep(name, { value, state: 'asking', reason: undefined })
  const reply = await call(action, input)
  // Whoever asked has left the community meanwhile.
  if (before !== forgotten) return
  if (reply.ok) {
    keep(name, { value: reply.value, state: 'told', reason: undefined })
    store(name, reply.value)
    return
  }
  // What the action itself refuses is its answer: the thing is not there (any more), whatever was shown of it before.
  if (action.refusals.includes(reply.refusal)) {
    forget(name)
    keep(name, { value: null, state: 'failed', reason: '这里的内容已经不在了' })
    return
  }
  const offline = reply.refusal === 'offline'
  const reason = (doorTexts as Readonly<Record<string, string>>)[reply.refusal] ?? doorTexts.internal
  keep(name, { value, state: offline ? 'offline' : 'failed', reason })
  // Shown as a member, refused as none: the picture of who is here is old.
  if (reply.refusal === 'not-allowed') void openToday()
}

/** Changes a kept answer after a command told something newer. */
export function changeAnswer<A extends AnyAction>(
  action: A,
  input: InputOf<A>,
  change: (value: OutputOf<A>) => OutputOf<A>,
): void {
  const name = nameOf(action, input)
  const known = useAnswers.getState()[name]
  if (known?.value == null) return
  const value = change(known.value)
  keep(name, { ...known, value })
  store(name, value)
}

/** Forgets all that was told: its owner left the community. */
export function forgetAnswers(): void {
  forgotten += 1
  for (const name of readStored<string[]>(STORED) ?? []) removeStored(name)
  removeStored(STORED)
  useAnswers.setState({}, true)
}

function stateOf(kept: Kept | undefined): Answered<AnyAction>['state'] {
  if (kept === undefined) return 'loading'
  if (kept.value !== null) return kept.state === 'offline' ? 'stale' : 'ready'
  return kept.state === 'failed' || kept.state === 'offline' ? kept.state : 'loading'
}

/** The answer to `action`, asked anew whenever the page comes into sight. */
export function useAnswer<A extends AnyAction>(action: A, input: InputOf<A>, wanted = true): Answered<A> {
  const text = JSON.stringify(input)
  const kept = useAnswers((answers) => answers[nameOf(action, input)])
  const askAgain = useCallback(() => {
    if (wanted) void ask(action, JSON.parse(text) as InputOf<A>)
  }, [action, text, wanted])
  useEffect(askAgain, [askAgain])
  useDidShow(askAgain)
  return { value: lastValue(kept), state: stateOf(kept), reason: kept?.reason, askAgain }
}

/** What is kept under an action's name came from its answers. */
const lastValue = <A extends AnyAction>(kept: Kept | undefined): OutputOf<A> | null => kept?.value ?? null
