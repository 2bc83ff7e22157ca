/** What was written by those who have left is erased (SPEC 2.6), and marks pay their authors once (SPEC 3.2). */
import type { Person } from '../../../shared/person'
import type { Entry } from '../../../shared/points/state'
import type { Post } from '../../../shared/posts/state'
import type { MemoryDocuments } from './memory-documents'

type All = Pick<MemoryDocuments, 'all'>

const isWritten = ({ kind }: { readonly kind: string }): boolean => ['post', 'comment', 'like'].includes(kind)

/** @param closed the accounts that were deleted */
export function checkPosts(
  documents: All,
  entries: readonly Entry[],
  closed: ReadonlySet<string>,
  report: (violation: string) => void,
): void {
  const written = documents.all<Post>('things').filter(isWritten)
  for (const { _id, author } of written)
    if (closed.has(author)) report(`${_id} still belongs to ${author}, who has left`)
  const members = new Set(
    documents.all<Person>('people').flatMap(({ state, account }) => (state === 'member' ? account : [])),
  )
  const ids = new Set(entries.map(({ id }) => id))
  for (const { _id, author, quality } of written.filter(({ kind, author }) => kind === 'post' && members.has(author))) {
    const [paid, undone] = [ids.has(`quality:${_id}`), ids.has(`reverse:quality:${_id}`)]
    // An operator may have reversed the points alone: the mark stays then.
    if (quality === 'marked' && !paid) report(`${_id} by ${author} is marked and was not paid`)
    if (quality !== 'marked' && paid && !undone) report(`${_id} by ${author} is ${quality} and its points are there`)
  }
}
