import { useState } from 'react'
import type { Reply } from '../../platform/call'
import { goBack } from '../../platform/routes'
import { say } from '../../ui/toast'
import type { OperatorAction } from '../platform/refusals'

/** What a maker's page does with its draft: each gives a sentence when it was not to be. */
export interface Deeds {
  readonly save: (id: string | null) => Promise<Saved>
  readonly publish: (id: string, closesAt: number) => Promise<string | null>
  readonly discard: (id: string) => Promise<string | null>
}

export type Saved = { readonly id: string } | { readonly fault: string }

/** An answer as what a maker's page needs of it. */
export const savedOr = (reply: Reply<OperatorAction>, explained: (refusal: string) => string): Saved =>
  reply.ok ? { id: (reply.value as { readonly id: string }).id } : { fault: explained(reply.refusal) }

/** Keeps a draft, opens it to all, throws it away. */
export function useDraft(id: string | null, deeds: Deeds) {
  const [kept, setKept] = useState(id)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const keep = async (): Promise<boolean> => {
    setBusy(true)
    const saved = await deeds.save(kept)
    setBusy(false)
    setFault('fault' in saved ? saved.fault : null)
    if ('id' in saved) setKept(saved.id)
    return 'id' in saved
  }
  const finish = async (deed: Promise<string | null>, words: string): Promise<string | null> => {
    setBusy(true)
    const told = await deed
    setBusy(false)
    if (told !== null) return told
    say(words)
    goBack()
    return null
  }
  return {
    ...{ kept, busy, fault, keep },
    publish: (closesAt: number) => finish(deeds.publish(kept ?? '', closesAt), '已发布'),
    discard: () => finish(deeds.discard(kept ?? ''), '删掉了'),
  }
}
