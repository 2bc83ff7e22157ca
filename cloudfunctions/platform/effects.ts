/** Effects: written with their cause, delivered at least once, applied once, acknowledged (PROTOCOL 7–11). */
import type { Delivery, Effect, Versioned } from '../../shared/documents'
import { newcomer, type Person } from '../../shared/person'
import type { Entry } from '../../shared/points/state'
import { receive } from '../../shared/receiving'
import { PassingFault } from './faults'
import type { Call } from './handler'
import { deadlineIn, lost, untilDone } from './retry'
import { stamped } from './stamp'
import { completePerson } from './subjects'
import { writeVersion } from './writing'

/** What delivering needs to know; a call has it, and so has the sweeper. */
export type Courier = Pick<Call, 'documents' | 'plan' | 'moment' | 'random'>

/** One inline try takes no longer than this; the sweeper has the rest. */
const INLINE_MS = 4_000

/**
 * Delivers what is in a document's outbox and acknowledges it. A passing fault leaves the rest to the sweeper; a bug is
 * thrown when everything else is delivered.
 * @returns the document as it stands afterwards, as far as is known
 */
export async function deliverFrom<State extends Versioned>(
  courier: Courier,
  collection: 'people' | 'things',
  document: State,
): Promise<State> {
  if (document.outbox.length === 0) return document
  const { delivered, bug } = await deliverAll(courier, document.outbox)
  const after = await acknowledgeCalmly(courier, collection, document, delivered)
  if (bug !== null) throw bug
  return after
}

/** Delivers effects in order; behind one that fails, nothing more goes to the same receiver (PROTOCOL 7). */
async function deliverAll(courier: Courier, effects: readonly Effect[]) {
  const delivered = new Set<string>()
  const blocked = new Set<string>()
  let bug: Error | null = null
  for (const effect of effects) {
    const receiver = 'collection' in effect.to ? effect.to.collection : effect.to.person
    if (blocked.has(receiver)) continue
    try {
      await deliver(courier, effect)
      delivered.add(effect.id)
    } catch (error) {
      if (!(error instanceof PassingFault)) bug = error instanceof Error ? error : new Error(String(error))
      blocked.add(receiver)
    }
  }
  return { delivered, bug }
}

/** An acknowledgement that does not get through costs nothing: the sweeper finds the effects delivered. */
async function acknowledgeCalmly<State extends Versioned>(
  courier: Courier,
  collection: 'people' | 'things',
  document: State,
  delivered: ReadonlySet<string>,
): Promise<State> {
  try {
    return (await acknowledge(courier, collection, document, delivered)) ?? document
  } catch (error) {
    if (error instanceof PassingFault) return document
    throw error
  }
}

async function deliver(courier: Courier, effect: Effect): Promise<void> {
  if ('document' in effect) {
    // Inserting under the effect's own id: there already means done.
    await courier.documents.insert(effect.to.collection, { _id: effect.id, ...effect.document })
    return
  }
  await untilDone(deadlineIn(INLINE_MS), () => deliverToPerson(courier, effect))
}

/** Each attempt anew: read the receiver; the entry is pending, done; the ledger has it, done; rule; conditional write. */
async function deliverToPerson(courier: Courier, effect: Delivery): Promise<true | typeof lost> {
  const { documents, plan, moment, random } = courier
  const before = (await documents.read<Person>('people', effect.to.person)) ?? newcomer(effect.to.person)
  if (before.pending.some((entry) => entry.id === effect.id)) return true
  if ((await documents.read<Entry & { _id: string }>('ledger', effect.id)) !== null) return true
  const { person, facts } = receive(before, effect, plan, moment, random)
  const { state } = completePerson(person, facts, courier)
  const after = stamped('people', state, courier)
  return (await writeVersion(documents, 'people', before, after)) === null ? lost : true
}

/** Takes delivered effects out of the outbox, if nobody else wrote since; otherwise the sweeper finds them delivered. */
export async function acknowledge<State extends Versioned>(
  courier: Courier,
  collection: 'people' | 'things',
  document: State,
  delivered: ReadonlySet<string>,
): Promise<State | null> {
  if (delivered.size === 0) return null
  const outbox = document.outbox.filter((effect) => !delivered.has(effect.id))
  const after = stamped(collection, { ...document, outbox }, courier)
  return writeVersion(courier.documents, collection, document, after)
}
