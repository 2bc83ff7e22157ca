/** Reads a list of codes, pasted or in a table, and asks which of them the community has already. */
import { accept, type Outcome } from '../../shared/outcome'
import { type CodeRow, codesIn, rowsIn } from '../../shared/rewards/codes'
import type { Reward } from '../../shared/rewards/state'
import type { TableRefusal } from '../../shared/table'
import type { Call } from '../platform/handler'
import { readSpreadsheet } from '../platform/spreadsheet'
import { knownCodes } from './codes'

export interface ReadCodes {
  readonly rows: Outcome<readonly CodeRow[], TableRefusal>
  readonly known: ReadonlySet<string>
}

interface Asked {
  readonly lines?: string | undefined
  readonly file?: string | undefined
}

const linesOf = (text: string): CodeRow[] =>
  text.split(/\r\n?|\n/).map((line, index) => ({ line: index + 1, text: line }))

async function rowsOf({ lines, file }: Asked, { files }: Pick<Call, 'files'>): Promise<ReadCodes['rows']> {
  if (file === undefined) return accept(linesOf(lines ?? ''))
  const table = await readSpreadsheet(files, file)
  return table.ok ? accept(rowsIn(table.value)) : table
}

export async function readCodes(
  reward: Reward,
  asked: Asked,
  call: Pick<Call, 'documents' | 'files'>,
): Promise<ReadCodes> {
  const rows = await rowsOf(asked, call)
  if (!rows.ok) return { rows, known: new Set() }
  return { rows, known: await knownCodes(call.documents, reward, codesIn(rows.value)) }
}
