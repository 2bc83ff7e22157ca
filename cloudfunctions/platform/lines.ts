/**
 * Serving a waiting line (PROTOCOL 19): while somebody waits and there are places, the first in line is offered one. The
 * offer is written on the page before anything is done about it, so that whoever comes after a crash finishes it; each of
 * its steps may be done again.
 */
import type { PlaceOffered } from '../../shared/deeds'
import type { Delivery } from '../../shared/documents'
import { LINE } from '../../shared/groups/state'
import { accountIn, type LinePage, type Lot, type Offer, returnedLot } from '../../shared/lots'
import type { Person } from '../../shared/person'
import { claimOnce, livePages } from './claims'
import type { Documents } from './documents'
import { PassingFault } from './faults'
import { ofOpenGroups } from './places'
import { type Deadline, lost, untilDone } from './retry'

/** What serving needs: the documents, and a way to bring a deed to a person. */
export interface Server {
  readonly documents: Documents
  readonly now: number
  readonly revision: number
  readonly deadline: Deadline
  readonly deliver: (delivery: Delivery) => Promise<unknown>
  /** Would they take it? Whoever does not want it any more will not want it again under the same mark. */
  readonly wants: (person: Person, offered: PlaceOffered) => boolean
}

/** Serves until nobody waits or no place is left. Throws a PassingFault when the time is over before. */
export async function serveLine(server: Server, line: string): Promise<void> {
  while (await serveNext(server, line)) {
    if (server.deadline.passed()) throw new PassingFault(`the line ${line} is not served to its end`)
  }
}

/** One step: finish the offer that is under way, or make the next one. False when there is nothing to do. */
async function serveNext(server: Server, line: string): Promise<boolean> {
  const { documents } = server
  const pages = await livePages(documents, line)
  const page = pages.find((one) => one.offer !== null || one.claims.length > one.served)
  if (page === undefined) return false
  if (page.offer !== null) {
    await finishOffer(server, page, page.offer, line)
    return true
  }
  const claimant = page.claims[page.served]
  const lot = await placeFor(documents, line)
  if (claimant === undefined || lot === null) return false
  const next = (await isWaiting(server, lot, claimant, line)) ? { offer: { lot: lot._id, claimant } } : afterNext(page)
  await documents.write('lots', page._id, page.version, next)
  return true
}

/** The page when its next one has been called: the last one of a page that is full turns the page. */
const afterNext = ({ served, left, claims }: LinePage): Partial<LinePage> => ({
  ...{ offer: null, served: served + 1 },
  shut: left === 0 && served + 1 === claims.length,
})

/**
 * Does this claimant still want a place? Those who have left the line are passed over: each of them would otherwise hold
 * the place until the sweeper brings it back. Whoever leaves between this look and the offer gives it back (receiving.ts).
 */
async function isWaiting({ documents, wants }: Server, lot: Lot, claimant: string, line: string): Promise<boolean> {
  const account = accountIn(claimant)
  const [person] = await documents.readMany<Person>('people', { where: { account }, limit: 1 })
  return person !== undefined && wants(person, offerOf(lot, claimant, line))
}

const offerOf = ({ _id, of, rank }: Lot, claimant: string, line: string): PlaceOffered => ({
  ...{ kind: 'place-offered', line, lot: _id, of, rank },
  claimant,
})

/** A lot with a place left, of those that serve this line; the lowest rank first. */
async function placeFor(documents: Documents, line: string): Promise<Lot | null> {
  const roomy = await documents.readMany<Lot>('lots', {
    where: { line, shut: false, left: { gt: 0 } },
    limit: 100,
    fields: ['of', 'rank', 'left'],
  })
  const lots = line === LINE ? await ofOpenGroups(documents, roomy) : roomy
  return lots.reduce<Lot | null>((first, lot) => (first === null || lot.rank < first.rank ? lot : first), null)
}

async function finishOffer(server: Server, page: LinePage, offer: Offer, line: string): Promise<void> {
  const { documents, deadline } = server
  const claimed = await untilDone(deadline, () => claimOnce(documents, offer.lot, offer.claimant))
  // Somebody else had the last place of that lot: the same person is offered the next one.
  if (!claimed) return void (await documents.write('lots', page._id, page.version, { offer: null }))
  const lot = await documents.read<Lot>('lots', offer.lot)
  if (lot === null) throw new PassingFault(`the lot ${offer.lot} is not there`)
  await bring(server, lot, offer, line)
  await documents.write('lots', page._id, page.version, afterNext(page))
}

/**
 * Brings the offer to the person; a place for somebody who has left goes back at once, unless they had it and have given
 * it back already: it is named by their mark either way.
 */
async function bring({ documents, now, revision, deliver }: Server, lot: Lot, offer: Offer, line: string) {
  const account = accountIn(offer.claimant)
  const id = `offer:${lot._id}:${offer.claimant}`
  const [person] = await documents.readMany<Person>('people', { where: { account }, limit: 1, fields: ['account'] })
  if (person === undefined) return void (await documents.insert('lots', returnedLot(offer.claimant, lot)))
  const deed = offerOf(lot, offer.claimant, line)
  await deliver({ id, to: { person: person._id, account }, deed, at: now, revision })
}

/** Shuts a lot for good; what is left in it is nobody's any more. */
export const shutLot = (documents: Documents, deadline: Deadline, id: string): Promise<true> =>
  untilDone<true>(deadline, async () => {
    const lot = await documents.read<Lot>('lots', id)
    if (lot === null) throw new PassingFault(`the lot ${id} is not there`)
    if (lot.shut) return true
    return (await documents.write('lots', id, lot.version, { shut: true })) === 'written' ? true : lost
  })
