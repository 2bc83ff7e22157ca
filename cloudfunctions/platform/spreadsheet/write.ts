/** Excel files with real sheets, numbers and dates. A text never becomes a formula (SPEC 11.4). */
import ExcelJS from 'exceljs'
import type { Sheet, SheetCell } from './sheet'

const NARROWEST = 10
const WIDEST = 50

/** What Excel does not allow in a sheet's name, and how long it may be. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31) || '表'

/** Excel reads `_x000D_` in a text as the character it stands for; a text that only looks so must stay as it is. */
const written = (text: string): string => text.replaceAll(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x')

/** A text that begins like a formula would become one when somebody edits the cell: its format says that it is text. */
const looksLikeFormula = (cell: SheetCell): boolean => typeof cell === 'string' && /^\s*[=+\-@\t\r]/.test(cell)

const safeCell = (cell: SheetCell): SheetCell => {
  if (typeof cell === 'string') return written(cell)
  return typeof cell === 'number' && !Number.isFinite(cell) ? null : cell
}

/** Chinese characters are two columns wide. */
const widthOf = (cell: SheetCell): number =>
  cell instanceof Date
    ? 17
    : Array.from(String(cell ?? '')).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)

function addSheet(book: ExcelJS.Workbook, { name, columns, rows }: Sheet, taken: Set<string>): void {
  const plainName = sheetName(name)
  const unique = taken.has(plainName.toLowerCase()) ? `${plainName.slice(0, 28)} ${taken.size + 1}` : plainName
  taken.add(unique.toLowerCase())
  const sheet = book.addWorksheet(unique, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ title, width }, index) => {
    const widest = rows.slice(0, 200).reduce((most, row) => Math.max(most, widthOf(row[index] ?? null)), widthOf(title))
    return { header: written(title), width: width ?? Math.min(WIDEST, Math.max(NARROWEST, widest + 2)) }
  })
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) {
    const added = sheet.addRow(row.map(safeCell))
    row.forEach((cell, index) => {
      if (looksLikeFormula(cell)) added.getCell(index + 1).numFmt = '@'
      if (cell instanceof Date) added.getCell(index + 1).numFmt = 'yyyy-mm-dd hh:mm'
    })
  }
}

export async function writeSheets(sheets: readonly Sheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const taken = new Set<string>()
  for (const sheet of sheets) addSheet(book, sheet, taken)
  return Buffer.from(await book.xlsx.writeBuffer())
}
