/** Claiming a limited place (PROTOCOL 15–16). Whether a claim is mine is told by the lot, never by an earlier answer. */
import type { Claim } from '../../shared/documents'
import { freshLot, type LinePage, LONGEST_LINE, type Lot, waitingOn } from '../../shared/lots'
import type { Documents } from './documents'
import { PassingFault } from './faults'
import { deadlineIn, lost, untilDone } from './retry'

/** One claim takes no longer than this while its caller waits; the sweeper has the rest. */
const CLAIMING_MS = 6_000

/** A line that was full opens a new page only when so many may wait on it: pages are few. */
const SMALLEST_PAGE = 25

/** The lot that holds the claim, or null when every one that was asked has definitely refused. */
export async function claimPlace(documents: Documents, { id, to }: Claim): Promise<string | null> {
  if ('joins' in to) return joinLine(documents, to.joins, id)
  for (const lot of to.lots) {
    const claimed = await untilDone(deadlineIn(CLAIMING_MS), () => claimOnce(documents, lot, id))
    if (claimed) return lot
  }
  return null
}

/** One guarded claim; not taken, the lot is read: it holds the claimant, or it is full, or it is tried again. */
export async function claimOnce(documents: Documents, lot: string, claimant: string): Promise<boolean | typeof lost> {
  if ((await documents.claim('lots', lot, claimant)) === 'claimed') return true
  const read = await documents.read<Lot>('lots', lot)
  // A lot is inserted as an effect of what it is of: not there means not there yet (PROTOCOL 5).
  if (read === null) throw new PassingFault(`the lot ${lot} is not there`)
  if (read.claims.includes(claimant)) return true
  return read.left <= 0 || read.shut ? false : lost
}

export const lineName = (line: string): string => `line:${line}`

/** The pages of a line on which somebody waits or may come to wait, in order. */
export const livePages = (documents: Documents, line: string): Promise<LinePage[]> =>
  documents.readMany<LinePage>('lots', {
    where: { of: lineName(line), shut: false },
    sort: [['rank', 'asc']],
    limit: 100,
  })

/** Joins a line at its end: the page on which the claimant stands, or null when the line is full (SPEC 1.3). */
const joinLine = (documents: Documents, line: string, claimant: string): Promise<string | null> =>
  untilDone<string | null>(deadlineIn(CLAIMING_MS), async () => {
    const pages = await livePages(documents, line)
    const mine = pages.find((page) => page.claims.includes(claimant))
    if (mine !== undefined) return mine._id
    const page = pages.find(({ left }) => left > 0)
    if (page === undefined) return (await addPage(documents, line, pages)) ? lost : null
    return (await claimOnce(documents, page._id, claimant)) === true ? page._id : lost
  })

/** Adds a page for as many as may still wait. While none has room nobody joins, so the count can only have fallen since. */
async function addPage(documents: Documents, line: string, pages: readonly LinePage[]): Promise<boolean> {
  const waiting = waitingOn(pages)
  const room = LONGEST_LINE - waiting
  if (room < (waiting === 0 ? 1 : SMALLEST_PAGE)) return false
  const of = lineName(line)
  const newest = { where: { of, shut: true }, sort: [['rank', 'desc']], limit: 1 } as const
  const last = pages.at(-1) ?? (await documents.readMany<LinePage>('lots', newest))[0]
  const rank = (last?.rank ?? 0) + 1
  const page = { ...freshLot({ _id: `${of}:${rank}`, of, rank, left: room }), served: 0, offer: null }
  await documents.insert('lots', page)
  return true
}
