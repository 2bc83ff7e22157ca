import type { Versioned } from '../../shared/documents'
import type { Documents } from './documents'
import type { CollectionName } from './indexes'

/**
 * Writes a document as a whole, if it is still at the version that was read: an insert for one that was not there.
 * @param before what was read; `version` 0 says that it was not there
 * @returns the document as it now stands, or null when somebody else wrote first
 */
export async function writeVersion<State extends Versioned>(
  documents: Documents,
  collection: CollectionName,
  before: State,
  after: State,
): Promise<State | null> {
  const written = { ...after, version: before.version + 1 }
  if (before.version === 0) {
    return (await documents.insert(collection, written)) === 'inserted' ? written : null
  }
  const parts = changedParts(before, written)
  const outcome = await documents.write(collection, before._id, before.version, parts)
  return outcome === 'written' ? written : null
}

/** The parts that differ, whole: parts that are the same object were not touched. */
function changedParts<State extends Versioned>(before: State, after: State): Record<string, unknown> {
  const parts = Object.entries(after).filter(
    ([name, part]) => name !== '_id' && name !== 'version' && part !== (before as Record<string, unknown>)[name],
  )
  return Object.fromEntries(parts)
}
