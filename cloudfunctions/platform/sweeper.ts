/** Finishes what was left behind: effects, copies, expired points, jobs. An idle sweep costs two requests (PROTOCOL 11). */
import type { Effect, Versioned } from '../../shared/documents'
import type { Person } from '../../shared/person'
import { withExpired } from '../../shared/reactions'
import { isClaim } from './answers'
import type { Documents } from './documents'
import { acknowledge, type Courier, deliverFrom } from './effects'
import { PassingFault } from './faults'
import { type Job, jobId, runJob } from './jobs'
import { copyEntries } from './ledger'
import { describe, log } from './log'
import type { Shift } from './shift'
import { COPY_AT, stamped } from './stamp'
import { type Tender, tenderOf } from './tenders'
import { writeVersion } from './writing'

const DOCUMENTS_AT_ONCE = 100
const POSTPONE_MS = 10 * 60_000
const SET_ASIDE_AFTER_MS = 24 * 3_600_000

export interface Swept {
  readonly people: number
  readonly things: number
  readonly jobs: readonly string[]
}

/** Looks at every document whose time has come, until none is left or the time is over. */
export async function sweep(shift: Shift, jobs: readonly Job[], tenders: readonly Tender[] = []): Promise<Swept> {
  const people = await sweepCollection<Person>(shift, 'people', tendPerson)
  const ran: string[] = []
  const things = await sweepCollection(shift, 'things', async (courier, thing) => {
    const job = jobs.find((one) => jobId(one.name) === thing._id)
    if (job === undefined) return tendThing(courier, thing, tenders)
    ran.push(job.name)
    await runJob(job, shift)
  })
  return { people, things, jobs: ran }
}

/** Its effects leave; then what its kind wants done when its time has come. */
async function tendThing(courier: Courier, thing: Versioned, tenders: readonly Tender[]): Promise<void> {
  const delivered = await deliverFrom(courier, 'things', thing)
  await tenderOf(tenders, thing)?.tend(courier, delivered)
}

type Tend<State> = (courier: Courier, document: State) => Promise<unknown>

async function sweepCollection<State extends Versioned>(
  { documents, now, deadline, courier }: Shift,
  collection: 'people' | 'things',
  tend: Tend<State>,
): Promise<number> {
  const seen = new Set<string>()
  while (!deadline.passed()) {
    const due = await dueDocuments<State>(documents, collection, now)
    const fresh = due.filter((document) => !seen.has(document._id))
    if (fresh.length === 0) break
    for (const document of fresh) {
      if (deadline.passed()) break
      seen.add(document._id)
      await tendSafely(await courier(), collection, document, tend)
    }
    if (due.length < DOCUMENTS_AT_ONCE) break
  }
  return seen.size
}

const dueDocuments = <State extends Versioned>(documents: Documents, collection: 'people' | 'things', now: number) =>
  documents.readMany<State>(collection, {
    where: { due: { lte: now } },
    sort: [['due', 'asc']],
    limit: DOCUMENTS_AT_ONCE,
  })

/** One document's trouble must not hold up the others: it is logged, and looked at again later. */
async function tendSafely<State extends Versioned>(
  courier: Courier,
  collection: 'people' | 'things',
  document: State,
  tend: Tend<State>,
): Promise<void> {
  try {
    await tend(courier, document)
  } catch (error) {
    if (error instanceof PassingFault) return
    log('error', 'sweeping failed', { collection, ...describe(error) })
    const left = await setAside(courier, collection, document)
    const postponed = { ...left, due: courier.moment.now + POSTPONE_MS }
    await writeVersion(courier.documents, collection, left, postponed)
  }
}

/** Expired points end, effects leave, entries are copied: one person. */
async function tendPerson(courier: Courier, person: Person): Promise<void> {
  const delivered = await deliverFrom(courier, 'people', person)
  const { person: settled, entries } = withExpired(delivered, courier.plan, courier.moment)
  let current: Person | null = delivered
  if (entries.length > 0 || delivered === person) {
    current = await writeVersion(courier.documents, 'people', delivered, stamped('people', settled, courier))
  }
  if (current === null) return
  if (current.pending.length >= COPY_AT || current.state !== 'member') await copyEntries(courier, current)
}

/** Effects that have failed for a day leave the outbox for a shelf where people look: set aside loudly, never dropped. */
async function setAside<State extends Versioned>(
  courier: Courier,
  collection: 'people' | 'things',
  document: State,
): Promise<State> {
  // A claim cannot be set aside: somebody's points are held until it is settled, so it is tried for ever.
  const old = document.outbox.filter(
    (effect) => !isClaim(effect) && courier.moment.now - effect.at > SET_ASIDE_AFTER_MS,
  )
  for (const effect of old) await shelve(courier, document._id, effect)
  return (await acknowledge(courier, collection, document, new Map(old.map((effect) => [effect.id, null])))) ?? document
}

async function shelve(courier: Courier, from: string, effect: Effect): Promise<void> {
  log('error', 'an effect was set aside', { effect: effect.id })
  await courier.documents.insert('things', {
    _id: `aside:${effect.id}`,
    ...{ version: 1, kind: 'aside', shelf: 'open', rank: courier.moment.now, from, effect },
  })
}
