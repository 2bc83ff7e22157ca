/** The laws of DESIGN §2 over everything that a test's community has stored: the same that the simulation asks. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { COMMUNITY_ID, freshCommunity } from '../cloudfunctions/platform/community'
import type { Stored } from '../cloudfunctions/platform/documents'
import { type CollectionName, collections } from '../cloudfunctions/platform/indexes'
import { checkCalendar, checkEntries, checkHonours } from '../cloudfunctions/platform/simulation/account-laws'
import { checkPlaces } from '../cloudfunctions/platform/simulation/place-laws'
import { checkInvitations } from '../cloudfunctions/platform/simulation/referral-laws'
import { checkStock } from '../cloudfunctions/platform/simulation/stock-laws'
import { type Community as CommunityDocument, planOf } from '../shared/community/state'
import type { Versioned } from '../shared/documents'
import type { Person } from '../shared/person'
import type { Entry } from '../shared/points/state'
import { openAsAdministrator } from './administrator'
import type { Community } from './community'

const PAGE = 1_000

/** Every document of a collection. */
async function everything(url: string, collection: CollectionName): Promise<readonly Stored[]> {
  const database = openAsAdministrator(url)
  const found: Stored[] = []
  for (;;) {
    const after = database.command.gt(found.at(-1)?._id ?? '')
    const query = database.collection(collection).where({ _id: after }).orderBy('_id', 'asc').limit(PAGE)
    const { data } = (await query.get()) as { data: Stored[] }
    found.push(...data)
    if (data.length < PAGE) return found
  }
}

export interface Everything {
  readonly all: <D extends Stored>(collection: CollectionName) => readonly D[]
  readonly get: <D extends Stored>(collection: CollectionName, id: string) => D | null
}

/** All that is stored, at one quiet instant. */
export async function storedIn({ url }: Pick<Community, 'url'>): Promise<Everything> {
  const names = Object.keys(collections) as CollectionName[]
  const found = new Map<CollectionName, readonly Stored[]>()
  for (const name of names) found.set(name, await everything(url, name))
  const all = <D extends Stored>(name: CollectionName) => (found.get(name) ?? []) as readonly D[]
  return {
    all,
    get: <D extends Stored>(name: CollectionName, id: string) => all<D>(name).find((one) => one._id === id) ?? null,
  }
}

/** A write that was answered with a fault may land so much later. */
const LATEST_MS = 4_000
const MOST_SWEEPS = 8

/** Stops the faults, and sweeps until nothing is left to deliver. */
export async function settle(community: Community, landing = LATEST_MS): Promise<void> {
  await community.faults()
  await new Promise((resolve) => setTimeout(resolve, landing))
  await community.clock(new Date(Date.now() + 3_600_000).toISOString())
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    await community.runTimer('sweep')
    const { all } = await storedIn(community)
    const left = [...all<Versioned>('people'), ...all<Versioned>('things')].some((one) => (one.outbox ?? []).length > 0)
    if (!left) break
  }
  await community.clock(null)
}

/** Which laws are broken, each told once; for a community in which everything has settled. */
export async function lawsBroken(community: Pick<Community, 'url'>): Promise<string[]> {
  const broken: string[] = []
  const report = (violation: string) => broken.push(violation)
  const documents = await storedIn(community)
  const people = documents.all<Person>('people')
  const ledger = documents.all<Entry & Stored>('ledger')
  const copied = new Set(ledger.map(({ id }) => id))
  const entries = [...ledger, ...people.flatMap(({ pending }) => pending.filter(({ id }) => !copied.has(id)))]
  const plan = planOf(documents.get<CommunityDocument>('things', COMMUNITY_ID) ?? freshCommunity)
  for (const person of people.filter((one) => one.account !== '')) {
    const mine = entries.filter((entry) => entry.account === person.account)
    checkEntries(person.account, mine, person.points, report)
    checkCalendar(person, mine, report)
    checkHonours(person, mine, plan, report)
    checkInvitations(person, mine, report)
  }
  for (const { _id, outbox, answered } of [...people, ...documents.all<Versioned>('things')]) {
    if ((outbox ?? []).length > 0) report(`${_id}: effects are left`)
    if ((answered ?? []).some(({ open }) => open === true)) report(`${_id}: an answer is open`)
  }
  const closed = new Set(
    entries.map(({ account }) => account).filter((one) => !people.some((person) => person.account === one)),
  )
  checkPlaces(documents, report)
  checkStock(documents, { requests: [], entries, closed }, report)
  return broken
}

/** Which of these words stand readable in any file of the data directory. */
export async function readableIn({ data }: Pick<Community, 'data'>, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true })
  const found = new Set<string>()
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name))
    for (const word of words) if (bytes.includes(word)) found.add(`${word} in ${entry.name}`)
  }
  return [...found]
}
