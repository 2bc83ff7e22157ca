/** Places in groups, when everything has settled: none is given twice, none is lost, nobody waits beside a free one. */
import { groupOf, isReturned } from '../../../shared/groups/names'
import { LINE, MATRIX_ID, type Matrix } from '../../../shared/groups/state'
import { type LinePage, type Lot, waitingOn } from '../../../shared/lots'
import type { Person } from '../../../shared/person'
import { lineName } from '../claims'
import type { MemoryDocuments } from './memory-documents'

type All = Pick<MemoryDocuments, 'all' | 'get'>

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Every claim in a group's lots is a member's place, or came back as a lot; what the group had to give is not exceeded. */
function checkGroup(id: string, lots: readonly Lot[], people: readonly Person[], report: (violation: string) => void) {
  const mine = lots.filter((lot) => groupOf(lot.of) === id)
  const held = people.filter(({ place }) => place.state === 'placed' && place.of !== '' && place.group === id).length
  const taken = sum(mine.map((lot) => lot.claims.length))
  const back = mine.filter((lot) => isReturned(lot._id)).length
  if (held !== taken - back) report(`${id}: ${held} members hold places, ${taken} were taken and ${back} came back`)
  const made = sum(
    mine.filter((lot) => lot._id.startsWith(`group:${id}:1:`)).map((lot) => lot.left + lot.claims.length),
  )
  const left = sum(mine.filter((lot) => !lot.shut).map((lot) => lot.left))
  if (held + left > made) report(`${id} had ${made} places; ${held} are held and ${left} left`)
}

/** A closed group takes nobody: what is left of its places can be taken by none. */
function checkClosed({ groups }: Pick<Matrix, 'groups'>, lots: readonly Lot[], report: (violation: string) => void) {
  for (const { id } of groups.filter(({ open }) => !open)) {
    const open = lots.filter((lot) => groupOf(lot.of) === id && !isReturned(lot._id) && !lot.shut && lot.left > 0)
    if (open.length > 0) report(`${id} is closed and ${open.map((lot) => lot._id).join()} is not shut`)
  }
}

export function checkPlaces(documents: All, report: (violation: string) => void): void {
  const people = documents.all<Person>('people')
  const all = documents.all<Lot>('lots')
  const lots = all.filter((lot) => lot.line === LINE)
  const { groups } = documents.get<Matrix>('things', MATRIX_ID) ?? { groups: [] }
  for (const { id } of groups) checkGroup(id, lots, people, report)
  checkClosed({ groups }, lots, report)
  const pages = all.filter((lot) => lot.of === lineName(LINE) && !lot.shut) as LinePage[]
  const closed = new Set(groups.filter(({ open }) => !open).map(({ id }) => id))
  const isFree = (lot: Lot) => !lot.shut && !(isReturned(lot._id) && closed.has(groupOf(lot.of)))
  const free = sum(lots.filter(isFree).map((lot) => lot.left))
  if (waitingOn(pages) > 0 && free > 0) report(`${waitingOn(pages)} wait beside ${free} free places`)
  const marks = new Set(pages.flatMap((page) => page.claims.slice(page.served)))
  for (const { _id, place } of people) {
    if (place.state === 'asking') report(`${_id} is still asking for a place`)
    if (place.moving !== null) report(`${_id} is still being moved`)
    if (place.state === 'waiting' && !marks.has(place.mark)) report(`${_id} waits and stands in no line`)
    if ((place.state === 'placed') !== (place.group !== '')) report(`${_id} is ${place.state} in "${place.group}"`)
  }
}
