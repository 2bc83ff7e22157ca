/** What stays of a text when its author leaves, or takes it back: nothing that anybody could read (SPEC 2.6). */
import { freshReview } from './rules'
import type { Comment, Like, Post } from './state'

/** Whatever in the circle belongs to one member. */
export type Own = Post | Comment | Like

/** A post or comment without a word of it. What was taken down before stays as a frozen copy, which belongs to nobody. */
export const withoutWords = <Text extends Post | Comment>(text: Text): Text =>
  text.kind === 'post'
    ? { ...text, shelf: 'gone', text: '', pictures: [], card: null, topics: [] }
    : { ...text, shelf: 'gone', text: '' }

/** Belonging to nobody: no index finds it by its author any more. */
export function erased(own: Own): Own {
  if (own.kind === 'like') return { ...own, shelf: 'off', author: '' }
  return { ...withoutWords(own), author: '', person: '', review: freshReview([]) }
}

/**
 * Files that nobody needs when a text is gone: those that its author uploaded into their own folder. A frozen copy keeps its
 * pictures.
 */
export function filesLeftBy(own: Own): string[] {
  if (own.kind !== 'post' || own.author === '') return []
  const isKept = own.review.decisions.some(({ is }) => is === 'rejected' || is === 'taken-down' || is === 'upheld')
  return isKept ? [] : own.pictures.map(({ file }) => file).filter((file) => file.includes(`/posts/${own.author}/`))
}
