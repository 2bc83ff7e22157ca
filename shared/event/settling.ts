/** What becomes of a seat that was asked for, and of one that was waited for (PROTOCOL 17, 19). */
import { givenBack, placesOf } from '../activity/places'
import type { PlaceOffered } from '../deeds'
import type { Answer, Claim, Effect } from '../documents'
import type { Fact } from '../facts'
import { isMember, type Person } from '../person'
import type { Settlement } from '../settlement'
import { withSeat } from './rules'
import type { Seat } from './state'

const told = (state: 'seat' | 'line') => (): Answer => ({ ok: true, value: { state } })

/** Every seat refused: the line is joined under the same mark; its place there is known with the next claim. */
export function settleEvent(person: Person, claim: Claim, lot: string | null, at: number): Settlement {
  const joining = 'joins' in claim.to
  const seat = isMember(person) ? person.events.seats.find((one) => one.mark === claim.id) : undefined
  // Called off while the seat was being asked for: nobody needs it any more.
  if (seat?.state === 'off') return { person, facts: [], effects: [], answer: () => ({ ok: false, refusal: 'ended' }) }
  // The line's server was faster than the settling of the place in line.
  if (seat?.state === 'seat') return { person, facts: [], effects: [], answer: told('seat') }
  const line = placesOf('event', claim.id.split(':')[2] ?? '')
  const settled = (state: Seat['state'], effects: readonly Effect[], answer: Settlement['answer']): Settlement => ({
    person: seat === undefined ? person : { ...person, events: withSeat(person.events, { ...seat, state }) },
    ...{ facts: [], effects, answer },
  })
  if (joining) {
    if (lot === null) return settled('full', [], () => ({ ok: false, refusal: 'line-full' }))
    // A seat may have come back while the line was being joined: it is looked at once more.
    return settled('line', [{ id: `call:${claim.id}`, at, to: { line } }], told('line'))
  }
  if (lot !== null) {
    return seat === undefined
      ? settled('cancelled', givenBack(claim.id, line, line, at, at), (open) => open)
      : settled('seat', [], told('seat'))
  }
  return seat === undefined
    ? settled('cancelled', [], (open) => open)
    : settled('asking', [{ ...claim, to: { joins: line } }], (open) => open)
}

/** A seat is offered to somebody who waits: taken, or null when it is not wanted any more. */
export function takeSeat(
  person: Person,
  { claimant }: PlaceOffered,
  now: number,
): { person: Person; facts: readonly Fact[] } | null {
  // Whose place in line is not settled yet stands there all the same.
  const waits = (state: Seat['state']) => state === 'line' || state === 'asking'
  const seat = person.events.seats.find((one) => one.mark === claimant && waits(one.state))
  if (seat === undefined || !isMember(person) || now >= seat.closesAt) return null
  const message = {
    id: `seat:${claimant}`,
    kind: 'event-seat' as const,
    at: now,
    values: { name: seat.title, activity: seat.id },
  }
  return {
    person: { ...person, events: withSeat(person.events, { ...seat, state: 'seat' }) },
    facts: [{ kind: 'told', message }],
  }
}
