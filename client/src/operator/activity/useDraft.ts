import { useState } from 'react'
import type { InputOf } from '../../../../shared/action'
import type { ActivityKind } from '../../../../shared/activity/state'
import { call } from '../../platform/call'
import { goBack } from '../../platform/routes'
import { say } from '../../ui/toast'
import { explainTo, type OperatorAction } from '../platform/refusals'

/** The deeds of one kind of activity: its contract has them under these names. */
interface Making {
  readonly save: Extract<OperatorAction, { name: `${ActivityKind}.save` }>
  readonly publish: Extract<OperatorAction, { name: `${ActivityKind}.publish` }>
  readonly discard: Extract<OperatorAction, { name: `${ActivityKind}.discard` }>
}

/** What is sent of a draft of this kind. */
type DraftFor<M extends Making> = InputOf<M['save']> extends { draft: infer D } ? D : never

/** A sentence when it was not to be; null when it is done. */
type Told = string | null

/** Does one deed. */
async function told<A extends OperatorAction>(action: A, input: InputOf<A>): Promise<Told> {
  const reply = await call(action, input)
  return reply.ok ? null : explainTo(action, reply.refusal)
}

/**
 * Keeps a draft on the server, opens it to all, throws it away.
 * @param sent the draft as it is sent; asked when it is needed, since a draft is sent only when nothing is missing
 */
export function useDraft<M extends Making>(id: string | null, making: M, sent: () => DraftFor<M>) {
  const [kept, setKept] = useState(id)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Told>(null)
  const keep = async (): Promise<boolean> => {
    setBusy(true)
    const input = { ...(kept === null ? {} : { id: kept }), draft: sent() } as InputOf<Making['save']>
    const reply = await call<Making['save']>(making.save, input)
    setBusy(false)
    setFault(reply.ok ? null : explainTo(making.save, reply.refusal))
    if (reply.ok) setKept(reply.value.id)
    return reply.ok
  }
  const finish = async (deed: Promise<Told>, words: string): Promise<Told> => {
    setBusy(true)
    const fault = await deed
    setBusy(false)
    if (fault !== null) return fault
    say(words)
    goBack()
    return null
  }
  const named = { id: kept ?? '' }
  return {
    ...{ kept, busy, fault, keep },
    /** Until a time; an event's is in its draft. */
    publish: (closesAt?: number) =>
      finish(told(making.publish, closesAt === undefined ? named : { ...named, closesAt }), '已发布'),
    discard: () => finish(told(making.discard, named), '删掉了'),
  }
}
