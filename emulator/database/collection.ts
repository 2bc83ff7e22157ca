import { calculateObjectSize } from 'bson'
import type { DocumentCache, Stored } from './cache'
import { duplicate, failed } from './errors'
import { encodeValue } from './index-keys'
import type { IndexTable } from './index-table'
import type { Sqlite, Statement } from './sqlite'
import { type Document, decodeStored, encode } from './wire'

const LARGEST_DOCUMENT_BYTES = 16 * 1024 * 1024
/** BSON is at most a little longer than our text in UTF-8: below this length nothing needs to be measured. */
const SURELY_SMALL_CHARACTERS = 4_000_000
const LARGEST_POSITION = 2 ** 40

/** The documents of one collection and their indexes in SQLite. It knows nothing of queries or transactions. */
export class Collection {
  readonly indexes: IndexTable[] = []
  /** Its indexes are ours to choose, so a query must find one. Who makes a collection at run time has none. */
  isPlanned = false
  private documentTotal: number
  private readonly select: Statement
  private readonly selectMany: Statement
  private readonly selectById: Statement
  private readonly insertRow: Statement
  private readonly updateRow: Statement
  private readonly deleteRow: Statement

  constructor(
    readonly name: string,
    readonly number: number,
    private readonly sqlite: Sqlite,
    private readonly cache: DocumentCache,
  ) {
    const table = documentTable(number)
    sqlite.execute(
      `CREATE TABLE IF NOT EXISTS ${table} (position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    )
    this.select = sqlite.prepare(`SELECT body FROM ${table} WHERE position = ?`)
    this.selectMany = sqlite.prepare(
      `SELECT position, body FROM ${table} WHERE position IN (SELECT value FROM json_each(?))`,
    )
    this.selectById = sqlite.prepare(`SELECT position FROM ${table} WHERE id = ?`)
    this.insertRow = sqlite.prepare(`INSERT INTO ${table} (id, body) VALUES (?, ?)`)
    this.updateRow = sqlite.prepare(`UPDATE ${table} SET body = ? WHERE position = ?`)
    this.deleteRow = sqlite.prepare(`DELETE FROM ${table} WHERE position = ?`)
    this.documentTotal = this.countRows()
  }

  get total(): number {
    return this.documentTotal
  }

  /** After a rollback: what is on disk is the truth again. */
  forget(): void {
    this.documentTotal = this.countRows()
  }

  byId(id: unknown): Stored | undefined {
    const row = this.selectById.first<[number]>(encodeValue(id))
    return row === undefined ? undefined : this.at(row[0])
  }

  at(position: number): Stored {
    const cached = this.cache.get(this.cacheKey(position))
    if (cached !== undefined) return cached
    const row = this.select.first<[string]>(position)
    if (row === undefined) throw new Error(`${this.name}: no document at position ${position}`)
    return this.keep(position, row[0], decodeStored(row[0]))
  }

  /** Many documents, in the order asked for, with one statement for those not in the cache. */
  atAll(positions: readonly number[]): Stored[] {
    const found = new Map<number, Stored>()
    const missing: number[] = []
    for (const position of positions) {
      const cached = this.cache.get(this.cacheKey(position))
      if (cached === undefined) missing.push(position)
      else found.set(position, cached)
    }
    if (missing.length === 1) found.set(missing[0]!, this.at(missing[0]!))
    else if (missing.length > 1) {
      for (const [position, body] of this.selectMany.all<[number, string]>(JSON.stringify(missing))) {
        found.set(position, this.keep(position, body, decodeStored(body)))
      }
    }
    return positions.map((position) => found.get(position)!)
  }

  insert(document: Document): Stored {
    const text = measured(document, encode(document))
    const key = encodeValue(document['_id'])
    if (this.selectById.first<[number]>(key) !== undefined)
      throw duplicate(this.name, '_id_', `{ _id: ${encode(document['_id'])} }`)
    const entries = this.indexes.map((index) => index.prepareEntries(document, null))
    const position = this.insertRow.run(key, text).lastInsertRowid
    if (position > LARGEST_POSITION) throw new Error(`${this.name}: too many documents were ever inserted`)
    for (const [at, index] of this.indexes.entries()) index.write(entries[at]!, position)
    this.documentTotal++
    return this.keep(position, text, document)
  }

  replace(before: Stored, document: Document): Stored {
    const text = measured(document, encode(document))
    if (text === before.text) return before
    const entries = this.indexes.map((index) => index.prepareEntries(document, before))
    this.updateRow.run(text, before.position)
    for (const [at, index] of this.indexes.entries()) index.write(entries[at]!, before.position)
    return this.keep(before.position, text, document)
  }

  /** Refuses a document whose unique values another one holds, without storing it. */
  refuseDuplicates(document: Document): void {
    const before = this.byId(document['_id']) ?? null
    for (const index of this.indexes) index.prepareEntries(document, before)
  }

  remove(before: Stored): void {
    for (const index of this.indexes) index.remove(before)
    this.deleteRow.run(before.position)
    this.cache.remove(this.cacheKey(before.position))
    this.documentTotal--
  }

  /** Many fresh documents at once: rows first, then each index's entries in their order, which SQLite likes best. */
  load(documents: readonly Document[]): void {
    const rows = documents.map((document) => ({ document, position: 0 }))
    for (const row of rows) {
      const text = measured(row.document, encode(row.document))
      const key = encodeValue(row.document['_id'])
      if (this.selectById.first<[number]>(key) !== undefined)
        throw duplicate(this.name, '_id_', `{ _id: ${encode(row.document['_id'])} }`)
      row.position = this.insertRow.run(key, text).lastInsertRowid
    }
    for (const index of this.indexes) index.writeAll(rows)
    this.documentTotal += rows.length
  }

  /** Positions in `_id` order or in natural order, a page at a time; `from` is inclusive, `to` exclusive. */
  page(
    order: 'natural' | '_id',
    from: Buffer | number,
    to: Buffer | number,
    reverse: boolean,
    limit: number,
  ): [Buffer | number, number][] {
    const column = order === '_id' ? 'id' : 'position'
    const statement = this.pageStatement(column, reverse)
    return statement.all<[Buffer | number, number]>(from, to, limit)
  }

  private readonly pageStatements = new Map<string, Statement>()

  private pageStatement(column: string, reverse: boolean): Statement {
    const sql = `SELECT ${column}, position FROM ${documentTable(this.number)} WHERE ${column} >= ? AND ${column} < ? ORDER BY ${column} ${reverse ? 'DESC' : 'ASC'} LIMIT ?`
    const statement = this.pageStatements.get(sql) ?? this.sqlite.prepare(sql)
    this.pageStatements.set(sql, statement)
    return statement
  }

  private countRows(): number {
    return this.sqlite.prepare(`SELECT count(*) FROM ${documentTable(this.number)}`).first<[number]>()![0]
  }

  private keep(position: number, text: string, document: Document): Stored {
    const stored = { position, text, document }
    this.cache.set(this.cacheKey(position), stored)
    return stored
  }

  private cacheKey(position: number): number {
    return this.number * LARGEST_POSITION + position
  }
}

/** The table of a collection's documents. */
export function documentTable(collectionNumber: number): string {
  return `documents_${collectionNumber}`
}

function measured(document: Document, text: string): string {
  if (text.length < SURELY_SMALL_CHARACTERS) return text
  const bytes = calculateObjectSize(document)
  if (bytes > LARGEST_DOCUMENT_BYTES)
    throw failed(`object to insert too large. size in bytes: ${bytes}, max size: ${LARGEST_DOCUMENT_BYTES}`)
  return text
}
