/** Posts and comments as people see them: with their authors, likes and comments, a fixed number of requests a page. */
import { isMember, type Person } from '../../shared/person'
import type { Comment, Like, Post } from '../../shared/posts/state'
import type { Documents } from '../platform/documents'

export interface Author {
  readonly account: string
  readonly nickname: string
  readonly avatar: string | null
}

const MOST_READ = 1_000

/** The members among these accounts: who has left is nobody's author any more. */
export async function authorsOf(
  documents: Documents,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Author>> {
  const distinct = [...new Set(accounts)]
  if (distinct.length === 0) return new Map()
  const people = await documents.readMany<Person>('people', {
    where: { account: { in: distinct } },
    limit: distinct.length,
    fields: ['account', 'state', 'membership'],
  })
  return new Map(
    people
      .filter(isMember)
      .map(({ account, membership: { nickname, avatar } }) => [account, { account, nickname, avatar }]),
  )
}

interface Tallies {
  readonly likes: ReadonlyMap<string, number>
  readonly liked: ReadonlySet<string>
  readonly comments: ReadonlyMap<string, number>
}

/** How often each shelf holds something of a kind: read at once while they are few, counted one by one when they are many. */
async function perShelf<D extends { readonly _id: string; readonly shelf: string }>(
  documents: Documents,
  kind: string,
  shelves: readonly string[],
  fields: readonly string[],
) {
  const where = { kind, shelf: { in: shelves } }
  const read = await documents.readMany<D>('things', { where, limit: MOST_READ, fields: ['shelf', ...fields] })
  if (read.length < MOST_READ) {
    const counts = new Map<string, number>()
    for (const { shelf } of read) counts.set(shelf, (counts.get(shelf) ?? 0) + 1)
    return { read, counts }
  }
  const counted = await Promise.all(
    shelves.map(async (shelf): Promise<[string, number]> => [shelf, await documents.count('things', { kind, shelf })]),
  )
  return { read, counts: new Map(counted) }
}

async function talliesOf(documents: Documents, me: string, posts: readonly Post[]): Promise<Tallies> {
  const ids = posts.map(({ _id }) => _id)
  if (ids.length === 0) return { likes: new Map(), liked: new Set(), comments: new Map() }
  const [likes, comments] = await Promise.all([
    perShelf<Like>(documents, 'like', ids, ['author']),
    perShelf<Comment>(documents, 'comment', ids, []),
  ])
  const all = likes.read.length < MOST_READ
  const mine = all ? likes.read.filter(({ author }) => author === me) : await likedBy(documents, me, ids)
  return { likes: likes.counts, liked: new Set(mine.map(({ shelf }) => shelf)), comments: comments.counts }
}

/** My likes of posts that so many like that their likes are not all read. */
const likedBy = (documents: Documents, me: string, posts: readonly string[]): Promise<Like[]> =>
  documents.readMany<Like>('things', {
    where: { _id: { in: posts.map((post) => `like:${post}:${me}`) } },
    limit: posts.length,
    fields: ['shelf'],
  })

/** Posts as this member sees them; those of authors who have left are not there any more. */
export async function viewsOf(documents: Documents, me: string, posts: readonly Post[]) {
  const [authors, tallies] = await Promise.all([
    authorsOf(
      documents,
      posts.map(({ author }) => author),
    ),
    talliesOf(documents, me, posts),
  ])
  return posts.flatMap((post) => {
    const author = authors.get(post.author)
    return author === undefined ? [] : [viewOf(post, author, me, tallies)]
  })
}

const viewOf = (post: Post, author: Author, me: string, { likes, liked, comments }: Tallies) => ({
  id: post._id,
  at: post.at,
  author,
  text: post.text,
  pictures: post.pictures.map(({ file }) => file),
  topics: [...post.topics],
  card: post.card,
  pinned: post.shelf === 'pinned',
  quality: post.quality === 'marked',
  likes: likes.get(post._id) ?? 0,
  liked: liked.has(post._id),
  comments: comments.get(post._id) ?? 0,
  mine: post.author === me,
})

export type PostView = ReturnType<typeof viewOf>

export async function commentViewsOf(documents: Documents, me: string, comments: readonly Comment[]) {
  const authors = await authorsOf(
    documents,
    comments.map(({ author }) => author),
  )
  return comments.flatMap(({ _id, at, author, text }) => {
    const known = authors.get(author)
    return known === undefined ? [] : [{ id: _id, at, author: known, text, mine: author === me }]
  })
}
