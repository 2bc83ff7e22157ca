/** How an import of coupon codes went, in words. */
import type { OutputOf } from '../../../../shared/action'
import type { importCodes } from '../../../../shared/rewards/operator-contract'
import { grouped } from '../../ui/numbers'
import { codeFaults } from './words'

export type FaultyRow = OutputOf<typeof importCodes>['rows'][number]

/** The faulty rows in the detail of a refusal. */
export const faultyRowsIn = (detail: unknown): readonly FaultyRow[] =>
  typeof detail === 'object' && detail !== null && 'rows' in detail && Array.isArray(detail.rows)
    ? (detail.rows as FaultyRow[])
    : []

/** Nobody knows whether it came in: trying the same file again is the same request. */
export const notAnswered: readonly string[] = ['offline', 'busy', 'internal']

export const reportOf = (imported: number, faulty: number, rows: readonly FaultyRow[]) => ({
  title: imported > 0 ? `导入 ${grouped(imported)} 个券码` : '没有新的券码，什么都没变',
  good: imported > 0,
  lines: faulty === 0 ? [] : [`${grouped(faulty)} 行没有用上`],
  faults: rows.map(({ line, code, reason }) => ({ line, words: `${code} ${codeFaults[reason]}` })),
})
