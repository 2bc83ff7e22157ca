/** What makes a question a question. */
import type { Choice, Question } from './state'

export const FEWEST_OPTIONS = 2
export const MOST_OPTIONS = 6
export const MOST_KEYWORDS = 10
export const LONGEST_TEXT = 100
export const LONGEST_OPTION = 60
export const LONGEST_KEYWORD = 20
/** The bank is read as a whole by every warm instance. */
export const MOST_QUESTIONS = 300

export const questionFaults = [
  'too-few-options',
  'too-many-options',
  'same-option-twice',
  'no-right-option',
  'more-than-one-right',
  'options-not-asked',
  'no-keyword',
  'too-many-keywords',
  'empty-keyword',
  'keywords-not-asked',
] as const
export type QuestionFault = (typeof questionFaults)[number]

/** What is wrong with a question; nothing when it can be asked. */
export function faultsOf({ kind, options, keywords }: Question): QuestionFault[] {
  const withOptions = kind === 'single' || kind === 'multiple'
  return [
    ...(withOptions ? faultsOfOptions(options, kind === 'single') : unasked(options, 'options-not-asked')),
    ...(kind === 'keywords' ? faultsOfKeywords(keywords) : unasked(keywords, 'keywords-not-asked')),
  ]
}

const unasked = (given: readonly unknown[], fault: QuestionFault): QuestionFault[] => (given.length > 0 ? [fault] : [])

function faultsOfOptions(options: readonly Choice[], single: boolean): QuestionFault[] {
  const right = options.filter((option) => option.right).length
  const faults: (QuestionFault | false)[] = [
    options.length < FEWEST_OPTIONS && 'too-few-options',
    options.length > MOST_OPTIONS && 'too-many-options',
    new Set(options.map(({ text }) => looseText(text))).size < options.length && 'same-option-twice',
    right === 0 && 'no-right-option',
    single && right > 1 && 'more-than-one-right',
  ]
  return faults.filter((fault) => fault !== false)
}

/** Two options that only differ in width, case or spaces look the same to people. */
const looseText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '')

function faultsOfKeywords(keywords: readonly string[]): QuestionFault[] {
  const faults: (QuestionFault | false)[] = [
    keywords.length === 0 && 'no-keyword',
    keywords.length > MOST_KEYWORDS && 'too-many-keywords',
    keywords.some((keyword) => normalised(keyword) === '') && 'empty-keyword',
  ]
  return faults.filter((fault) => fault !== false)
}

/** A text as it is compared: width, case, spaces and signs do not matter. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}]/gu, '')
