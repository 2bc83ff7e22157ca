import type { Index } from '../../cloudfunctions/platform/indexes'
import { DocumentCache } from './cache'
import { Collection, documentTable } from './collection'
import { collectionMissing } from './errors'
import { IndexTable } from './index-table'
import { Sqlite } from './sqlite'
import { decodeStored } from './wire'

const REBUILD_PAGE = 5_000
/** About 250 MB of parsed documents. */
const CACHE_CHARACTERS = 24_000_000

/** All collections of one emulator: the catalogue, and what holds them together. */
export class Store {
  readonly cache: DocumentCache
  private readonly sqlite: Sqlite
  private readonly collections = new Map<string, Collection>()

  constructor(directory: string | null, cacheCharacters: number = CACHE_CHARACTERS) {
    this.sqlite = new Sqlite(directory)
    this.cache = new DocumentCache(cacheCharacters)
    this.sqlite.execute(`
      CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
      CREATE TABLE IF NOT EXISTS indexes (number INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, definition TEXT NOT NULL, multikey TEXT NOT NULL)`)
    for (const [number, name] of this.sqlite.prepare('SELECT number, name FROM collections').all<[number, string]>())
      this.open(number, name)
  }

  /** The collection, or the service's refusal: a write does not create one. */
  collection(name: string): Collection {
    const collection = this.collections.get(name)
    if (collection === undefined) throw collectionMissing(name)
    return collection
  }

  /** Creates the collection unless it is there. */
  create(name: string): Collection {
    const there = this.collections.get(name)
    if (there !== undefined) return there
    this.sqlite.prepare('INSERT INTO collections (name) VALUES (?)').run(name)
    const [number] = this.sqlite.prepare('SELECT number FROM collections WHERE name = ?').first<[number]>(name)!
    return this.open(number, name)
  }

  /** Makes the collection's indexes those that are defined: drops, keeps and builds. */
  applyIndexes(collection: Collection, definitions: readonly Index[]): void {
    this.atomically(() => {
      const wanted = new Map(definitions.map((definition) => [JSON.stringify(definition), definition]))
      collection.isPlanned = true
      collection.indexes.length = 0
      const rows = this.sqlite
        .prepare('SELECT number, definition, multikey FROM indexes WHERE collection = ?')
        .all<[number, string, string]>(collection.number)
      for (const [number, text, multikey] of rows) {
        const definition = wanted.get(text)
        if (definition === undefined) this.dropIndex(collection, number)
        else collection.indexes.push(this.openIndex(collection, definition, number, JSON.parse(multikey) as boolean[]))
        wanted.delete(text)
      }
      for (const [text, definition] of wanted) collection.indexes.push(this.buildIndex(collection, definition, text))
    })
  }

  /** One SQLite transaction around the work; a failure leaves no trace, in memory neither. */
  atomically<T>(work: () => T): T {
    try {
      return this.sqlite.atomically(work)
    } catch (error) {
      this.cache.clear()
      for (const collection of this.collections.values()) collection.forget()
      throw error
    }
  }

  close(): void {
    this.sqlite.close()
  }

  private open(number: number, name: string): Collection {
    const collection = new Collection(name, number, this.sqlite, this.cache)
    this.collections.set(name, collection)
    return collection
  }

  private openIndex(collection: Collection, definition: Index, number: number, multikey: boolean[]): IndexTable {
    const remember = this.sqlite.prepare('UPDATE indexes SET multikey = ? WHERE number = ?')
    return new IndexTable(definition, collection.name, indexTable(collection, number), this.sqlite, multikey, (now) => {
      remember.run(JSON.stringify(now), number)
    })
  }

  private dropIndex(collection: Collection, number: number): void {
    this.sqlite.execute(`DROP TABLE IF EXISTS ${indexTable(collection, number)}`)
    this.sqlite.prepare('DELETE FROM indexes WHERE number = ?').run(number)
  }

  private buildIndex(collection: Collection, definition: Index, text: string): IndexTable {
    const multikey = definition.keys.map(() => false)
    const number = this.sqlite
      .prepare('INSERT INTO indexes (collection, definition, multikey) VALUES (?, ?, ?)')
      .run(collection.number, text, JSON.stringify(multikey)).lastInsertRowid
    this.sqlite.execute(`CREATE TABLE ${indexTable(collection, number)} (key BLOB PRIMARY KEY) WITHOUT ROWID`)
    const index = this.openIndex(collection, definition, number, multikey)
    // Straight from disk, not through the cache: building an index must not drive out what is in use.
    const page = this.sqlite.prepare(
      `SELECT position, body FROM ${documentTable(collection.number)} WHERE position > ? ORDER BY position LIMIT ${REBUILD_PAGE}`,
    )
    for (let after = 0; ; ) {
      const rows = page.all<[number, string]>(after)
      if (rows.length === 0) return index
      index.writeAll(rows.map(([position, body]) => ({ position, document: decodeStored(body) })))
      after = rows[rows.length - 1]![0]
    }
  }
}

function indexTable(collection: Collection, number: number): string {
  return `entries_${collection.number}_${number}`
}
