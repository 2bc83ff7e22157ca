/** Questions out of a table: a row becomes a question, or a fault with its line and column (SPEC 2.4). */
import type { TableRow } from '../table'
import { countCharacters, hasHiddenCharacters, isReadable } from '../text'
import {
  faultsOf,
  LONGEST_KEYWORD,
  LONGEST_OPTION,
  LONGEST_TEXT,
  normalised,
  type QuestionFault,
  questionFaults,
} from './questions'
import type { Choice, Question, QuestionKind } from './state'

/** What can be wrong with a row beside what can be wrong with a question. */
export const importFaults = [
  ...questionFaults,
  'unknown-kind',
  'no-text',
  'text-too-long',
  'option-too-long',
  'keyword-too-long',
  'hidden-characters',
  'formula',
  'right-not-an-option',
  'same-question-above',
] as const
export type ImportFault = (typeof importFaults)[number]

export interface RowFault {
  /** The line in the file; the heading is line 1. */
  readonly line: number
  readonly column: string
  readonly fault: ImportFault
}

export interface ImportedRow {
  readonly line: number
  readonly question: Question
}

export interface ImportedRows {
  readonly rows: readonly ImportedRow[]
  readonly faults: readonly RowFault[]
}

/** The most rows of one table. */
export const MOST_ROWS = 200

/** The columns as the template names them. */
export const columns = {
  kind: '题型',
  text: '题目',
  options: ['选项A', '选项B', '选项C', '选项D', '选项E', '选项F'],
  right: '正确答案',
} as const

const kindsByName: Readonly<Record<string, QuestionKind>> = {
  单选: 'single',
  单选题: 'single',
  多选: 'multiple',
  多选题: 'multiple',
  关键词: 'keywords',
  简答: 'keywords',
  人工: 'review',
  人工审核: 'review',
}

type Column = (heading: string) => number

/** The columns that a table must have and does not. */
export function missingColumns(heading: readonly string[]): string[] {
  const named = heading.map((cell) => cell.trim())
  return [columns.kind, columns.text, columns.right].filter((name) => !named.includes(name))
}

/** Two questions are the same when they ask the same and offer the same, whatever the signs, the width and the order. */
export const identityOf = ({ text, options }: Pick<Question, 'text' | 'options'>): string =>
  JSON.stringify([loose(text), ...options.map((option) => loose(option.text)).sort()])

const loose = (text: string): string => normalised(text) || text

/** Reads the rows below the heading; empty ones are passed over. */
export function questionsFrom([heading, ...rows]: readonly TableRow[]): ImportedRows {
  const column: Column = (name) => heading?.cells.findIndex((cell) => cell.trim() === name) ?? -1
  const read: ImportedRow[] = []
  const faults: RowFault[] = []
  const seen = new Set<string>()
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const { question, wrong } = readRow(cells, column)
    const again = question !== null && seen.has(identityOf(question))
    const told = again ? [{ column: columns.text, fault: 'same-question-above' as const }] : wrong
    faults.push(...told.map((one) => ({ line, ...one })))
    if (question === null || again || wrong.length > 0) continue
    seen.add(identityOf(question))
    read.push({ line, question })
  }
  return { rows: read, faults }
}

type Wrong = Omit<RowFault, 'line'>

function readRow(cells: readonly string[], column: Column): { question: Question | null; wrong: readonly Wrong[] } {
  const cell = (name: string) => (cells[column(name)] ?? '').trim()
  const kind = kindsByName[cell(columns.kind)]
  if (kind === undefined) return { question: null, wrong: [{ column: columns.kind, fault: 'unknown-kind' }] }
  const options = columns.options.map((name) => ({ column: name, text: cell(name) })).filter(({ text }) => text !== '')
  const text = cell(columns.text)
  const right = cell(columns.right)
  const chosen = kind === 'single' || kind === 'multiple'
  const { choices, unknown } = chosen ? choicesOf(options, right) : { choices: options.map(plain), unknown: false }
  const keywords = kind === 'keywords' ? wordsIn(right) : []
  const question: Question = { kind, text, options: choices, keywords }
  const wrong: (Wrong | false)[] = [
    !isReadable(text) && { column: columns.text, fault: 'no-text' },
    countCharacters(text) > LONGEST_TEXT && { column: columns.text, fault: 'text-too-long' },
    ...options.map(
      (option) =>
        countCharacters(option.text) > LONGEST_OPTION && { column: option.column, fault: 'option-too-long' as const },
    ),
    keywords.some((word) => countCharacters(word) > LONGEST_KEYWORD) && {
      column: columns.right,
      fault: 'keyword-too-long',
    },
    ...[{ column: columns.text, text }, ...options, { column: columns.right, text: right }].flatMap(faultOfWords),
    unknown && { column: columns.right, fault: 'right-not-an-option' },
  ]
  const own = faultsOf(question)
    .filter((fault) => !(unknown && fault === 'no-right-option'))
    .map((fault) => ({ column: columnOf(fault), fault }))
  return { question, wrong: [...wrong.filter((one) => one !== false), ...own] }
}

/** A text that a spreadsheet would take for a formula, or in which something cannot be seen. */
const faultOfWords = ({ column, text }: { readonly column: string; readonly text: string }): Wrong[] => {
  if (hasHiddenCharacters(text)) return [{ column, fault: 'hidden-characters' }]
  return /^(=|[-+@]\s*[A-Za-z]+\()/.test(text.normalize('NFKC')) ? [{ column, fault: 'formula' }] : []
}

const plain = ({ text }: { readonly text: string }): Choice => ({ text, right: false })

/** The letters under 正确答案 name the option columns; anything else there is a fault. */
function choicesOf(options: readonly { column: string; text: string }[], right: string) {
  const letters = Array.from(
    right
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
  const named = letters.map((letter) => `选项${letter}`)
  return {
    choices: options.map(({ column, text }): Choice => ({ text, right: named.includes(column) })),
    unknown: named.some((name) => !options.some(({ column }) => column === name)),
  }
}

const wordsIn = (text: string): string[] =>
  text
    .split(/[\u3001\uff0c,;\uff1b|/\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')

function columnOf(fault: QuestionFault): string {
  const inOptions: readonly QuestionFault[] = [
    'too-few-options',
    'too-many-options',
    'same-option-twice',
    'options-not-asked',
  ]
  return inOptions.includes(fault) ? columns.options[0] : columns.right
}
