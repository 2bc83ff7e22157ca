/** My statement, page by page: the first page is kept for the next visit, the older ones for as long as it is open. */
import { useState } from 'react'
import { statement } from '../../../shared/points/contract'
import type { StatementFilter } from '../../../shared/points/reasons'
import { useAnswer } from '../platform/answers'
import { call } from '../platform/call'
import type { EntryView } from './entry-words'

export type Filter = 'all' | StatementFilter
const PAGE = 30

interface Older {
  /** The first page that these follow: entries are never changed, so the same head means the same rest. */
  readonly after: string
  readonly entries: readonly EntryView[]
  readonly next: string | null
}

export type Rest = 'more' | 'coming' | 'failed' | 'end'

export function useStatement(filter: Filter) {
  const asked = filter === 'all' ? {} : { filter }
  const first = useAnswer(statement, { ...asked, limit: PAGE })
  const [older, setOlder] = useState<Older | null>(null)
  const [progress, setProgress] = useState<'idle' | 'coming' | 'failed'>('idle')
  const after = `${filter}:${first.value?.entries[0]?.id ?? ''}:${first.value?.next ?? ''}`
  const known = older?.after === after ? older : null
  const next = known === null ? (first.value?.next ?? null) : known.next

  async function readOlder(): Promise<void> {
    if (next === null || progress === 'coming') return
    setProgress('coming')
    const reply = await call(statement, { ...asked, cursor: next, limit: PAGE })
    setProgress(reply.ok ? 'idle' : 'failed')
    if (reply.ok)
      setOlder({ after, entries: [...(known?.entries ?? []), ...reply.value.entries], next: reply.value.next })
  }

  return {
    ...first,
    balance: first.value?.balance ?? null,
    entries: [...(first.value?.entries ?? []), ...(known?.entries ?? [])],
    rest: restOf(next, progress),
    readOlder: () => void readOlder(),
  }
}

function restOf(next: string | null, progress: 'idle' | 'coming' | 'failed'): Rest {
  if (next === null) return 'end'
  return progress === 'idle' ? 'more' : progress
}
