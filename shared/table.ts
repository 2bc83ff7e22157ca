/** What an operator hands in as a spreadsheet (SPEC 11.2, entry questions, coupon codes): rows of texts, by line. */

export interface TableRow {
  /** The row's number as the spreadsheet program shows it, from 1: a fault is reported with it. */
  readonly line: number
  /** As people see them: `2027-03-08` for a date, `13800138000` for a long number, '' for an empty cell. */
  readonly cells: readonly string[]
}

/** Rows that hold something, in their order; the first is usually the heading. */
export interface Table {
  readonly rows: readonly TableRow[]
}

/** Beyond these a file is refused, whatever is in it. */
export const TABLE_LIMITS = { bytes: 2 * 1024 * 1024, rows: 10_000, columns: 50, characters: 4_000_000 } as const

/** Why a file cannot be taken as a table; an action that reads one lists these among its refusals. */
export const tableRefusals = [
  'no-such-file',
  'file-too-large',
  /** Small in the box, huge when unpacked: nobody's list of members looks like that. */
  'file-swells',
  'too-many-rows',
  'too-many-columns',
  'file-empty',
  /** Neither XLSX nor a text of rows: a picture, an old .xls, a file with a password. */
  'not-a-table',
  /** It began as a table and cannot be read to its end; the detail may name the line. */
  'file-broken',
] as const
export type TableRefusal = (typeof tableRefusals)[number]
