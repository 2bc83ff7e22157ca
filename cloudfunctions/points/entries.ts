/** Reading entries: the member first, the ledger second, united by id (PROTOCOL 13). */
import type { Person } from '../../shared/person'
import { reasonsOf, type StatementFilter } from '../../shared/points/reasons'
import type { Entry } from '../../shared/points/state'
import type { Documents, IndexedQuery } from '../platform/documents'
import type { StoredEntry } from '../platform/ledger'

export interface EntryPage {
  readonly limit: number
  /** Only entries with a smaller number than this. */
  readonly before?: number
  readonly filter?: StatementFilter | undefined
}

/** A person's entries, newest first: at most `limit`. `person` was read before this is called. */
export async function entriesOf(
  { documents }: { readonly documents: Documents },
  person: Person,
  { limit, before = Number.MAX_SAFE_INTEGER, filter }: EntryPage,
): Promise<Entry[]> {
  const wanted = (entry: Entry) =>
    entry.account === person.account &&
    entry.n < before &&
    (filter === undefined || reasonsOf(filter).includes(entry.reason))
  const waiting = person.pending.filter(wanted).sort((a, b) => b.n - a.n)
  const own = person.pending.filter((entry) => entry.account === person.account)
  if (waiting.length >= limit || person.points.n === own.length) return waiting.slice(0, limit)
  const where: IndexedQuery['where'] = {
    account: person.account,
    ...(filter === undefined ? {} : { reason: { in: reasonsOf(filter) } }),
    // Nothing newer than the person that was read: the balance beside the page is theirs.
    n: { lt: Math.min(before, person.points.n + 1) },
  }
  const copied = await documents.readMany<StoredEntry>('ledger', { where, sort: [['n', 'desc']], limit })
  const waitingIds = new Set(waiting.map((entry) => entry.id))
  const united = [...waiting, ...copied.filter((entry) => !waitingIds.has(entry._id))]
  return united.sort((a, b) => b.n - a.n).slice(0, limit)
}

/** The entries that stand under these ids, in the document or in the ledger: document first, ledger second. */
export async function entriesById(documents: Documents, person: Person, ids: readonly string[]): Promise<Entry[]> {
  const waiting = person.pending.filter((entry) => ids.includes(entry.id))
  const copied = await documents.readMany<StoredEntry>('ledger', { where: { _id: { in: ids } }, limit: ids.length })
  return [...waiting, ...copied]
}
