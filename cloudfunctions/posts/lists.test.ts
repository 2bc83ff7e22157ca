/** Paging through a list that changes under the reader's hands (SPEC 8.1). */
import * as fc from 'fast-check'
import { decidePin, decideTakeDown, freshReview } from '../../shared/posts/rules'
import type { Post } from '../../shared/posts/state'
import type { Documents, IndexedQuery } from '../platform/documents'
import { pageOf } from './lists'
import { emptyPost } from './subjects'

/** What the database does with these queries: a range of ranks, in order; equal ranks in whatever order it likes. */
class Shelf {
  readonly posts = new Map<string, Post>()
  private turn = 0

  readonly documents = {
    readMany: (_collection: string, { where, sort, limit }: IndexedQuery) => {
      const { shelf, rank } = where as { shelf: string; rank?: { lte?: number; gte?: number } }
      const sign = sort?.[0]?.[1] === 'asc' ? 1 : -1
      this.turn += 1
      const found = [...this.posts.values()]
        .filter((post) => post.shelf === shelf)
        .filter((post) => post.rank <= (rank?.lte ?? Infinity) && post.rank >= (rank?.gte ?? 0))
      const shuffled = this.turn % 2 === 0 ? found : found.reverse()
      return Promise.resolve(shuffled.sort((a, b) => sign * (a.rank - b.rank)).slice(0, limit))
    },
  } as unknown as Documents

  add(rank: number): void {
    const _id = `post:${String(this.posts.size * 7_919 + 1).padStart(5, '0')}`
    const at = Math.floor(rank)
    this.posts.set(_id, { ...emptyPost(_id), shelf: 'shown', at, rank, review: freshReview([]) })
  }

  change(which: number, to: (post: Post) => Post | null): void {
    const post = [...this.posts.values()][which % Math.max(1, this.posts.size)]
    const after = post === undefined ? null : to(post)
    if (after !== null) this.posts.set(after._id, after)
  }

  shown = (): string[] => [...this.posts.values()].filter(({ shelf }) => shelf === 'shown').map(({ _id }) => _id)
}

const deciding = { by: 'officer', at: 0, note: '', clause: null }
const pinned = (post: Post, to: boolean): Post | null => {
  const decided = decidePin(post, to, 0, 1_000)
  return decided.ok ? decided.value : null
}
const takenDown = (post: Post): Post | null => {
  const decided = decideTakeDown(post, deciding)
  return decided.ok ? decided.value : null
}

type Happening = readonly [what: 'arrives' | 'goes down' | 'is pinned' | 'is unpinned', which: number]
const happening: fc.Arbitrary<Happening> = fc.tuple(
  fc.constantFrom('arrives', 'goes down', 'is pinned', 'is unpinned'),
  fc.nat(200),
)

function happen(shelf: Shelf, [what, which]: Happening, now: number): void {
  if (what === 'arrives') shelf.add(now)
  if (what === 'goes down') shelf.change(which, takenDown)
  if (what === 'is pinned') shelf.change(which, (post) => pinned(post, true))
  if (what === 'is unpinned') shelf.change(which, (post) => pinned(post, false))
}

/** Reads to the end, while things happen between its pages. @returns what was seen, page after page */
async function readThrough(
  shelf: Shelf,
  limit: number,
  between: readonly (readonly Happening[])[],
  onChange: () => void,
): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | undefined
  for (let page = 0; page < 200; page++) {
    const where = { kind: 'post', shelf: 'shown' }
    const { found, next } = await pageOf<Post>(shelf.documents, { where, direction: 'desc', cursor, limit })
    seen.push(...found.map(({ _id }) => _id))
    if (next === null) return seen
    cursor = next
    for (const one of between[page] ?? []) happen(shelf, one, 1_000 + page)
    onChange()
  }
  throw new Error('the list never ends')
}

test('whoever pages through the feed sees nothing twice, and everything that stood there all the while', async () => {
  const ranks = fc.uniqueArray(fc.nat(900), { maxLength: 60 })
  // Two of one rank are improbable; they are neither lost nor doubled.
  const ties = fc.uniqueArray(fc.nat(900), { maxLength: 3 })
  const between = fc.array(fc.array(happening, { maxLength: 4 }), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(ranks, ties, fc.integer({ min: 1, max: 7 }), between, async (some, more, limit, happenings) => {
      const shelf = new Shelf()
      for (const rank of [...some, ...more]) shelf.add(rank)
      let always = shelf.shown()
      const stay = () => {
        const now = new Set(shelf.shown())
        always = always.filter((id) => now.has(id))
      }
      const seen = await readThrough(shelf, limit, happenings, stay)
      expect(new Set(seen).size).toBe(seen.length)
      expect(always.filter((id) => !seen.includes(id))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('a cursor that is none of ours ends the list instead of beginning it anew', async () => {
  const shelf = new Shelf()
  shelf.add(1)
  const where = { kind: 'post', shelf: 'shown' }
  const asked = { where, direction: 'desc', cursor: 'x', limit: 5 } as const
  expect(await pageOf<Post>(shelf.documents, asked)).toEqual({ found: [], next: null })
})
