/** What one member wrote and liked, whatever became of it: theirs to take along (SPEC 2.6). */
import type { Comment, Like, Post } from '../../shared/posts/state'
import type { Documents } from './documents'

export const EXPORTED_POSTS = 100
export const EXPORTED_COMMENTS = 300
const EXPORTED_LIKES = 1_000

const newestOf = <D extends Post | Comment | Like>(documents: Documents, author: string, kind: string, limit: number) =>
  documents.readMany<D>('things', { where: { author, kind }, sort: [['rank', 'desc']], limit })

export async function writingsOf(documents: Documents, author: string) {
  const [posts, comments, likes] = await Promise.all([
    newestOf<Post>(documents, author, 'post', EXPORTED_POSTS + 1),
    newestOf<Comment>(documents, author, 'comment', EXPORTED_COMMENTS + 1),
    newestOf<Like>(documents, author, 'like', EXPORTED_LIKES),
  ])
  const there = <Text extends Post | Comment>(texts: readonly Text[], limit: number) =>
    texts.slice(0, limit).filter(({ shelf }) => shelf !== 'gone')
  return {
    posts: there(posts, EXPORTED_POSTS).map(({ _id, at, text, topics, pictures }) => ({
      ...{ post: _id, at, text, topics: [...topics], pictures: pictures.map(({ file }) => file) },
    })),
    morePosts: posts.length > EXPORTED_POSTS,
    comments: there(comments, EXPORTED_COMMENTS).map(({ _id, at, text, of }) => ({ comment: _id, at, text, post: of })),
    moreComments: comments.length > EXPORTED_COMMENTS,
    liked: likes.filter(({ shelf }) => shelf !== 'off').map(({ shelf }) => shelf),
  }
}
