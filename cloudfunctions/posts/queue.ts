import type { ParsedInputOf } from '../../shared/action'
import { accept } from '../../shared/outcome'
import * as contract from '../../shared/posts/contract'
import { cursorOf, placeOf } from '../../shared/posts/rank'
import type { Comment, Evidence, Post } from '../../shared/posts/state'
import type { Documents } from '../platform/documents'
import { query } from '../platform/handler'
import { type Heap, heapOf, MOST_COUNTED } from '../platform/heap'
import { evidenceId } from './consequences'
import { type PageOf, pageOf } from './lists'
import { type Author, authorsOf } from './view'

type Item = Post | Comment

/** Where something waits for people. */
const waitingPlaces = [
  { kind: 'post', shelf: 'held' },
  { kind: 'post', shelf: 'appealed' },
  { kind: 'comment', shelf: 'held' },
  { kind: 'comment', shelf: 'appealed' },
] as const

/** What waited longest, of every kind. */
async function oldest(documents: Documents, cursor: string | undefined, limit: number): Promise<Item[]> {
  const place = cursor === undefined ? undefined : placeOf(cursor)
  if (place === null) return []
  const pages = await Promise.all(
    waitingPlaces.map((where) => pageOf<Item>(documents, { where, direction: 'asc', cursor, limit })),
  )
  return pages
    .flatMap(({ found }) => found)
    .sort((a, b) => a.rank - b.rank || (a._id < b._id ? -1 : 1))
    .slice(0, limit)
}

/** The posts and comments that nobody has decided yet. */
export async function waitingTexts(documents: Documents): Promise<Heap | null> {
  const lists = await Promise.all(
    waitingPlaces.map((where) => {
      const sort = [['rank', 'asc'] as const]
      return documents.readMany<Item>('things', { where, sort, limit: MOST_COUNTED, fields: ['at'] })
    }),
  )
  const more = lists.some((list) => list.length >= MOST_COUNTED)
  return heapOf(
    lists.flat().map(({ at }) => at),
    more,
  )
}

type Copy = Pick<Evidence, '_id' | 'author' | 'of'>

/** The copies of texts of these authors that were kept back. */
async function copiesBy(documents: Documents, authors: readonly string[]): Promise<readonly Copy[]> {
  const distinct = [...new Set(authors)]
  if (distinct.length === 0) return []
  return documents.readMany<Copy>('things', {
    where: { author: { in: distinct }, kind: 'evidence' },
    limit: 1_000,
    fields: ['author', 'of'],
  })
}

/** How often texts of this author were kept back before: others than this one. */
const historyOf = (copies: readonly Copy[], { _id, author }: Item): number =>
  copies.filter((copy) => copy.author === author && copy.of !== _id).length

/** The texts of the posts that comments answer. */
async function contextsOf(documents: Documents, items: readonly Item[]): Promise<ReadonlyMap<string, string>> {
  const posts = [...new Set(items.flatMap((item) => (item.kind === 'comment' ? [item.of] : [])))]
  if (posts.length === 0) return new Map()
  const where = { _id: { in: posts } }
  const found = await documents.readMany<Post>('things', { where, limit: posts.length, fields: ['text'] })
  return new Map(found.map(({ _id, text }) => [_id, text]))
}

const nobody = (account: string): Author => ({ account, nickname: '', avatar: null })

export const queue = query(contract.queue, async ({ cursor, limit }, { documents }) => {
  const read = await oldest(documents, cursor, limit + 1)
  const items = read.slice(0, limit)
  const last = items.at(-1)
  const accounts = items.map(({ author }) => author)
  const [authors, copies, contexts] = await Promise.all([
    authorsOf(documents, accounts),
    copiesBy(documents, accounts),
    contextsOf(documents, items),
  ])
  return accept({
    items: items.map((item) => ({
      id: item._id,
      kind: item.kind,
      at: item.at,
      author: authors.get(item.author) ?? nobody(item.author),
      text: item.text,
      pictures: item.kind === 'post' ? item.pictures.map(({ file }) => file) : [],
      why: [...item.review.why],
      appeal: item.review.appeal,
      decisions: [...item.review.decisions],
      context: item.kind === 'comment' ? (contexts.get(item.of) ?? null) : null,
      history: historyOf(copies, item),
    })),
    next: read.length > limit && last !== undefined ? cursorOf({ rank: last.rank, id: last._id }) : null,
  })
})

/** More decisions about one text nobody makes. */
const MOST_DECISIONS = 30

function copiesOf(documents: Documents, asked: ParsedInputOf<typeof contract.evidence>): Promise<PageOf<Evidence>> {
  const { item, author, cursor, limit } = asked
  const range = { direction: 'desc', cursor, limit } as const
  if (author !== undefined) return pageOf<Evidence>(documents, { where: { author, kind: 'evidence' }, ...range })
  if (item === undefined) return pageOf<Evidence>(documents, { where: { kind: 'evidence', shelf: 'kept' }, ...range })
  return copiesOfItem(documents, item)
}

/** A text's copies are known by their names. */
async function copiesOfItem(documents: Documents, item: string): Promise<PageOf<Evidence>> {
  const ids = Array.from({ length: MOST_DECISIONS }, (_, index) => evidenceId(item, index + 1))
  const found = await documents.readMany<Evidence>('things', { where: { _id: { in: ids } }, limit: ids.length })
  return { found: [...found].sort((a, b) => b.rank - a.rank), next: null }
}

export const evidence = query(contract.evidence, async (asked, { documents }) => {
  const { found, next } = await copiesOf(documents, asked)
  const authors = await authorsOf(
    documents,
    found.map(({ author }) => author),
  )
  return accept({
    copies: found.map(({ _id, of, author, decision, copy }) => ({
      ...{ id: _id, item: of, author: authors.get(author) ?? nobody(author), decision },
      ...{ at: copy.at, text: copy.text, pictures: [...copy.pictures], topics: [...copy.topics], why: [...copy.why] },
    })),
    next,
  })
})
