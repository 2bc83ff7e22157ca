import type { BankQuestion } from '../../shared/entry/attempts'
import { MOST_QUESTIONS } from '../../shared/entry/questions'
import type { QuestionDocument, QuestionShelf } from '../../shared/entry/state'
import type { Call } from '../platform/handler'

export const questionDocumentId = (question: string): string => `question:${question}`
export const questionIdOf = ({ _id }: Pick<QuestionDocument, '_id'>): string => _id.slice('question:'.length)

const readBank = async (call: Call): Promise<BankQuestion[]> => {
  const where = { kind: 'question', shelf: 'published' satisfies QuestionShelf }
  const found = await call.documents.readMany<QuestionDocument>('things', { where, limit: MOST_QUESTIONS })
  return found.map((document) => ({ id: questionIdOf(document), question: document.question }))
}

/** The published questions: remembered by a warm instance, read anew when they would not do for a test. */
export async function knownBank(call: Call, needed: number): Promise<readonly BankQuestion[]> {
  const known = await call.remembered('question-bank', () => readBank(call))
  return known.length < needed ? readBank(call) : known
}

export const countPublished = (call: Call): Promise<number> =>
  call.documents.count('things', { kind: 'question', shelf: 'published' })
