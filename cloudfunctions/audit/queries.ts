import type { OutputOf } from '../../shared/action'
import { list as contract } from '../../shared/audit/contract'
import { accept } from '../../shared/outcome'
import type { Person } from '../../shared/person'
import type { Documents, Stored } from '../platform/documents'
import { query } from '../platform/handler'

type AuditValue = OutputOf<typeof contract>['records'][number]['before']

interface AuditRecord extends Stored {
  readonly at: number
  readonly action: string
  readonly by: string
  readonly whom: string | null
  readonly reason: string | null
  readonly before: AuditValue
  readonly after: AuditValue
}

/** The names that people bear now: a record keeps only their account, so that who leaves is forgotten by name. */
async function namesOf(documents: Documents, accounts: readonly string[]): Promise<Map<string, string>> {
  const distinct = [...new Set(accounts)]
  if (distinct.length === 0) return new Map()
  const people = await documents.readMany<Person>('people', {
    where: { account: { in: distinct } },
    limit: distinct.length,
  })
  return new Map(people.map((person) => [person.account, person.membership?.nickname ?? '']))
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
  const names = await namesOf(
    call.documents,
    shown.flatMap(({ by, whom }) => (whom === null ? [by] : [by, whom])),
  )
  const nameOf = (account: string | null) => (account === null ? '' : (names.get(account) ?? ''))
  return accept({
    records: shown.map(({ _id, ...record }) => ({
      ...{ id: _id, byNickname: nameOf(record.by), whomNickname: nameOf(record.whom) },
      ...record,
    })),
    next: records.length > limit && last !== undefined ? last._id : null,
  })
})
