/** Rows of a text file, as Excel, WPS and editors write it. */
import Papa from 'papaparse'
import { type Outcome, refuse } from '../../../shared/outcome'
import type { Table, TableRefusal } from '../../../shared/table'
import { gatherRows } from './bounds'

/** What separates cells is told by the heading: answers further down may hold any of these. */
function separatorOf(text: string): string {
  const heading = (/^[^\n]*\S[^\n]*$/m.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  return [',', '\t', ';'].find((separator) => heading.includes(separator)) ?? ','
}

export function readCsv(written: string): Outcome<Table, TableRefusal> {
  const text = written.replaceAll(/\r\n?/g, '\n')
  const gathering = gatherRows()
  let line = 0
  let broken: number | null = null
  Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    newline: '\n',
    step: ({ data, errors }, parser) => {
      line += 1
      // A quote that never ends swallows the rest of the file: what follows is not what was meant.
      if (errors.some((error) => error.type === 'Quotes')) broken = line
      if (broken !== null || !gathering.add(line, data)) parser.abort()
    },
  })
  return broken === null ? gathering.table() : refuse('file-broken', { line: broken })
}
