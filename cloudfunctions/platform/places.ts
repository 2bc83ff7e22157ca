/** Where there is room in the groups: what everybody who asks for a place must know, kept for a few seconds. */

import { NEVER } from '../../shared/documents'
import { groupOf, isReturned } from '../../shared/groups/names'
import { LINE, MATRIX_ID, type Matrix, type Places } from '../../shared/groups/state'
import { type Lot, waitingOn } from '../../shared/lots'
import { livePages } from './claims'
import type { Documents } from './documents'
import type { Call } from './handler'

/** Before anybody has opened a group. */
export const freshMatrix: Matrix = {
  _id: MATRIX_ID,
  version: 0,
  kind: 'groups',
  main: '',
  groups: [],
  outbox: [],
  answered: [],
  forgottenUpTo: '',
  due: NEVER,
}

export const readMatrix = async (documents: Documents): Promise<Matrix> =>
  (await documents.read<Matrix>('things', MATRIX_ID)) ?? freshMatrix

export type RoomyLot = Pick<Lot, '_id' | 'of' | 'left' | 'rank'>

/** The lots of all groups that have places left. */
export const roomyLots = (documents: Documents): Promise<RoomyLot[]> =>
  documents.readMany<Lot>('lots', {
    where: { line: LINE, shut: false, left: { gt: 0 } },
    limit: 1_000,
    fields: ['of', 'left', 'rank'],
  })

/**
 * Without the places that came back to a group which has closed meanwhile: an offer that was not taken, a claim that nobody
 * waited for. They stay for the line until the group opens again; nobody is placed behind a closed door.
 */
export async function ofOpenGroups<L extends Pick<Lot, '_id' | 'of'>>(
  documents: Documents,
  lots: readonly L[],
): Promise<readonly L[]> {
  if (!lots.some(({ _id }) => isReturned(_id))) return lots
  const { groups } = await readMatrix(documents)
  const closed = new Set(groups.filter(({ open }) => !open).map(({ id }) => id))
  return lots.filter(({ _id, of }) => !isReturned(_id) || !closed.has(groupOf(of)))
}

/** Asked by id: places that came back may be many, and newcomers are not offered them. */
const lotsById = (documents: Documents, ids: readonly string[]): Promise<Lot[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : documents.readMany<Lot>('lots', { where: { _id: { in: ids } }, limit: 1_000, fields: ['left'] })

/**
 * Reads the groups, then the line, then the room, in this order: whoever waited when a group was opened is seen by
 * everyone who sees the group, and is not overtaken.
 */
async function readPlaces(documents: Documents): Promise<Places> {
  const { main, groups } = await readMatrix(documents)
  if (groups.length === 0) return { main, groups, left: {}, waiting: 0 }
  const waiting = waitingOn(await livePages(documents, LINE))
  const lots = await lotsById(
    documents,
    groups.flatMap((group) => (group.open ? group.lots : [])),
  )
  return { main, groups, waiting, left: Object.fromEntries(lots.map(({ _id, left }) => [_id, left])) }
}

/** The places as this instance knows them: a warm one asks for nothing. */
export const knownPlaces = ({ documents, remembered }: Pick<Call, 'documents' | 'remembered'>): Promise<Places> =>
  remembered('places', () => readPlaces(documents))
