import { useCallback, useState } from 'react'
import { accept } from '../../../../shared/outcome'
import { memberStatement } from '../../../../shared/points/contract'
import type { StatementFilter } from '../../../../shared/points/reasons'
import { call } from '../../platform/call'
import { type Pages, usePages } from '../platform/pages'
import type { Entry } from './reverse-effect'

export type LedgerFilter = 'all' | StatementFilter

export interface LedgerPages {
  readonly filter: LedgerFilter
  readonly setFilter: (filter: LedgerFilter) => void
  readonly pages: Pages<Entry>
  /** As told with the last page; null before. */
  readonly balance: number | null
}

/** A member's entries, newest first. */
export function useLedger(member: string): LedgerPages {
  const [filter, setFilter] = useState<LedgerFilter>('all')
  const [balance, setBalance] = useState<number | null>(null)
  const ask = useCallback(
    async (cursor: string | undefined) => {
      const chosen = filter === 'all' ? {} : { filter }
      const reply = await call(memberStatement, { member, ...chosen, ...(cursor === undefined ? {} : { cursor }) })
      if (!reply.ok) return reply
      setBalance(reply.value.balance)
      return accept({ items: reply.value.entries, next: reply.value.next })
    },
    [member, filter],
  )
  return { filter, setFilter, pages: usePages(ask), balance }
}
