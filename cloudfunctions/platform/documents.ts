/** The eight things that are done to the database, and nothing else is. The protocol stands on exactly these. */
import type { CollectionName } from './indexes'

export type Scalar = string | number | boolean

/** A condition on one indexed field. */
export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | { readonly gte?: Scalar; readonly gt?: Scalar; readonly lte?: Scalar; readonly lt?: Scalar }

/** A read along an index. `sort` ends the index's prefix that `where` begins. */
export interface IndexedQuery {
  readonly where: Readonly<Record<string, Condition>>
  readonly sort?: readonly (readonly [path: string, direction: 'asc' | 'desc'])[]
  /** At most 1,000. */
  readonly limit: number
  /** Only these fields, beside the id, where a document has much that is not looked at. */
  readonly fields?: readonly string[]
}

export interface Stored {
  readonly _id: string
}

/** Every verb throws a PassingFault when its outcome is unknown. */
export interface Documents {
  /** One document by id; null when it is not there. */
  read<D extends Stored>(collection: CollectionName, id: string): Promise<D | null>
  /** Documents along an index, in the order of `sort`. */
  readMany<D extends Stored>(collection: CollectionName, query: IndexedQuery): Promise<D[]>
  /** How many documents an index holds for these conditions. */
  count(collection: CollectionName, where: IndexedQuery['where']): Promise<number>
  /** Adds a document unless one with its id is there. */
  insert(collection: CollectionName, document: Stored): Promise<'inserted' | 'exists'>
  /** Replaces these parts and raises the version, if the version is still the one that was read (PROTOCOL 1). */
  write(
    collection: CollectionName,
    id: string,
    version: number,
    parts: Readonly<Record<string, unknown>>,
  ): Promise<'written' | 'lost'>
  /** Takes one of the places that are left in a lot that is not shut, once for each claimant (PROTOCOL 15). */
  claim(collection: CollectionName, id: string, claimant: string): Promise<'claimed' | 'not-claimed'>
  /** Adds many documents; stops at the first whose id is there, so the caller reads back unless all is clean. */
  append(collection: CollectionName, documents: readonly Stored[]): Promise<'appended' | 'some-exist'>
  /** Removes one document by id. */
  remove(collection: CollectionName, id: string): Promise<void>
}
