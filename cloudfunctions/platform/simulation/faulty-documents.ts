/** A bad network before the documents, and workers that die: what may happen to a request is decided when its turn comes. */
import type { Documents } from '../documents'
import { PassingFault } from '../faults'
import type { Chance } from './chance'
import type { Life, Scheduler } from './scheduler'

/** How often what happens to a request; the rest is done and answered. */
export interface Rates {
  /** It never arrives. */
  readonly dropped: number
  /** It is done, its answer is lost. */
  readonly unanswered: number
  /** Its sender is told of a fault; it is done later, after requests that were sent after it. */
  readonly late: number
  /** The service refuses it and some more that follow, whoever sends them. */
  readonly throttled: number
  /** Its sender dies before it is done … */
  readonly diesBefore: number
  /** … or right after. */
  readonly diesAfter: number
}

export const NO_FAULTS: Rates = { dropped: 0, unanswered: 0, late: 0, throttled: 0, diesBefore: 0, diesAfter: 0 }

type Fate = keyof Rates | 'answered'

/** The network's state, shared by all workers. */
export interface Network {
  rates: Rates
  /** What has happened, counted. */
  readonly counts: Record<Fate, number>
  readonly fate: () => Fate
}

const THROTTLED_AT_MOST = 6
/** Beside others that wait, a late landing seldom gets its turn. */
const LATE_WEIGHT = 0.05

export function networkFrom(chance: Chance): Network {
  let throttledStill = 0
  const network: Network = {
    rates: NO_FAULTS,
    counts: { dropped: 0, unanswered: 0, late: 0, throttled: 0, diesBefore: 0, diesAfter: 0, answered: 0 },
    fate: () => {
      const { rates } = network
      if (rates === NO_FAULTS) throttledStill = 0
      const told = Object.entries(rates) as [Fate, number][]
      const sum = told.reduce((total, [, rate]) => total + rate, 0)
      const fates = [...told, ['answered', 1 - sum] as const].map(([fate, rate]) => [rate, fate] as const)
      const fate = throttledStill > 0 ? 'throttled' : chance.weigh(fates)
      if (fate === 'throttled')
        throttledStill = throttledStill > 0 ? throttledStill - 1 : chance.below(THROTTLED_AT_MOST)
      network.counts[fate]++
      return fate
    },
  }
  return network
}

/** The documents as one worker sees them. */
export function faultyDocuments(documents: Documents, life: Life, scheduler: Scheduler, network: Network): Documents {
  /** Waits for the request's turn; a verb takes effect when it is called, so `work` is called at most once. */
  const request = <Value>(work: () => Promise<Value>): Promise<Value> =>
    new Promise<Value>((resolve, reject) => {
      const turn = () => {
        if (!life.alive) return
        const fault = () => reject(new PassingFault('simulated'))
        switch (network.fate()) {
          case 'answered':
            return resolve(work())
          case 'dropped':
          case 'throttled':
            return fault()
          case 'unanswered':
            work().catch(reject)
            return fault()
          case 'late':
            scheduler.enqueue(() => void work().catch(() => {}), LATE_WEIGHT)
            return fault()
          case 'diesBefore':
            return life.end()
          case 'diesAfter':
            work().catch(reject)
            return life.end()
        }
      }
      scheduler.enqueue(turn)
    })

  return {
    read: (collection, id) => request(() => documents.read(collection, id)),
    readMany: (collection, query) => request(() => documents.readMany(collection, query)),
    count: (collection, where) => request(() => documents.count(collection, where)),
    insert: (collection, document) => request(() => documents.insert(collection, document)),
    write: (collection, id, version, parts) => request(() => documents.write(collection, id, version, parts)),
    claim: (collection, id, claimant) => request(() => documents.claim(collection, id, claimant)),
    append: (collection, added) => request(() => documents.append(collection, added)),
    remove: (collection, id) => request(() => documents.remove(collection, id)),
  }
}
