/** The rows of an XLSX's first visible sheet, as texts. */
import { accept, type Outcome, refuse } from '../../../shared/outcome'
import type { Table, TableRefusal } from '../../../shared/table'
import { type Archive, openArchive, Unreadable } from './archive'
import { gatherRows } from './bounds'
import { dateText, isDateFormat } from './dates'
import { readXml } from './xml'

export function readXlsx(bytes: Buffer): Outcome<Table, TableRefusal> {
  try {
    const archive = openArchive(bytes)
    const book = findBook(archive)
    return book === null ? refuse('not-a-table') : readSheet(archive, book)
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.refusal)
    throw error
  }
}

const textIn = (archive: Archive, name: string): string | null => archive.read(name)?.toString('utf8') ?? null

interface Book {
  readonly sheet: string
  readonly styles: string | null
  readonly texts: string | null
  readonly since1904: boolean
}

/** The workbook's parts by the links that lead to them; null when this box holds something else. */
function findBook(archive: Archive): Book | null {
  const main = linksOf(archive, '').find(({ type }) => type === 'officeDocument')
  const workbook = main === undefined ? null : textIn(archive, main.target)
  if (main === undefined || workbook === null) return null
  const links = linksOf(archive, main.target)
  const { id, since1904 } = firstVisibleSheet(workbook)
  const sheet = links.find((link) => link.id === id && link.type === 'worksheet')
  if (sheet === undefined) return null
  const of = (type: string) => links.find((link) => link.type === type)?.target ?? null
  return { sheet: sheet.target, styles: of('styles'), texts: of('sharedStrings'), since1904 }
}

function firstVisibleSheet(workbook: string): { id: string; since1904: boolean } {
  let id = ''
  let since1904 = false
  readXml(workbook, {
    open(name, attribute) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name === 'sheet' && id === '' && (attribute('state') ?? 'visible') === 'visible') id = attribute('id') ?? ''
    },
  })
  return { id, since1904 }
}

interface Link {
  readonly id: string
  /** The last part of the address that names its kind. */
  readonly type: string
  readonly target: string
}

/** Where a part's links lead: `xl/workbook.xml` has them in `xl/_rels/workbook.xml.rels`. */
function linksOf(archive: Archive, part: string): Link[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const written = textIn(archive, `${folder}_rels/${part.slice(folder.length)}.rels`)
  const links: Link[] = []
  readXml(written ?? '', {
    open(name, attribute) {
      if (name !== 'Relationship') return
      const target = attribute('Target') ?? ''
      links.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').replace(/^.*\//, ''),
        target: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
      })
    },
  })
  return links
}

/** Which styles (by their number) show dates. */
function dateStylesOf(styles: string | null): ReadonlySet<number> {
  const codes = new Map<number, string>()
  const dates = new Set<number>()
  let inCells = false
  let style = 0
  readXml(styles ?? '', {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const format = Number(attribute('numFmtId') ?? 0)
      if (isDateFormat(format, codes.get(format))) dates.add(style)
      style += 1
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

/** Excel writes what XML cannot hold as `_x000D_`. */
const plain = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** The texts that cells point to; how a word is pronounced (`rPh`) is not part of it. */
function sharedTextsOf(written: string | null): string[] {
  const texts: string[] = []
  let text = ''
  let listening = false
  let pronouncing = false
  readXml(written ?? '', {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') pronouncing = true
      if (name === 't') listening = !pronouncing
    },
    text(part) {
      if (listening) text += part
    },
    close(name) {
      if (name === 't') listening = false
      if (name === 'rPh') pronouncing = false
      if (name === 'si') texts.push(plain(text))
    },
  })
  return texts
}

/** A number as Excel would show it: fifteen digits are all it knows. */
const numberText = (written: string): string => {
  const value = Number(written)
  return written.trim() === '' || Number.isNaN(value) ? written : String(Number(value.toPrecision(15)))
}

/** `B7` is in column 2; a cell that does not say where it stands follows the one before. */
function columnOf(address: string | undefined, before: number): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address ?? '')?.[0]
  if (letters === undefined) return before + 1
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

function readSheet(archive: Archive, book: Book): Outcome<Table, TableRefusal> {
  const texts = sharedTextsOf(book.texts === null ? null : textIn(archive, book.texts))
  const dates = dateStylesOf(book.styles === null ? null : textIn(archive, book.styles))
  const written = textIn(archive, book.sheet)
  if (written === null) return refuse('file-broken')
  const gathering = gatherRows()
  readCells(written, (line, cells) => gathering.add(line, cells), { texts, dates, since1904: book.since1904 })
  const table = gathering.table()
  return table.ok ? accept(table.value) : table
}

interface Meaning {
  readonly texts: readonly string[]
  readonly dates: ReadonlySet<number>
  readonly since1904: boolean
}

function shownAs(type: string, style: number, value: string, { texts, dates, since1904 }: Meaning): string {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'str' || type === 'inlineStr') return plain(value)
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'e') return value
  if (type === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ')
  return value !== '' && dates.has(style) ? dateText(Number(value), since1904) : numberText(value)
}

function readCells(sheet: string, add: (line: number, cells: string[]) => boolean, meaning: Meaning): void {
  let cells: string[] = []
  let cell = { line: 0, column: 0, type: '', style: 0, value: '' }
  let listening = false
  let pronouncing = false
  let enough = false
  const open = (name: string, attribute: (name: string) => string | undefined) => {
    if (name === 'row') {
      cells = []
      cell = { ...cell, line: Number(attribute('r') ?? cell.line + 1), column: 0 }
    } else if (name === 'c') {
      const column = columnOf(attribute('r'), cell.column)
      const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)]
      cell = { line: cell.line, column, type, style, value: '' }
    } else if (name === 'rPh') pronouncing = true
    else if (name === 'v' || name === 't') listening = !pronouncing
  }
  const close = (name: string) => {
    if (name === 'v' || name === 't') listening = false
    else if (name === 'rPh') pronouncing = false
    else if (name === 'c' && cell.value !== '') {
      while (cells.length < cell.column - 1) cells.push('')
      cells[cell.column - 1] = shownAs(cell.type, cell.style, cell.value, meaning)
    } else if (name === 'row') enough = !add(cell.line, cells)
  }
  const text = (part: string) => {
    if (listening) cell.value += part
  }
  readXml(sheet, { open, close, text, hasEnough: () => enough })
}
