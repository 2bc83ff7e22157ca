/**
 * Spreadsheets in and out. The machinery is heavy and rarely needed: it lies in a file of its own beside the function's
 * index.js (`*.late.ts`, see scripts/late-files.mjs), read when the first operator brings or takes a spreadsheet.
 */
import type { Outcome } from '../../shared/outcome'
import { TABLE_LIMITS, type Table, type TableRefusal } from '../../shared/table'
import type { Files } from './files'
import type { Sheet } from './spreadsheet/sheet'

/** Reads a file of the cloud storage as a table: XLSX (its first visible sheet) or CSV (UTF-8, UTF-16, GBK). */
export async function readSpreadsheet(files: Files, fileId: string): Promise<Outcome<Table, TableRefusal>> {
  const file = await files.read(fileId, TABLE_LIMITS.bytes)
  if (!file.ok) return file
  const { readTable } = await import('./spreadsheet.late')
  return readTable(file.value)
}

/** Writes an Excel file with these sheets. */
export async function writeSpreadsheet(sheets: readonly Sheet[]): Promise<Buffer> {
  const { writeSheets } = await import('./spreadsheet.late')
  return writeSheets(sheets)
}
