import type { LinePage, Lot } from '../../shared/lots'
import { accountIn } from '../../shared/lots'
import type { Documents } from '../platform/documents'

export interface Claimed {
  readonly mark: string
  readonly account: string
}

/** Lots of one activity, those that came back last. */
const lotsOf = (documents: Documents, of: string): Promise<Lot[]> =>
  documents.readMany<Lot>('lots', { where: { of, shut: false }, sort: [['rank', 'asc']], limit: 1_000 })

/** Who claimed, in the order of the claims. */
export async function claimsOf(documents: Documents, of: string): Promise<Claimed[]> {
  const lots = await lotsOf(documents, of)
  return lots.flatMap(({ claims }) => claims.map((mark) => ({ mark, account: accountIn(mark) })))
}

/** Lots that have room, first come first. */
export async function roomyLots(documents: Documents, of: string): Promise<string[]> {
  const lots = await documents.readMany<Lot>('lots', {
    where: { of, shut: false },
    sort: [['rank', 'asc']],
    limit: 1_000,
    fields: ['left'],
  })
  return lots.filter(({ left }) => left > 0).map(({ _id }) => _id)
}

export async function placesLeft(documents: Documents, of: string): Promise<number> {
  const where = { of, shut: false }
  const lots = await documents.readMany<Lot>('lots', { where, limit: 1_000, fields: ['left'] })
  return lots.reduce((sum, { left }) => sum + left, 0)
}

/** The pages of a line on which somebody waits. */
export const pagesOf = (documents: Documents, line: string): Promise<LinePage[]> =>
  documents.readMany<LinePage>('lots', {
    where: { of: `line:${line}`, shut: false },
    sort: [['rank', 'asc']],
    limit: 100,
  })
