import { accountIn, type LinePage } from '../../shared/lots'
import { isMember, type Person } from '../../shared/person'
import type { Documents } from '../platform/documents'

/** The longest line, and some (PROTOCOL 19). */
const MOST_READ = 1_000

/**
 * Who waits, first come first. A line keeps the mark of who gave up waiting until their turn comes; here only those count who
 * still want a seat, so that nobody is told a number that is too high.
 */
export async function waitingIn(documents: Documents, pages: readonly LinePage[]): Promise<readonly string[]> {
  const marks = [...pages].sort((a, b) => a.rank - b.rank).flatMap(({ claims, served }) => claims.slice(served))
  if (marks.length === 0) return []
  const accounts = [...new Set(marks.map(accountIn))]
  const people = await documents.readMany<Person>('people', {
    where: { account: { in: accounts } },
    limit: Math.min(MOST_READ, accounts.length),
    fields: ['account', 'state', 'events'],
  })
  const wanted = new Set(
    people.filter(isMember).flatMap(({ events }) => events.seats.filter(waits).map(({ mark }) => mark)),
  )
  return marks.filter((mark) => wanted.has(mark))
}

const waits = ({ state }: { readonly state: string }): boolean => state === 'line' || state === 'asking'
