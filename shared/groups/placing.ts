/** A member's way to a place: asking, waiting, being placed, giving it back (SPEC 1.3). Pure; claims themselves are PROTOCOL 15–19. */
import type { PlaceOffered } from '../deeds'
import type { Answer, Claim, Effect } from '../documents'
import type { Fact } from '../facts'
import { returnedLot } from '../lots'
import type { Person } from '../person'
import type { Settlement } from '../settlement'
import { groupOf, isReturned, needsInvitation, ofInMark, ofInvite, ofLot, ofPlaces, rankOf } from './names'
import { type Group, LINE, noPlace, type PlaceChange, type PlacePart, type Places, type Returning } from './state'

/** More lots than this need not be asked before joining the line: it is served from all of them. */
const MOST_LOTS_ASKED = 20

/** A person's document stays small. */
const KEPT_CHANGES = 20

/** How many places a group has left, as far as is known. */
export const roomIn = ({ left }: Pick<Places, 'left'>, { lots }: Pick<Group, 'lots'>): number =>
  lots.reduce((sum, lot) => sum + (left[lot] ?? 0), 0)

/**
 * The lots that a newcomer asks, in order: the main group's, then those of the open backup with the most room first.
 * None while somebody waits: nobody overtakes.
 */
export function lotsToAsk(places: Places): string[] {
  if (places.waiting > 0) return []
  const open = places.groups.filter((group) => group.open)
  const main = open.filter(({ id }) => id === places.main)
  const backups = open.filter(({ id }) => id !== places.main).sort((a, b) => roomIn(places, b) - roomIn(places, a))
  const lots = [...main, ...backups].flatMap((group) => group.lots)
  return lots.filter((lot) => (places.left[lot] ?? 0) > 0).slice(0, MOST_LOTS_ASKED)
}

/** Whom and what a claim is for. */
interface Asking {
  readonly at: number
  /** The request whose answer waits for the place; null when nobody waits for one. */
  readonly request: string | null
}

const claimOf = (id: string, purpose: Claim['purpose'], to: Claim['to'], { at, request }: Asking): Claim => ({
  id,
  at,
  to,
  purpose,
  request,
})

/**
 * Asks for a place: in the lots that have room, or at the end of the line. Where there are no groups nothing is asked.
 * For whoever makes a member of somebody (by joining, by passing the entry test), within the same write.
 */
export function askForPlace(person: Person, places: Places, asking: Asking): Person {
  if (places.groups.length === 0) return person
  const asked = person.place.asked + 1
  const mark = `place:${person.account}:${asked}`
  const lots = lotsToAsk(places)
  const claim = claimOf(mark, 'place', lots.length > 0 ? { lots } : { joins: LINE }, asking)
  const place: PlacePart = { ...person.place, state: 'asking', asked, mark, lineWasFull: false }
  return { ...person, place, outbox: [...person.outbox, claim] }
}

/**
 * Asks for a place in one group, for a member who keeps what they have until the new place is theirs.
 * @param lots the lots of the group that have room, returned places too
 */
export function askToMove(
  person: Person,
  group: Group,
  lots: readonly string[],
  groups: readonly Group[],
  asking: Asking,
): Person {
  const asked = person.place.asked + 1
  const mark = `move:${person.account}:${asked}:${ofReturned(group)}`
  const claim = claimOf(mark, 'move', { lots: lots.slice(0, MOST_LOTS_ASKED) }, asking)
  const moving = { mark, from: returning(person.place.of, groups) }
  return { ...person, place: { ...person.place, asked, moving }, outbox: [...person.outbox, claim] }
}

const withChange = (place: PlacePart, change: PlaceChange, group: string, at: number): PlacePart => ({
  ...place,
  history: [...place.history, { at, change, group }].slice(-KEPT_CHANGES),
})

/** What a person is placed by: a place that their mark holds, or none, because they were in the chat before. */
type Held = Pick<PlacePart, 'of' | 'held'>

function placed(person: Person, group: string, { of, held }: Held, change: PlaceChange, at: number): Person {
  const place: PlacePart = {
    ...person.place,
    ...{ state: 'placed', mark: '', lineWasFull: false, group, of, held, since: at },
    invite: needsInvitation(of) ? 1 : 0,
    arrived: 'no',
  }
  return { ...person, place: withChange(place, change, group, at) }
}

/** The person without a place. */
export function unplaced(person: Person, change: PlaceChange | null, at: number): Person {
  const { asked, history, group } = person.place
  const place: PlacePart = {
    ...noPlace,
    asked,
    history,
  }
  return { ...person, place: change === null ? place : withChange(place, change, group, at) }
}

/**
 * A place that comes back is given on when all others are taken: where a code reaches only some, by invitation then. A place
 * of a group that has closed comes back shut: it counts when the group opens again, and nobody is placed there meanwhile.
 */
export function returning(of: string, groups: readonly Group[]): Returning {
  const group = groups.find((one) => one.id === groupOf(of))
  return group === undefined ? { of, shut: false } : { of: ofReturned(group), shut: !group.open }
}

const ofReturned = ({ id, round, places, byCode }: Group): string => {
  const of = ofPlaces(id, round)
  return places > byCode ? ofInvite(of) : of
}

/**
 * The effects by which a place comes back: a new lot, named by the mark that held it, and a call to the line. An offer that
 * did not arrive and the person who left right after it did may both give the same place back: it comes back once.
 */
export function placeBack(held: string, { of, shut }: Returning, at: number): Effect[] {
  if (of === '') return []
  const { _id, ...lot } = returnedLot(held, { of, line: LINE, rank: rankOf(of) })
  const back: Effect = { id: _id, at, to: { collection: 'lots' }, document: { ...lot, shut } }
  return shut ? [back] : [back, { id: `call:${_id}`, at, to: { line: LINE } }]
}

/** Gives the place back, or the place in line: the member stays a member. */
export function withPlaceReturned(
  person: Person,
  change: 'left' | 'removed',
  groups: readonly Group[],
  at: number,
): Person {
  const { state, of, held } = person.place
  const back = state === 'placed' ? placeBack(held, returning(of, groups), at) : []
  return { ...unplaced(person, change, at), outbox: [...person.outbox, ...back] }
}

/** Seen in a group's chat by WeChat (SPEC 1.4): who has no place there yet was in it before, and is bound to it. */
export function recognisedIn(person: Person, group: string, at: number): Person {
  const { place } = person
  if (place.state === 'placed') {
    return place.group === group ? { ...person, place: { ...place, arrived: 'seen', invite: 0 } } : person
  }
  const bound = placed(person, group, { of: '', held: '' }, 'recognised', at)
  return { ...bound, place: { ...bound.place, arrived: 'seen' } }
}

// --- what becomes of claims and offers (settling.ts, receiving.ts) ---

/** What a request that waited for a place is told of it. */
export type PlaceTold = 'placed' | 'waiting' | 'none'

export const placeTold = ({ place }: Pick<Person, 'place'>): PlaceTold =>
  place.state === 'placed' || place.state === 'waiting' ? place.state : 'none'

/** Only what an answer's schema names may leave: who does not tell of the place is not told of it. */
const hasPlace = (open: Answer): open is { ok: true; value: object } =>
  open.ok && typeof open.value === 'object' && open.value !== null && 'place' in open.value

const telling =
  (person: Person) =>
  (open: Answer): Answer =>
    hasPlace(open) ? { ok: true, value: { ...open.value, place: placeTold(person) } } : open

const settlementOf = (person: Person, effects: readonly Effect[] = []): Settlement => ({
  person,
  facts: [],
  effects,
  answer: telling(person),
})

/** A newcomer's claim is known: a place, a place in line, or not even that. */
export function settlePlace(person: Person, claim: Claim, lot: string | null, at: number): Settlement {
  const { place } = person
  const isWanted = place.state === 'asking' && place.mark === claim.id
  if ('lots' in claim.to) {
    if (lot === null) return settlementOf(person, isWanted ? [{ ...claim, to: { joins: LINE } }] : [])
    const of = ofLot(lot)
    if (isWanted) return settlementOf(placed(person, groupOf(of), { of, held: claim.id }, 'placed', at))
    return settlementOf(person, placeBack(claim.id, { of, shut: false }, at))
  }
  if (!isWanted) return settlementOf(person)
  if (lot === null) {
    return settlementOf({ ...person, place: { ...place, state: 'none', mark: '', lineWasFull: true } })
  }
  const waiting = { ...person, place: withChange({ ...place, state: 'waiting', since: at }, 'waiting', '', at) }
  return settlementOf(waiting, [{ id: `call:${claim.id}`, at, to: { line: LINE } }])
}

/** An operator's move is known: the new place is taken and the old one comes back, or everything stays. */
export function settleMove(person: Person, claim: Claim, lot: string | null, at: number): Settlement {
  const { place } = person
  const moving = place.moving?.mark === claim.id ? place.moving : null
  if (lot === null) {
    const stays = moving === null ? person : { ...person, place: { ...place, moving: null } }
    return { ...settlementOf(stays), answer: movedOr(false), undone: 'no-place' }
  }
  const of = isReturned(lot) ? ofInMark(claim.id) : ofLot(lot)
  if (moving === null) {
    const back = placeBack(claim.id, { of, shut: false }, at)
    return { ...settlementOf(person, back), answer: movedOr(false), undone: 'not-there' }
  }
  const isUnchanged = groupOf(place.of) === groupOf(moving.from.of)
  const from = isUnchanged ? moving.from : { of: place.of, shut: false }
  const back = place.state === 'placed' ? placeBack(place.held, from, at) : []
  const moved = placed(person, groupOf(of), { of, held: claim.id }, 'moved', at)
  const told: Fact = { kind: 'told', message: { id: claim.id, kind: 'place-moved', at, values: {} } }
  const settled = { ...moved, place: { ...moved.place, moving: null } }
  return { person: settled, facts: [told], effects: back, answer: movedOr(true) }
}

const movedOr =
  (moved: boolean) =>
  (open: Answer): Answer =>
    open.ok && typeof open.value === 'object' ? { ok: true, value: { ...open.value, moved } } : open

/** Takes the place that the line offers; null when it is not waited for any more. */
export function takePlace(
  person: Person,
  offered: PlaceOffered,
  at: number,
): Pick<Settlement, 'person' | 'facts'> | null {
  const { state, mark } = person.place
  if (mark !== offered.claimant || (state !== 'waiting' && state !== 'asking')) return null
  const message = { id: `found:${offered.claimant}`, kind: 'place-found', at, values: {} } as const
  return {
    person: placed(person, groupOf(offered.of), { of: offered.of, held: offered.claimant }, 'placed', at),
    facts: [{ kind: 'told', message }],
  }
}
