/**
 * The machinery behind spreadsheet.ts. It is bundled apart, so classes of the platform are not the same in here and there:
 * values go in and out, nothing is thrown that somebody must recognise.
 */
import type { Outcome } from '../../shared/outcome'
import { refuse } from '../../shared/outcome'
import type { Table, TableRefusal } from '../../shared/table'
import { readCsv } from './spreadsheet/csv'
import { decodeText } from './spreadsheet/encoding'
import { readXlsx } from './spreadsheet/xlsx'

export { writeSheets } from './spreadsheet/write'

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')

/** A table by what is in the file; its name says nothing. */
export function readTable(bytes: Buffer): Outcome<Table, TableRefusal> {
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return readXlsx(bytes)
  const text = decodeText(bytes)
  return text === null ? refuse('not-a-table') : readCsv(text)
}
