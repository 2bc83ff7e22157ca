/** Nobody is overtaken (SPEC 1.3, PROTOCOL 19): held against every single claim, as it takes effect. */
import { isReturned } from '../../../shared/groups/names'
import { LINE, type Matrix } from '../../../shared/groups/state'
import type { LinePage, Lot } from '../../../shared/lots'
import type { Person } from '../../../shared/person'
import { lineName } from '../claims'
import type { MemoryDocuments } from './memory-documents'

type Report = (violation: string) => void

/** When what became known, counted in steps. */
export interface LineNotes {
  step: number
  /** When the groups first named a lot: from here on newcomers may know of it. */
  readonly named: Map<string, number>
  /** When a mark joined the line. */
  readonly joined: Map<string, number>
}

export const noLineNotes = (): LineNotes => ({ step: 0, named: new Map(), joined: new Map() })

/** Notes the lots that the groups name. */
export function watchMatrix(notes: LineNotes, { groups }: Matrix): void {
  notes.step++
  for (const lot of groups.flatMap((group) => group.lots)) {
    if (!notes.named.has(lot)) notes.named.set(lot, notes.step)
  }
}

const isPage = (lot: Lot): lot is LinePage => lot.of === lineName(LINE)

/** Those who wait, the first first. */
function waitingMarks(documents: MemoryDocuments): string[] {
  const pages = documents.all<Lot>('lots').filter(isPage)
  return pages.sort((a, b) => a.rank - b.rank).flatMap((page) => page.claims.slice(page.served))
}

/** A page of the line: whoever stands on it is called in order, one after the other. */
function watchPage(
  notes: LineNotes,
  before: LinePage | null,
  after: LinePage,
  documents: MemoryDocuments,
  report: Report,
): void {
  notes.step++
  for (const mark of after.claims.slice(before?.claims.length ?? 0)) notes.joined.set(mark, notes.step)
  if (before === null) return
  const next = before.claims[before.served]
  if (after.offer !== null && before.offer === null && after.offer.claimant !== next)
    report(`${after.offer.claimant} is offered a place, ${next} is the first in line`)
  if (after.served === before.served) return
  if (after.served !== before.served + 1) report(`${after._id} served ${before.served}, then ${after.served}`)
  if (before.offer === null && next !== undefined && stillWaits(next, documents))
    report(`${after._id} counts ${next} as served without an offer`)
}

/** Does somebody wait, or ask, under this mark? */
const stillWaits = (mark: string, documents: MemoryDocuments): boolean =>
  documents
    .all<Person>('people')
    .some(
      ({ state, place }) => state === 'member' && place.mark === mark && ['asking', 'waiting'].includes(place.state),
    )

/** A place that is taken: by the first in line; or by a newcomer, when nobody waited whom they could know of. */
function watchPlace(notes: LineNotes, lot: Lot, mark: string, documents: MemoryDocuments, report: Report): void {
  const waiting = waitingMarks(documents)
  const inLine = waiting.indexOf(mark)
  if (inLine > 0) report(`${mark} has a place in ${lot._id} before ${waiting[0]}`)
  // A move is an operator's decision, and may take any place.
  if (inLine >= 0 || mark.startsWith('move:')) return
  if (isReturned(lot._id)) report(`${mark} took the returned place ${lot._id}, which is for the line`)
  const known = notes.named.get(lot._id) ?? 0
  const overtaken = waiting.find((other) => (notes.joined.get(other) ?? 0) < known)
  if (overtaken !== undefined) report(`${mark} took a place in ${lot._id} that was made for ${overtaken}`)
}

export function watchLine(
  notes: LineNotes,
  before: Lot | null,
  after: Lot,
  documents: MemoryDocuments,
  report: Report,
): void {
  if (isPage(after)) watchPage(notes, before as LinePage | null, after, documents, report)
  if (after.line !== LINE || before === null) return
  for (const mark of after.claims.slice(before.claims.length)) watchPlace(notes, after, mark, documents, report)
}
