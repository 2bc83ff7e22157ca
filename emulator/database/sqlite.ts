import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'

export type Bound = string | number | Buffer | null
type Row = readonly (string | number | Buffer | null)[]

/** A prepared statement whose rows come as arrays. Parameters always go in as an array: libsql takes a lone Buffer for named ones. */
export interface Statement {
  run(...bound: Bound[]): { lastInsertRowid: number }
  first<T extends Row>(...bound: Bound[]): T | undefined
  all<T extends Row>(...bound: Bound[]): T[]
}

/** The SQLite file behind the emulator: WAL, so that what was acknowledged survives a killed process. */
export class Sqlite {
  private readonly connection: InstanceType<typeof Libsql>
  private depth = 0

  constructor(directory: string | null) {
    if (directory !== null) mkdirSync(directory, { recursive: true })
    this.connection = new Libsql(directory === null ? ':memory:' : join(directory, 'documents.sqlite'))
    this.connection.pragma('journal_mode = WAL')
    this.connection.pragma('synchronous = NORMAL')
    this.connection.pragma('cache_size = -65536')
    this.connection.pragma('temp_store = MEMORY')
  }

  execute(sql: string): void {
    this.connection.exec(sql)
  }

  prepare(sql: string): Statement {
    const statement = this.connection.prepare(sql)
    // Only a statement that returns rows may be asked for them as arrays.
    if (/^\s*(select|pragma)/i.test(sql)) statement.raw()
    return {
      run: (...bound) => ({ lastInsertRowid: Number(statement.run(bound).lastInsertRowid) }),
      first: <T extends Row>(...bound: Bound[]) => statement.get(bound) as T | undefined,
      all: <T extends Row>(...bound: Bound[]) => statement.all(bound) as T[],
    }
  }

  /** Runs the work in one SQLite transaction; all of it stays or none. */
  atomically<T>(work: () => T): T {
    if (this.depth > 0) return work()
    this.execute('BEGIN IMMEDIATE')
    this.depth = 1
    try {
      const result = work()
      this.execute('COMMIT')
      return result
    } catch (error) {
      this.execute('ROLLBACK')
      throw error
    } finally {
      this.depth = 0
    }
  }

  close(): void {
    this.connection.close()
  }
}
