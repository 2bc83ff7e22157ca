import { accept } from '../shared/outcome'
import { type Invalid, invalid } from './exchange'

/** What can go wrong on the way to the database; the rate of each is a probability per request. */
export const faultKinds = ['delay', 'dropBefore', 'dropAfter', 'conflict', 'throttle'] as const
export type FaultKind = (typeof faultKinds)[number]
export type FaultRates = Readonly<Record<FaultKind, number>>

export interface FaultPlan {
  readonly seed: number
  readonly rates: FaultRates
}

/** What happens to one request: waits around its execution, and at most one of the kinds that spoil the answer. */
export interface Mishap {
  readonly waitBeforeMs: number
  readonly waitAfterMs: number
  readonly kind: Exclude<FaultKind, 'delay'> | null
}

export interface Faults {
  /** Starts the plan from its seed, or stops all faults with null. */
  plan(plan: FaultPlan | null): void
  current(): FaultPlan | null
  next(): Mishap
}

const none: Mishap = { waitBeforeMs: 0, waitAfterMs: 0, kind: null }

/** mulberry32: small, fast and the same on every machine. */
const createRandom = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Nine delays in ten are 5–200 ms; the tenth is 3,050–3,500 ms, beyond the 3 s after which the SDK gives up. */
const delayMs = (tail: number, length: number) => (tail < 0.9 ? 5 + 195 * length : 3_050 + 450 * length)

/**
 * One delay in two waits before the request is executed (it lands late), the other after (only its answer is late).
 * A request that was given up on is executed all the same, as CloudBase does.
 * Every request draws the same number of chances, so a seed gives the same n-th chance whatever the rates are.
 */
const draw = (rates: FaultRates, random: () => number): Mishap => {
  const [delayed, tail, length, side, ...chances] = Array.from({ length: 8 }, random) as [
    number,
    number,
    number,
    number,
  ]
  const waitMs = delayed < rates.delay ? Math.round(delayMs(tail, length)) : 0
  const kinds = ['dropBefore', 'throttle', 'conflict', 'dropAfter'] as const
  const kind = kinds.find((name, index) => (chances[index] ?? 1) < rates[name]) ?? null
  return { waitBeforeMs: side < 0.5 ? waitMs : 0, waitAfterMs: side < 0.5 ? 0 : waitMs, kind }
}

/** The faults of the database door: none until a plan is given. */
export const createFaults = (): Faults => {
  let plan: FaultPlan | null = null
  let random = createRandom(0)
  return {
    plan(next) {
      plan = next
      random = createRandom(next?.seed ?? 0)
    },
    current: () => plan,
    next: () => (plan === null ? none : draw(plan.rates, random)),
  }
}

const isRate = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1

const readRates = (value: unknown): Invalid<FaultRates> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return invalid('rates', 'must be an object')
  for (const [kind, rate] of Object.entries(value)) {
    if (!faultKinds.some((known) => known === kind)) {
      return invalid(`rates.${kind}`, `is not a fault; there are ${faultKinds.join(', ')}`)
    }
    if (!isRate(rate)) return invalid(`rates.${kind}`, 'must be a number from 0 to 1')
  }
  return accept({ delay: 0, dropBefore: 0, dropAfter: 0, conflict: 0, throttle: 0, ...value })
}

/** Reads `{seed, rates}`; an empty object is the plan that stops all faults. */
export const readFaultPlan = (body: Readonly<Record<string, unknown>>): Invalid<FaultPlan | null> => {
  const unknown = Object.keys(body).find((key) => key !== 'seed' && key !== 'rates')
  if (unknown !== undefined) return invalid(unknown, 'is not known; there are seed and rates')
  if (Object.keys(body).length === 0) return accept(null)
  const seed = body.seed
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed)) return invalid('seed', 'must be an integer')
  const rates = readRates(body.rates)
  return rates.ok ? accept({ seed, rates: rates.value }) : rates
}
