/** Gathers rows and holds them to the limits, whatever kind of file they come from. */
import { accept, type Outcome, refuse } from '../../../shared/outcome'
import { TABLE_LIMITS, type Table, type TableRefusal, type TableRow } from '../../../shared/table'

export interface Gathering {
  /** Takes a row; false when the table has grown beyond its limits and nothing more need be read. */
  add(line: number, cells: readonly string[]): boolean
  table(): Outcome<Table, TableRefusal>
}

const withoutEmptyEnd = (cells: readonly string[]): readonly string[] => {
  let end = cells.length
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end -= 1
  return cells.slice(0, end)
}

export function gatherRows(): Gathering {
  const rows: TableRow[] = []
  let characters = 0
  let over: TableRefusal | null = null
  return {
    add(line, all) {
      const cells = withoutEmptyEnd(all)
      if (cells.length === 0) return true
      characters += cells.reduce((sum, cell) => sum + cell.length, 0)
      if (cells.length > TABLE_LIMITS.columns) over = 'too-many-columns'
      else if (rows.length === TABLE_LIMITS.rows) over = 'too-many-rows'
      else if (characters > TABLE_LIMITS.characters) over = 'file-too-large'
      else rows.push({ line, cells })
      return over === null
    },
    table() {
      if (over !== null) return refuse(over, TABLE_LIMITS)
      return rows.length === 0 ? refuse('file-empty') : accept({ rows })
    },
  }
}
