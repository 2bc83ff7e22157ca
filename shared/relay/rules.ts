import { markOf } from '../activity/places'
import { keptTaken, MOST_AT_ONCE, phaseOf } from '../activity/rules'
import { accept, type Outcome, refuse } from '../outcome'
import type { Relay, RelayPlace, RelaysPart } from './state'

/** Each withdrawal makes a new lot: a member may change their mind a few times. */
const MOST_ROUNDS = 5

export const placeIn = (part: RelaysPart, id: string): RelayPlace | undefined => part.find((one) => one.id === id)

/** The same places with one of them changed. */
export const withPlace = (part: RelaysPart, place: RelayPlace): RelaysPart =>
  part.some((one) => one.id === place.id) ? part.map((one) => (one.id === place.id ? place : one)) : [...part, place]

export interface Wish {
  readonly quantity: number
  readonly note: string
}

type Fits = 'ended' | 'too-many'

function fits(relay: Relay, { quantity }: Wish, now: number): Outcome<true, Fits> {
  if (phaseOf(relay, now) !== 'open') return refuse('ended')
  return quantity > relay.mostEach ? refuse('too-many', { mostEach: relay.mostEach }) : accept(true)
}

/** Asks for a place (SPEC 7.3); it is had when the claim is settled. */
export function decideJoin(
  part: RelaysPart,
  account: string,
  id: string,
  relay: Relay,
  wish: Wish,
  lotsLeft: number,
  now: number,
): Outcome<{ part: RelaysPart; place: RelayPlace }, Fits | 'already-in' | 'too-often' | 'full' | 'too-many-at-once'> {
  const before = placeIn(part, id)
  if (before?.state === 'in' || before?.state === 'asking') return refuse('already-in')
  const fit = fits(relay, wish, now)
  if (!fit.ok) return fit
  const round = (before?.round ?? 0) + 1
  if (round > MOST_ROUNDS) return refuse('too-often')
  if (lotsLeft === 0) return refuse('full')
  const kept = keptTaken(part, now, (one) => one.state === 'asking')
  if (before === undefined && kept.length >= MOST_AT_ONCE) return refuse('too-many-at-once')
  const mark = markOf('relay', account, id, round)
  const place: RelayPlace = { id, closesAt: relay.closesAt, round, mark, state: 'asking', ...wish }
  return accept({ part: withPlace(kept, place), place })
}

export function decideEdit(
  part: RelaysPart,
  id: string,
  relay: Relay,
  wish: Wish,
  now: number,
): Outcome<RelaysPart, Fits | 'not-in'> {
  const place = placeIn(part, id)
  if (place?.state !== 'in') return refuse('not-in')
  const fit = fits(relay, wish, now)
  return fit.ok ? accept(withPlace(part, { ...place, ...wish })) : fit
}

/** Leaves the list; the place is anybody's again. */
export function decideWithdraw(
  part: RelaysPart,
  id: string,
  relay: Relay,
  now: number,
): Outcome<{ part: RelaysPart; place: RelayPlace }, 'ended' | 'not-in'> {
  const place = placeIn(part, id)
  if (place?.state !== 'in') return refuse('not-in')
  if (phaseOf(relay, now) !== 'open') return refuse('ended')
  return accept({ part: withPlace(part, { ...place, state: 'withdrawn' }), place })
}
