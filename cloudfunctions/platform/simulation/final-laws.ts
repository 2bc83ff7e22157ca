/** The laws that hold when everybody has gone home and the sweeper has nothing left to do. */
import { isDeepStrictEqual } from 'node:util'
import { type Community, planOf } from '../../../shared/community/state'
import type { Versioned } from '../../../shared/documents'
import { type Person, tombstone } from '../../../shared/person'
import { noReferral } from '../../../shared/referral/state'
import { COMMUNITY_ID, freshCommunity } from '../community'
import type { Stored } from '../documents'
import type { StoredEntry } from '../ledger'
import { checkCalendar, checkEntries, checkHonours } from './account-laws'
import type { MemoryDocuments } from './memory-documents'
import { checkPlaces } from './place-laws'
import { checkPosts } from './post-laws'
import { checkInvitations } from './referral-laws'
import type { Request } from './requests'
import { checkStock } from './stock-laws'
import type { Witness } from './witness'

type Report = (violation: string) => void

/** Nothing is left to deliver, to copy later than it should be, or to look at. */
function checkIdle(documents: MemoryDocuments, now: number, report: Report): void {
  for (const collection of ['people', 'things'] as const) {
    for (const document of documents.all<Versioned>(collection)) {
      if (document.outbox !== undefined && document.outbox.length > 0) report(`${document._id}: effects are left`)
      if (document.due <= now) report(`${document._id}: still due after sweeping`)
    }
  }
  for (const { _id } of documents.all('things')) {
    if (/^(aside|incident):/.test(_id)) report(`${_id} was raised`)
  }
}

/** What is left of a deleted account says nothing of the person or the account (SPEC 2.6). */
function checkTombstone(person: Person, openids: readonly string[], accounts: readonly string[], report: Report): void {
  const { answered, forgottenUpTo, due, touched, referral } = person
  // Whoever opens somebody's card after leaving is bound to them, as any visitor is.
  const kept = { outbox: [], pending: [], answered, forgottenUpTo, due, touched }
  const empty = { ...tombstone(person), ...kept, referral: { ...noReferral, bond: referral.bond } }
  if (!isDeepStrictEqual(person, JSON.parse(JSON.stringify(empty))))
    report(`${person._id}: a tombstone that is not empty`)
  const text = JSON.stringify({ ...person, referral: { ...referral, bond: null } })
  const found = [...openids, ...accounts].find((personal) => text.includes(personal))
  if (found !== undefined) report(`${person._id}: a tombstone that names ${found}`)
}

const isRefusal = (after: unknown): boolean => typeof after === 'object' && after !== null && 'refused' in after

/** Every accepted operator command left exactly one record, and nothing else did (SPEC 10.3). */
function checkAudit(documents: MemoryDocuments, requests: readonly Request[], witness: Witness, report: Report): void {
  const expected = new Set<string>()
  for (const { id, hash, action } of requests) {
    if (action.kind !== 'command' || action.caller !== 'operator') continue
    const isDone = witness.stored.get(id)?.some((one) => one.hash === hash && one.answer?.ok === true)
    if (isDone) expected.add(`${id}:${hash}`)
  }
  const there = new Set(documents.all<Stored>('audit').map((record) => record._id))
  const isForgotten = (id: string) =>
    witness.stored.get(id.slice(0, id.indexOf(':')))?.some((one) => one.answer === null)
  for (const id of expected) if (!there.has(id)) report(`no audit record ${id}`)
  const isOfSomething = (id: string) => expected.has(id) || witness.opened.has(id) || isForgotten(id)
  for (const id of there) if (!isOfSomething(id)) report(`an audit record of nothing: ${id}`)
  for (const { _id, after } of documents.all<Stored & { readonly after: unknown }>('audit')) {
    const wasRefused = witness.opened.has(_id) && !expected.has(_id) && !isForgotten(_id)
    if (wasRefused && !isRefusal(after)) report(`${_id} was refused, its record says ${JSON.stringify(after)}`)
  }
}

/** What one document sent to another arrived once and in order (PROTOCOL 7, law 5). */
function checkDeliveries({ sent, arrived }: Witness, report: Report): void {
  for (const [path, ids] of sent) {
    const got = arrived.get(path) ?? []
    if (ids.join() !== got.join()) report(`${path}: sent ${ids.join()} and got ${got.join()}`)
  }
}

export interface Ending {
  readonly documents: MemoryDocuments
  readonly witness: Witness
  readonly requests: readonly Request[]
  readonly openids: readonly string[]
  readonly now: number
}

export function checkEnding({ documents, witness, requests, openids, now }: Ending, report: Report): void {
  const people = documents.all<Person>('people')
  const ledger = documents.all<StoredEntry>('ledger')
  const plan = planOf(documents.get<Community>('things', COMMUNITY_ID) ?? freshCommunity)
  const lost = [...witness.posted].filter(([id]) => documents.get('ledger', id) === null)
  const pending = new Set(people.flatMap((person) => person.pending.map((entry) => entry.id)))
  for (const [id] of lost) if (!pending.has(id)) report(`${id} was posted and is nowhere`)
  for (const entry of ledger)
    if (!witness.posted.has(entry._id)) report(`${entry._id} is in the ledger and was never posted`)

  const accounts = new Map(
    [...witness.closings].map(([account, closing]) => [account, { closing, person: null as Person | null }]),
  )
  for (const person of people) {
    if (person.account !== '') accounts.set(person.account, { closing: person.points, person })
  }
  for (const [account, { closing, person }] of accounts) {
    const waiting = people.flatMap((one) => one.pending.filter((entry) => entry.account === account))
    const known = new Set(waiting.map((entry) => entry.id))
    const entries = [...waiting, ...ledger.filter((entry) => entry.account === account && !known.has(entry.id))]
    checkEntries(account, entries, closing, report)
    if (person === null) continue
    checkCalendar(person, entries, report)
    checkHonours(person, entries, plan, report)
    checkInvitations(person, entries, report)
  }
  for (const person of people.filter((one) => one.state === 'gone')) {
    if (person.pending.length > 0) report(`${person._id}: a tombstone with entries`)
    checkTombstone(person, openids, [...accounts.keys()], report)
  }
  checkPlaces(documents, report)
  const underWay = people.flatMap((person) =>
    person.pending.filter((entry) => documents.get('ledger', entry.id) === null),
  )
  const closed = new Set(witness.closings.keys())
  checkStock(documents, { requests, entries: [...ledger, ...underWay], closed }, report)
  checkPosts(documents, [...ledger, ...underWay], closed, report)
  checkIdle(documents, now, report)
  checkAudit(documents, requests, witness, report)
  checkDeliveries(witness, report)
}
