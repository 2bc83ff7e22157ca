/** The funnel: how far people come on the way in, and what stops them (SPEC 2.5, 5.4). */
import type { Step } from '../membership/steps'
import type { Settings } from '../settings'
import type { ChannelKind } from './channel'

/** How many people came at least so far. */
export type Funnel = Readonly<Record<Step, number>>

/** Counts are made one after another, so a later step may know of somebody whom an earlier one has missed. */
export function funnelOf(counts: Funnel): Funnel {
  const { joined } = counts
  const passed = Math.max(counts.passed, joined)
  const started = Math.max(counts.started, passed)
  const read = Math.max(counts.read, started)
  return { seen: Math.max(counts.seen, read), read, started, passed, joined }
}

/** Joined of seen, in thousandths; null while nobody came. */
export const conversionOf = ({ seen, joined }: Pick<Funnel, 'seen' | 'joined'>): number | null =>
  seen === 0 ? null : Math.round((joined * 1_000) / seen)

/** What a member has cost, in fen; null while nobody joined. */
export const costPerMember = (costFen: number, joined: number): number | null =>
  joined === 0 ? null : Math.round(costFen / joined)

export interface Expectation {
  /** Percent. */
  readonly from: number
  readonly to: number
}

/** What is expected of a kind of channel; null where nothing is. */
export function expectationOf(kind: ChannelKind, settings: Settings): Expectation | null {
  if (kind === 'offline' || kind === 'other') return null
  const [one, other] = [settings[`arrival.${kind}From`], settings[`arrival.${kind}To`]]
  return { from: Math.min(one, other), to: Math.max(one, other) }
}

export type Judgement = 'too-early' | 'below' | 'within' | 'above'

/** Fewer visits than this say nothing: one person more or less would move the share by several percent. */
export const FEWEST_VISITS = 30

/** Does a channel do what is expected of its kind? Null where nothing is expected. */
export function judge(funnel: Pick<Funnel, 'seen' | 'joined'>, expected: Expectation | null): Judgement | null {
  const conversion = conversionOf(funnel)
  if (expected === null) return null
  if (conversion === null || funnel.seen < FEWEST_VISITS) return 'too-early'
  if (conversion < expected.from * 10) return 'below'
  return conversion > expected.to * 10 ? 'above' : 'within'
}

/** Somebody who took the test: how each question went, and whether they came in at last. */
export interface Taker {
  readonly joined: boolean
  readonly tallies: readonly { readonly question: string; readonly wrong: number }[]
}

export interface QuestionFilter {
  readonly question: string
  /** People who met it. */
  readonly asked: number
  /** People who got it wrong at least once. */
  readonly wrong: number
  /** Of those, the ones who have not joined: whom it keeps out. */
  readonly stopped: number
}

/** Which question filters whom: the one that keeps most people out comes first. */
export function filtersOf(takers: readonly Taker[]): QuestionFilter[] {
  const met = new Map<string, QuestionFilter>()
  for (const { joined, tallies } of takers) {
    for (const { question, wrong } of tallies) {
      const known = met.get(question) ?? { question, asked: 0, wrong: 0, stopped: 0 }
      const failed = wrong > 0 ? 1 : 0
      const stopped = failed === 1 && !joined ? 1 : 0
      met.set(question, {
        ...{ question, asked: known.asked + 1 },
        ...{ wrong: known.wrong + failed, stopped: known.stopped + stopped },
      })
    }
  }
  return [...met.values()].sort(
    (a, b) => b.stopped - a.stopped || b.wrong - a.wrong || (a.question < b.question ? -1 : 1),
  )
}
