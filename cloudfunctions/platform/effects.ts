/** Effects: written with their cause, delivered at least once, applied once, acknowledged (PROTOCOL 7–11); claims settled (17). */
import { isDeepStrictEqual } from 'node:util'
import type { PlaceOffered } from '../../shared/deeds'
import type { Announcement, Claim, Delivery, Effect, Insertion, Versioned } from '../../shared/documents'
import { newcomer, type Person } from '../../shared/person'
import type { Entry } from '../../shared/points/state'
import { entriesToSee, receive, wants } from '../../shared/receiving'
import type { Settlement } from '../../shared/settlement'
import { settle } from '../../shared/settling'
import { announce } from './announcements'
import { isClaim, withSettledAnswer } from './answers'
import { claimPlace } from './claims'
import { eraseTexts } from './erasing'
import { PassingFault } from './faults'
import type { Call } from './handler'
import type { StoredEntry } from './ledger'
import { serveLine, shutLot } from './lines'
import { deadlineIn, lost, untilDone } from './retry'
import { sightOf } from './sights'
import { stamped } from './stamp'
import { completePerson } from './subjects'
import { writeVersion } from './writing'

/** What delivering needs to know; a call has it, and so has the sweeper. */
export type Courier = Pick<Call, 'documents' | 'plan' | 'moment' | 'random'>

/** One inline try takes no longer than this; the sweeper has the rest. */
const INLINE_MS = 4_000

/** A claim may lead to another one (the waiting line): never to more than this. */
const MOST_ROUNDS = 3

/** What is known of the effects that were delivered; of claims, the lot that holds them, or null. */
type Delivered = ReadonlyMap<string, string | null>

/**
 * Delivers what is in a document's outbox, settles its claims and acknowledges. A passing fault leaves the rest to the
 * sweeper; a bug is thrown when everything else is delivered.
 * @returns the document as it stands afterwards, as far as is known
 */
export async function deliverFrom<State extends Versioned>(
  courier: Courier,
  collection: 'people' | 'things',
  document: State,
): Promise<State> {
  let current = document
  for (let round = 0; round < MOST_ROUNDS && current.outbox.length > 0; round++) {
    const { delivered, bug } = await deliverAll(courier, current.outbox)
    const claims = current.outbox.filter((effect) => isClaim(effect) && delivered.has(effect.id))
    current =
      claims.length === 0
        ? await acknowledgeCalmly(courier, collection, current, delivered)
        : ((await settleClaims(courier, current as Versioned as Person, delivered)) as Versioned as State)
    if (bug !== null) throw bug
    // Only what a settled claim has led to is worth another round now.
    if (claims.length === 0) break
  }
  return current
}

/** Delivers effects in order; behind one that fails, nothing more goes to the same receiver (PROTOCOL 7). */
async function deliverAll(courier: Courier, effects: readonly Effect[]) {
  const delivered = new Map<string, string | null>()
  const blocked = new Set<string>()
  let bug: Error | null = null
  for (const effect of effects) {
    const receiver = receiverOf(effect)
    if (blocked.has(receiver)) continue
    try {
      delivered.set(effect.id, await deliver(courier, effect))
    } catch (error) {
      if (!(error instanceof PassingFault)) bug = error instanceof Error ? error : new Error(String(error))
      blocked.add(receiver)
    }
  }
  return { delivered, bug }
}

/** Places and their lines are one receiver: a call to a line must not overtake the place that it is called for. */
function receiverOf({ to }: Effect): string {
  if ('person' in to) return to.person
  if ('author' in to) return 'texts'
  return 'collection' in to ? to.collection : 'lots'
}

/** An acknowledgement that does not get through costs nothing: the sweeper finds the effects delivered. */
async function acknowledgeCalmly<State extends Versioned>(
  courier: Courier,
  collection: 'people' | 'things',
  document: State,
  delivered: Delivered,
): Promise<State> {
  try {
    return (await acknowledge(courier, collection, document, delivered)) ?? document
  } catch (error) {
    if (error instanceof PassingFault) return document
    throw error
  }
}

async function deliver(courier: Courier, effect: Effect): Promise<string | null> {
  const { documents } = courier
  if (isClaim(effect)) return claimPlace(documents, effect)
  if ('document' in effect) {
    // Inserting under the effect's own id: there already means done.
    await documents.insert(effect.to.collection, { _id: effect.id, ...effect.document })
  } else if ('deed' in effect) await deliverDeed(courier, effect)
  else if ('says' in effect) await announceTo(courier, effect)
  else if ('author' in effect.to) await eraseTexts(courier, deadlineIn(INLINE_MS), effect.to.author)
  else if ('shut' in effect.to) await shutLot(documents, deadlineIn(INLINE_MS), effect.to.shut)
  else await callLine(courier, effect.to.line)
  return null
}

const deliverDeed = (courier: Courier, delivery: Delivery): Promise<true> =>
  untilDone<true>(deadlineIn(INLINE_MS), () => deliverToPerson(courier, delivery))

const announceTo = (courier: Courier, announcement: Announcement): Promise<void> => {
  const deliverOne = (delivery: Delivery) => deliverDeed(courier, delivery)
  const { documents, moment } = courier
  const announcer = { documents, now: moment.now, deadline: deadlineIn(INLINE_MS), deliver: deliverOne }
  return announce(announcer, announcement)
}

const callLine = (courier: Courier, line: string): Promise<void> => {
  const { documents, moment, plan } = courier
  const deliverOne = (delivery: Delivery) => deliverDeed(courier, delivery)
  const server = { documents, now: moment.now, revision: plan.revision, deadline: deadlineIn(INLINE_MS) }
  const wantsIt = (person: Person, offered: PlaceOffered) => wants(person, offered, plan, moment)
  return serveLine({ ...server, deliver: deliverOne, wants: wantsIt }, line)
}

/** Each attempt anew: read the receiver; the entry is pending, done; the ledger has it, done; rule; conditional write. */
async function deliverToPerson(courier: Courier, effect: Delivery): Promise<true | typeof lost> {
  const { documents, plan, moment, random } = courier
  const before = (await documents.read<Person>('people', effect.to.person)) ?? newcomer(effect.to.person)
  if (before.pending.some((entry) => entry.id === effect.id)) return true
  const found = await entriesFor(courier, effect)
  if (found.some((entry) => entry.id === effect.id)) return true
  const sight = { ...(await sightOf(documents, effect, before)), found: [...before.pending, ...found] }
  const { person, facts } = receive(before, effect, plan, moment, random, sight)
  const { state } = completePerson(person, facts, courier)
  const after = stamped('people', state, courier)
  return (await writeVersion(documents, 'people', before, after)) === null ? lost : true
}

/** What stands in the ledger of the entries that a deed must see; its own among them. */
async function entriesFor({ documents }: Courier, effect: Delivery): Promise<readonly Entry[]> {
  const ids = entriesToSee(effect)
  if (ids.length > 1)
    return documents.readMany<StoredEntry>('ledger', { where: { _id: { in: ids } }, limit: ids.length })
  const own = await documents.read<StoredEntry>('ledger', effect.id)
  return own === null ? [] : [own]
}

/** Takes delivered effects out of the outbox, if nobody else wrote since; otherwise the sweeper finds them delivered. */
export async function acknowledge<State extends Versioned>(
  courier: Courier,
  collection: 'people' | 'things',
  document: State,
  delivered: Delivered,
): Promise<State | null> {
  if (delivered.size === 0) return null
  const outbox = document.outbox.filter((effect) => !delivered.has(effect.id))
  const after = stamped(collection, { ...document, outbox }, courier)
  return writeVersion(courier.documents, collection, document, after)
}

/**
 * Settles the claims whose outcome is known, in one write with the acknowledgement of everything else (PROTOCOL 17). Who
 * lost the race reads again: a claim that is no longer in the outbox was settled by somebody else, and one that asks
 * elsewhere under the same mark (in the line, when every lot has refused) is not the one whose outcome is known.
 */
function settleClaims(courier: Courier, document: Person, delivered: Delivered): Promise<Person> {
  const { documents } = courier
  const known = (effect: Effect) =>
    delivered.has(effect.id) &&
    (!isClaim(effect) ||
      document.outbox.some((asked) => isDeepStrictEqual([asked.id, asked.to], [effect.id, effect.to])))
  let first = true
  return untilDone<Person>(deadlineIn(INLINE_MS), async () => {
    const before = first ? document : ((await documents.read<Person>('people', document._id)) ?? document)
    first = false
    const claims = before.outbox.filter((effect): effect is Claim => isClaim(effect) && known(effect))
    if (claims.length === 0) return before
    const acknowledged = { ...before, outbox: before.outbox.filter((effect) => !known(effect)) }
    const after = claims.reduce<Person>(
      (person, claim) => settled(courier, person, claim, delivered.get(claim.id) ?? null),
      acknowledged,
    )
    return (await writeVersion(documents, 'people', before, stamped('people', after, courier))) ?? lost
  })
}

function settled(courier: Courier, person: Person, claim: Claim, lot: string | null): Person {
  const { plan, moment } = courier
  const settlement = settle(person, claim, lot, plan, moment)
  const { facts, effects, answer, person: changed } = settlement
  const outbox = [...changed.outbox, ...effects, ...recordOf(claim, settlement)]
  const { state } = completePerson({ ...changed, outbox }, facts, courier)
  return claim.request === null ? state : withSettledAnswer(state, claim.request, answer)
}

/** What the audit log says of an operator's command that the claim decides: it is done, or why it is not. */
function recordOf({ record }: Claim, { answer, undone }: Settlement): Insertion[] {
  if (record === undefined) return []
  const told = answer({ ok: true, value: {} })
  const refused = undone ?? (told.ok ? null : told.refusal)
  return [refused === null ? record : { ...record, document: { ...record.document, after: { refused } } }]
}
