import type { Index } from '../../cloudfunctions/platform/indexes'
import type { Stored } from './cache'
import { entriesOf, positionOf, withPosition } from './entries'
import { duplicate } from './errors'
import { afterPrefix } from './index-keys'
import type { Sqlite, Statement } from './sqlite'
import { type Document, encode } from './wire'

/** What a write changes in an index; made, and checked for uniqueness, before anything is written. */
export interface EntryChange {
  readonly added: readonly Buffer[]
  readonly removed: readonly Buffer[]
}

const NOTHING: readonly Buffer[] = []
const ROWS_PER_INSERT = 200

/** One index in SQLite: a sorted set of keys, each ending with the position of its document. */
export class IndexTable {
  /** Which fields have ever been arrays: their bounds and order mean less. Never reset. */
  readonly multikey: boolean[]
  private readonly insertKey: Statement
  private readonly insertKeys: Statement
  private readonly deleteKey: Statement
  private readonly pages: readonly [ascending: Statement, descending: Statement]
  private readonly countKeys: Statement
  private readonly countDocuments: Statement

  constructor(
    readonly definition: Index,
    private readonly collectionName: string,
    table: string,
    sqlite: Sqlite,
    multikey: boolean[],
    private readonly becameMultikey: (multikey: readonly boolean[]) => void,
  ) {
    this.multikey = multikey
    const range = `FROM ${table} WHERE key >= ? AND key < ?`
    this.insertKey = sqlite.prepare(`INSERT INTO ${table} VALUES (?)`)
    this.insertKeys = sqlite.prepare(`INSERT INTO ${table} VALUES ${Array(ROWS_PER_INSERT).fill('(?)').join(',')}`)
    this.deleteKey = sqlite.prepare(`DELETE FROM ${table} WHERE key = ?`)
    this.pages = [
      sqlite.prepare(`SELECT key ${range} ORDER BY key LIMIT ?`),
      sqlite.prepare(`SELECT key ${range} ORDER BY key DESC LIMIT ?`),
    ]
    this.countKeys = sqlite.prepare(`SELECT count(*) ${range}`)
    this.countDocuments = sqlite.prepare(`SELECT count(DISTINCT substr(key, -8)) ${range}`)
  }

  /** What storing the document would change; refuses a value that a unique index already holds. */
  prepareEntries(document: Document, before: Stored | null): EntryChange {
    const after = entriesOf(document, this.definition)
    this.noteArrays(after.multiple)
    const old = before === null ? NOTHING : entriesOf(before.document, this.definition).keys
    if (old.length === 1 && after.keys.length === 1 && old[0]!.equals(after.keys[0]!))
      return { added: NOTHING, removed: NOTHING }
    const added = without(after.keys, old)
    if (this.definition.unique === true) for (const key of added) this.refuseDuplicate(key, document, before?.position)
    return { added, removed: without(old, after.keys) }
  }

  write(change: EntryChange, position: number): void {
    for (const key of change.removed) this.deleteKey.run(withPosition(key, position))
    for (const key of change.added) this.insertKey.run(withPosition(key, position))
  }

  remove(before: Stored): void {
    for (const key of entriesOf(before.document, this.definition).keys)
      this.deleteKey.run(withPosition(key, before.position))
  }

  /** Entries of many documents that are new to this index. */
  writeAll(rows: readonly { document: Document; position: number }[]): void {
    const keys: Buffer[] = []
    const taken = new Map<string, Document>()
    for (const { document, position } of rows) {
      const entries = entriesOf(document, this.definition)
      this.noteArrays(entries.multiple)
      for (const key of entries.keys) {
        if (this.definition.unique === true) {
          const text = key.toString('latin1')
          if (taken.has(text)) throw this.duplicateOf(document)
          taken.set(text, document)
          this.refuseDuplicate(key, document, position)
        }
        keys.push(withPosition(key, position))
      }
    }
    keys.sort(Buffer.compare)
    const whole = keys.length - (keys.length % ROWS_PER_INSERT)
    for (let at = 0; at < whole; at += ROWS_PER_INSERT) this.insertKeys.run(...keys.slice(at, at + ROWS_PER_INSERT))
    for (const key of keys.slice(whole)) this.insertKey.run(key)
  }

  /** Stored keys in order, a page at a time; `from` is inclusive, `to` exclusive. */
  page(from: Buffer, to: Buffer, reverse: boolean, limit: number): Buffer[] {
    return this.pages[reverse ? 1 : 0].all<[Buffer]>(from, to, limit).map(([key]) => key)
  }

  /** How many documents have an entry in the range. */
  count(from: Buffer, to: Buffer): number {
    const statement = this.multikey.includes(true) ? this.countDocuments : this.countKeys
    return statement.first<[number]>(from, to)![0]
  }

  private refuseDuplicate(key: Buffer, document: Document, own: number | undefined): void {
    const held = this.page(key, afterPrefix(key), false, 1)[0]
    if (held !== undefined && positionOf(held) !== own) throw this.duplicateOf(document)
  }

  private duplicateOf(document: Document): Error {
    const values = this.definition.keys.map(
      ([path]) =>
        `${path}: ${encode(path.split('.').reduce<unknown>((value, part) => (value as Document | undefined)?.[part], document) ?? null)}`,
    )
    return duplicate(this.collectionName, this.definition.name, `{ ${values.join(', ')} }`)
  }

  private noteArrays(multiple: readonly boolean[]): void {
    let changed = false
    multiple.forEach((isArray, at) => {
      if (isArray && this.multikey[at] !== true) {
        this.multikey[at] = true
        changed = true
      }
    })
    if (changed) this.becameMultikey(this.multikey)
  }
}

function without(keys: readonly Buffer[], others: readonly Buffer[]): Buffer[] {
  return keys.filter((key) => !others.some((other) => other.equals(key)))
}
