import { list as contract } from '../../shared/audit/contract'
import { accept } from '../../shared/outcome'
import type { Stored } from '../platform/documents'
import { query } from '../platform/handler'

interface AuditRecord extends Stored {
  readonly at: number
  readonly action: string
  readonly by: string
  readonly byNickname: string
  readonly whom: string | null
  readonly reason: string | null
  readonly before: unknown
  readonly after: unknown
}

/** The newest records first: their ids are request ids, which sort by time. */
export const list = query(contract, async ({ member, cursor, limit }, call) => {
  const records = await call.documents.readMany<AuditRecord>('audit', {
    where: {
      ...(member === undefined ? {} : { whom: member }),
      _id: cursor === undefined ? { gt: '!' } : { lt: cursor },
    },
    sort: [['_id', 'desc']],
    limit: limit + 1,
  })
  const shown = records.slice(0, limit)
  const last = shown.at(-1)
  return accept({
    records: shown.map(({ _id, ...record }) => ({ id: _id, ...record })),
    next: records.length > limit && last !== undefined ? last._id : null,
  })
})
