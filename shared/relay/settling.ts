import { givenBack, placesOf } from '../activity/places'
import type { Claim } from '../documents'
import { isMember, type Person } from '../person'
import type { Settlement } from '../settlement'
import { withPlace } from './rules'

/** A claim for a place in a relay is known: it is had, or the relay is full. */
export function settleRelay(person: Person, claim: Claim, lot: string | null, at: number): Settlement {
  const place = person.relays.find((one) => one.mark === claim.id)
  // Who has left meanwhile needs no place: it is given back.
  if (place === undefined || !isMember(person)) {
    const id = claim.id.split(':')[2] ?? ''
    const back = lot === null ? [] : givenBack(claim.id, placesOf('relay', id), '', at, at)
    return { person, facts: [], effects: back, answer: (open) => open }
  }
  const state = lot === null ? 'full' : 'in'
  return {
    person: { ...person, relays: withPlace(person.relays, { ...place, state }) },
    facts: [],
    effects: [],
    answer: (open) => (lot === null ? { ok: false, refusal: 'full' } : open),
  }
}
