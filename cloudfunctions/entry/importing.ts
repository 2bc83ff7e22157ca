/** Questions from a table that an operator brings (SPEC 2.4). Each import is a document of its own: its questions begin as its effects. */
import { createHash } from 'node:crypto'
import { type Insertion, NEVER, type Versioned } from '../../shared/documents'
import * as contract from '../../shared/entry/contract'
import { MOST_QUESTIONS } from '../../shared/entry/questions'
import { type ImportedRows, identityOf, MOST_ROWS, missingColumns, questionsFrom } from '../../shared/entry/rows'
import type { Question, QuestionDocument, QuestionShelf } from '../../shared/entry/state'
import { accept, type Outcome, refuse } from '../../shared/outcome'
import type { TableRefusal, TableRow } from '../../shared/table'
import { operatorOf } from '../membership/caller'
import { type Call, command } from '../platform/handler'
import { readSpreadsheet } from '../platform/spreadsheet'
import { thing } from '../platform/subjects'
import { countPublished, questionDocumentId } from './bank'

/** What remains of an import: who brought how much. */
interface QuestionImport extends Versioned {
  readonly kind: 'question-import'
  readonly added: number
  readonly by: string
}

/** Named by its request: sent again, it is the same. */
const oneImport = thing<unknown, QuestionImport>({
  load: async (call) => {
    const _id = `question-import:${call.requestId}`
    return (await call.documents.read<QuestionImport>('things', _id)) ?? fresh(_id, operatorOf(call).account)
  },
  missing: 'not-allowed',
})

const fresh = (_id: string, by: string): QuestionImport => ({
  ...{ _id, version: 0, kind: 'question-import', added: 0, by },
  ...{ outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
})

interface Read {
  readonly table: Outcome<readonly TableRow[], TableRefusal>
  /** The questions that the bank has, by what makes them the same. */
  readonly known: ReadonlySet<string>
  /** Ids that were used by questions which have been removed since. */
  readonly used: ReadonlySet<string>
  readonly published: number
}

/** The same question has the same id, whoever brings it and however often: what is inserted twice is there once. */
const idOf = (question: Question): string =>
  `imported-${createHash('sha256').update(identityOf(question)).digest('hex').slice(0, 24)}`

const isShelf: readonly QuestionShelf[] = ['published', 'draft', 'removed']

async function readAll(_document: unknown, { file }: { readonly file: string }, call: Call): Promise<Read> {
  const table = await readSpreadsheet(call.files, file)
  if (!table.ok) return { table, known: new Set(), used: new Set(), published: 0 }
  const found = await call.documents.readMany<QuestionDocument>('things', {
    where: { kind: 'question', shelf: { in: isShelf }, rank: { gte: 0 } },
    sort: [['rank', 'desc']],
    limit: 1_000,
    fields: ['shelf', 'question'],
  })
  return {
    table: accept(table.value.rows),
    known: new Set(found.filter(({ shelf }) => shelf !== 'removed').map(({ question }) => identityOf(question))),
    used: new Set(found.filter(({ shelf }) => shelf === 'removed').map(({ _id }) => _id)),
    published: await countPublished(call),
  }
}

/** The rows of a table that has the columns and is not too long. */
function rowsIn(table: readonly TableRow[]): Outcome<ImportedRows, 'file-empty' | 'columns-missing' | 'too-many-rows'> {
  const missing = missingColumns(table[0]?.cells ?? [])
  if (missing.length > 0) return refuse('columns-missing', { columns: missing })
  if (table.length === 1) return refuse('file-empty')
  if (table.length > MOST_ROWS + 1) return refuse('too-many-rows', { most: MOST_ROWS })
  return accept(questionsFrom(table))
}

export const importQuestions = command(
  contract.importQuestions,
  oneImport,
  (before, { shelf }, call, { table, known, used, published }: Read) => {
    if (!table.ok) return table
    const read = rowsIn(table.value)
    if (!read.ok) return read
    const { rows, faults } = read.value
    const fresh = rows.map(({ question }) => question).filter((question) => !known.has(identityOf(question)))
    const faulty = new Set(faults.map(({ line }) => line)).size
    const report = { known: rows.length - fresh.length, faulty, faults: faults.slice(0, 2 * MOST_ROWS) }
    if (fresh.length === 0) return refuse('nothing-new', report)
    const counted = published + (shelf === 'published' ? fresh.length : 0)
    if (counted > MOST_QUESTIONS) return refuse('bank-full', { most: MOST_QUESTIONS })
    return accept({
      state: { ...before, added: fresh.length },
      effects: fresh.map((question, index) => beginning(question, shelf, fresh.length - index, used, call)),
      audit: { whom: null, reason: null, before: null, after: { added: fresh.length, shelf } },
      answer: () => ({ added: fresh.length, published: counted, ...report }),
    })
  },
  { look: readAll },
)

/** The effect with which a question begins. The first row is to stand on top of the bank, which shows the newest first. */
function beginning(
  question: Question,
  shelf: QuestionShelf,
  place: number,
  used: ReadonlySet<string>,
  call: Call,
): Insertion {
  const { now } = call.moment
  const id = questionDocumentId(idOf(question))
  const { _id, ...document }: QuestionDocument = {
    // One that was removed keeps its id: the question comes back as another one.
    _id: used.has(id) ? questionDocumentId(`${call.requestId}-${place}`) : id,
    ...{ version: 1, kind: 'question', shelf, rank: now + place, question, by: operatorOf(call).account },
    ...{ outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
  }
  return { id: _id, at: now, to: { collection: 'things' }, document }
}
