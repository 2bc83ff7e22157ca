/** Questions from a sheet, row by row: faulty rows are told with their line and reason, good ones are kept (SPEC 11.2). */
import type { TableRow } from '../table'
import type { Question } from './state'

/** 题目 | 选项 … | 正确选项 (A, AC) | 解析 : the columns by their heads. */
export interface SheetFault {
  /** As the sheet counts: the head is line 1. */
  readonly line: number
  readonly reason: SheetReason
}

export const sheetReasons = ['no-text', 'too-long', 'too-few-options', 'same-options', 'no-right-option'] as const
export type SheetReason = (typeof sheetReasons)[number]

/** The columns of a sheet, in their order; more options may follow. */
export const sheetColumns = ['题目', '正确选项', '解析', '选项A', '选项B', '选项C', '选项D'] as const

export interface QuestionsOfSheet {
  readonly questions: readonly Question[]
  readonly faults: readonly SheetFault[]
}

const LETTERS = 'ABCDEFGH'
const LONGEST = { text: 200, option: 60, explanation: 300 } as const

/** Full-width letters are letters too; a head may be missing. */
const plainText = (cell: string | undefined): string => (cell ?? '').normalize('NFKC').trim()

const isHead = (row: readonly string[]): boolean => plainText(row[0]) === '题目'

/** Reads rows of: question, right options as letters, explanation, then the options. */
export function questionsOfSheet(rows: readonly TableRow[]): QuestionsOfSheet {
  const head = rows[0] !== undefined && isHead(rows[0].cells) ? 1 : 0
  const read = rows
    .map(({ line, cells }) => ({ row: cells.map(plainText), line }))
    .slice(head)
    .filter(({ row }) => row.some((cell) => cell !== ''))
    .map(({ row, line }) => ({ line, ...questionOf(row) }))
  return {
    questions: read.flatMap(({ question }) => (question === null ? [] : [question])),
    faults: read.flatMap(({ line, reason }) => (reason === null ? [] : [{ line, reason }])),
  }
}

type Read = { readonly question: Question | null; readonly reason: SheetReason | null }

const faulty = (reason: SheetReason): Read => ({ question: null, reason })

function questionOf([text = '', letters = '', explanation = '', ...cells]: readonly string[]): Read {
  const options = cells.filter((cell) => cell !== '')
  if (text === '') return faulty('no-text')
  if (text.length > LONGEST.text || explanation.length > LONGEST.explanation) return faulty('too-long')
  if (options.some((option) => option.length > LONGEST.option) || options.length > LETTERS.length)
    return faulty('too-long')
  if (options.length < 2) return faulty('too-few-options')
  if (new Set(options).size < options.length) return faulty('same-options')
  const right = [...new Set(letters.toUpperCase().replace(/[^A-Z]/g, ''))].map((letter) => LETTERS.indexOf(letter))
  if (right.length === 0 || right.some((place) => place < 0 || place >= options.length))
    return faulty('no-right-option')
  const kind = right.length > 1 ? 'multiple' : 'single'
  return { question: { text, kind, options, right: right.sort((a, b) => a - b), explanation }, reason: null }
}

/** Cells copied from a sheet come as lines with tabs between. */
export const rowsOfPaste = (text: string): TableRow[] =>
  text.split(/\r?\n/).map((words, index) => ({ line: index + 1, cells: words.split('\t') }))
