import { accept } from '../../shared/outcome'
import type { Person } from '../../shared/person'
import * as contract from '../../shared/points/contract'
import type { Entry } from '../../shared/points/state'
import type { Documents, IndexedQuery } from '../platform/documents'
import { query } from '../platform/handler'
import type { StoredEntry } from '../platform/ledger'
import { type Mismatch, proofOf } from './proof'

const PEOPLE_AT_ONCE = 50
const ENTRIES_AT_ONCE = 1_000

export interface Proved {
  readonly checked: number
  readonly entries: number
  readonly mismatches: readonly Mismatch[]
  /** The last document looked at. */
  readonly last: Person | null
}

/** Every entry of these accounts that the ledger holds, in pages along the index. */
async function copiedEntries(documents: Documents, accounts: readonly string[]): Promise<Map<string, StoredEntry[]>> {
  const found = new Map<string, StoredEntry[]>()
  for (const account of accounts) {
    let before = Number.MAX_SAFE_INTEGER
    const all: StoredEntry[] = []
    for (;;) {
      const page = await documents.readMany<StoredEntry>('ledger', {
        where: { account, n: { lt: before } },
        sort: [['n', 'desc']],
        limit: ENTRIES_AT_ONCE,
      })
      all.push(...page)
      const last = page.at(-1)
      if (page.length < ENTRIES_AT_ONCE || last === undefined) break
      before = last.n
    }
    found.set(account, all)
  }
  return found
}

/** Entries of an account that is gone may wait in the same document. */
const ownPending = (person: Person): readonly Entry[] =>
  person.pending.filter((entry) => entry.account === person.account)

/** Unites what waits in the document with what was copied, by id: an entry may stand in both for a while. */
function united(person: Person, copied: readonly StoredEntry[]): Entry[] {
  const own = ownPending(person)
  const waiting = new Set(own.map((entry) => entry.id))
  // The ledger was read after the person: what was posted since is not theirs to prove.
  return [...own, ...copied.filter((entry) => entry.n <= person.points.n && !waiting.has(entry._id))]
}

/** Proves one page of people. The members are read first, the ledger second (PROTOCOL 13). */
export async function provePage(documents: Documents, page: Omit<IndexedQuery, 'limit'>): Promise<Proved> {
  const people = await documents.readMany<Person>('people', { ...page, limit: PEOPLE_AT_ONCE })
  const members = people.filter((person) => person.account !== '')
  const copying = members.filter((member) => member.points.n > ownPending(member).length)
  const copied = await copiedEntries(
    documents,
    copying.map((member) => member.account),
  )
  let entries = 0
  const mismatches = members.flatMap((member) => {
    const all = united(member, copied.get(member.account) ?? [])
    entries += all.length
    return proofOf(member, all)
  })
  return {
    checked: members.length,
    entries,
    mismatches,
    last: people.length === PEOPLE_AT_ONCE ? (people.at(-1) ?? null) : null,
  }
}

export const prove = query(contract.prove, async ({ cursor }, call) => {
  const page = { where: { _id: { gt: cursor ?? '!' } }, sort: [['_id', 'asc']] } as const
  const { checked, entries, mismatches, last } = await provePage(call.documents, page)
  return accept({ checked, entries, mismatches: [...mismatches], next: last?._id ?? null })
})
