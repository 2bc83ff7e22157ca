/**
 * Telling the same to everybody who holds a place or waits for one (an event is called off). One effect, however many
 * they are: whom it has reached is told by the entries that it left, so that each try goes on where the last one ended.
 */
import type { Announcement, Delivery } from '../../shared/documents'
import { accountIn, type Lot } from '../../shared/lots'
import type { Person } from '../../shared/person'
import { lineName } from './claims'
import type { Documents } from './documents'
import { PassingFault } from './faults'
import type { StoredEntry } from './ledger'
import type { Deadline } from './retry'

const AT_ONCE = 8
const MOST = 1_000

interface Announcer {
  readonly documents: Documents
  readonly now: number
  readonly deadline: Deadline
  readonly deliver: (delivery: Delivery) => Promise<unknown>
}

/** Throws a PassingFault while somebody is left, or may still come. */
export async function announce(announcer: Announcer, announcement: Announcement): Promise<void> {
  const { deadline, deliver, now } = announcer
  const left = await notReached(announcer, announcement)
  for (let from = 0; from < left.length; from += AT_ONCE) {
    if (deadline.passed()) throw new PassingFault(`${announcement.id} has not reached everybody yet`)
    await Promise.all(left.slice(from, from + AT_ONCE).map(deliver))
  }
  if (now < announcement.until) throw new PassingFault(`somebody may come until ${announcement.until}`)
}

async function notReached({ documents }: Announcer, { id, to, says, at, revision }: Announcement): Promise<Delivery[]> {
  const accounts = await claimants(documents, to.claimantsOf)
  const deliveries: Delivery[] = []
  for (let from = 0; from < accounts.length; from += MOST) {
    const some = accounts.slice(from, from + MOST)
    const ids = some.map((account) => `${id}:${account}`)
    const fields = ['account', 'pending']
    const people = await documents.readMany<Person>('people', { where: { account: { in: some } }, limit: MOST, fields })
    const left = await documents.readMany<StoredEntry>('ledger', { where: { _id: { in: ids } }, limit: MOST })
    const reached = new Set([
      ...left.map(({ _id }) => _id),
      ...people.flatMap(({ pending }) => pending.map((one) => one.id)),
    ])
    deliveries.push(
      ...people
        .map(({ _id, account }) => ({ id: `${id}:${account}`, to: { person: _id, account }, deed: says, at, revision }))
        .filter((delivery) => !reached.has(delivery.id)),
    )
  }
  return deliveries
}

/** Whoever has claimed a place or a place in the line, ever; who gave it back is told too little harm by being told again. */
async function claimants(documents: Documents, of: string): Promise<string[]> {
  const lots = await Promise.all(
    [of, lineName(of)].map((name) =>
      documents.readMany<Lot>('lots', { where: { of: name, shut: { in: [false, true] } }, limit: MOST }),
    ),
  )
  return [...new Set(lots.flat().flatMap(({ claims }) => claims.map(accountIn)))]
}
