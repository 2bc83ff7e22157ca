/** Copying entries from their document to the ledger, so that no document grows without bound (PROTOCOL 12). */
import type { Versioned } from '../../shared/documents'
import type { Person } from '../../shared/person'
import type { Entry } from '../../shared/points/state'
import type { Documents, Stored } from './documents'
import { PassingFault } from './faults'
import type { Call } from './handler'
import { stamped } from './stamp'
import { writeVersion } from './writing'

/** So many waiting entries mean that the sweeper is behind: the command that finds them copies them itself. */
export const COPY_INLINE_AT = 64

export type StoredEntry = Entry & Stored

const stored = (entry: Entry): StoredEntry => ({ ...entry, _id: entry.id })

/** The ids among these that the ledger holds. */
async function idsInLedger(documents: Documents, ids: readonly string[]): Promise<Set<string>> {
  const found = await documents.readMany<StoredEntry>('ledger', { where: { _id: { in: ids } }, limit: ids.length })
  return new Set(found.map((entry) => entry._id))
}

/** Appends the entries; unless every insert was clean, reads back by id and appends only what is missing. */
async function appendAll(documents: Documents, entries: readonly Entry[]): Promise<Set<string>> {
  const ids = entries.map((entry) => entry.id)
  try {
    if ((await documents.append('ledger', entries.map(stored))) === 'appended') return new Set(ids)
  } catch (error) {
    if (!(error instanceof PassingFault)) throw error
  }
  const there = await idsInLedger(documents, ids)
  const missing = entries.filter((entry) => !there.has(entry.id))
  for (const entry of missing) await documents.insert('ledger', stored(entry))
  return idsInLedger(documents, ids)
}

/**
 * Copies a person's waiting entries and removes from the document only what was seen in the ledger, under the version guard.
 * @returns the document afterwards; the same one when somebody else wrote first (the next round finds the rest)
 */
export async function copyEntries(call: Pick<Call, 'documents' | 'plan' | 'moment'>, person: Person): Promise<Person> {
  if (person.pending.length === 0) return person
  const seen = await appendAll(call.documents, person.pending)
  const pending = person.pending.filter((entry) => !seen.has(entry.id))
  const after = stamped('people', { ...person, pending }, call)
  return (await writeVersion(call.documents, 'people', person, { ...after, touched: person.touched })) ?? person
}

/** The safety net inside a command: best effort, its answer is given already. */
export async function copyWhenFull(
  call: Pick<Call, 'documents' | 'plan' | 'moment'>,
  document: Versioned,
): Promise<void> {
  const person = document as Person
  if (person.pending.length >= COPY_INLINE_AT) await copyEntries(call, person)
}
