/** All that is kept about me, as one text to take along. */
import type { OutputOf } from '../../../shared/action'
import { exportMyData } from '../../../shared/membership/contract'
import { statement } from '../../../shared/points/contract'
import { call, type Reply } from '../platform/call'

export type MyData = OutputOf<typeof exportMyData>

const PAGE = 100

/** The export with every entry; null when the rest of them could not be read. */
export async function wholeExport(): Promise<MyData | null> {
  const reply = await call(exportMyData, {})
  if (!reply.ok) return null
  if (!reply.value.moreEntries) return reply.value
  const entries: MyData['entries'] = []
  let cursor: string | undefined
  do {
    const page: Reply<typeof statement> = await call(statement, {
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    })
    if (!page.ok) return null
    entries.push(...page.value.entries)
    cursor = page.value.next ?? undefined
  } while (cursor !== undefined)
  return { ...reply.value, entries, moreEntries: false }
}

export const asText = (data: MyData): string => JSON.stringify(data, null, 2)

export const fileNameOf = (data: MyData): string => `qunpu-${new Date(data.exportedAt).toISOString().slice(0, 10)}.json`
