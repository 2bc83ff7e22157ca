import { NEVER } from '../../shared/documents'
import * as contract from '../../shared/entry/contract'
import { faultsOf, MOST_QUESTIONS } from '../../shared/entry/questions'
import type { Question, QuestionDocument, QuestionShelf } from '../../shared/entry/state'
import { accept, refuse } from '../../shared/outcome'
import type { Plan } from '../../shared/plan'
import { questionsNeeded } from '../../shared/settings'
import { operatorOf } from '../membership/caller'
import { type Call, command, query } from '../platform/handler'
import { thing } from '../platform/subjects'
import { countPublished, questionDocumentId, questionIdOf } from './bank'

const blank: Question = { kind: 'single', text: '', options: [], keywords: [] }

/** Not yet written, it lies with the removed ones: a refusal is stored in its document, and nobody must come upon that. */
export const freshQuestion = (_id: string, by: string, now: number): QuestionDocument => ({
  ...{ _id, version: 0, kind: 'question', shelf: 'removed', rank: now, question: blank, by },
  ...{ outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
})

/** One that is named, or a new one named by its request: sent again, it is the same. */
const oneQuestion = thing<{ readonly question?: string | undefined }, QuestionDocument>({
  load: async (call, { question }) => {
    const id = questionDocumentId(question ?? call.requestId)
    const found = await call.documents.read<QuestionDocument>('things', id)
    if (found !== null) return found
    return question === undefined ? freshQuestion(id, operatorOf(call).account, call.moment.now) : null
  },
  missing: 'no-such-question',
})

/** What the audit log keeps: never what is right. */
const record = ({ shelf, question }: QuestionDocument) => ({ shelf, kind: question.kind, text: question.text })

/** How many are published once this one has come from one shelf to another. */
const publishedAfter = (published: number, before: QuestionShelf, after: QuestionShelf): number =>
  published + (after === 'published' ? 1 : 0) - (before === 'published' ? 1 : 0)

/** Would the test, while it is on, be left with too few questions? */
const isNeeded = ({ settings }: Plan, published: number, before: QuestionShelf, after: QuestionShelf): boolean =>
  settings['membership.entry'] === 'test' &&
  before === 'published' &&
  after !== 'published' &&
  published - 1 < questionsNeeded(settings)

const lookAtBank = { look: (_document: unknown, _input: unknown, call: Call) => countPublished(call) }

export const saveQuestion = command(
  contract.saveQuestion,
  oneQuestion,
  (before, { question: _id, shelf, ...written }, { plan }, published: number) => {
    if (before.version > 0 && before.shelf === 'removed') return refuse('no-such-question')
    const question: Question = written
    const faults = faultsOf(question)
    if (faults.length > 0) return refuse('invalid-question', { faults })
    const same =
      before.version > 0 && before.shelf === shelf && JSON.stringify(before.question) === JSON.stringify(question)
    if (same) return refuse('nothing-to-change')
    if (isNeeded(plan, published, before.shelf, shelf)) return refuse('needed-for-test', { published })
    const counted = publishedAfter(published, before.shelf, shelf)
    if (counted > MOST_QUESTIONS) return refuse('bank-full', { most: MOST_QUESTIONS })
    const after = { ...before, shelf, question }
    return accept({
      state: after,
      audit: { whom: null, reason: null, before: before.version === 0 ? null : record(before), after: record(after) },
      answer: () => ({ question: questionIdOf(after), shelf, published: counted }),
    })
  },
  // What is wrong with a question is wrong with it whenever it is sent.
  { ...lookAtBank, isFinal: (refusal) => refusal === 'invalid-question' },
)

export const removeQuestion = command(
  contract.removeQuestion,
  oneQuestion,
  (before, _input, { plan }, published: number) => {
    if (before.shelf === 'removed') return refuse('no-such-question')
    if (isNeeded(plan, published, before.shelf, 'removed')) return refuse('needed-for-test', { published })
    return accept({
      state: { ...before, shelf: 'removed' as const },
      audit: { whom: null, reason: null, before: record(before), after: null },
      answer: () => ({
        question: questionIdOf(before),
        published: publishedAfter(published, before.shelf, 'removed'),
      }),
    })
  },
  lookAtBank,
)

export const questions = query(contract.questions, async ({ shelf, cursor, limit }, call) => {
  const rank = cursor === undefined ? { gte: 0 } : { lt: Number(cursor) }
  const found = await call.documents.readMany<QuestionDocument>('things', {
    where: { kind: 'question', shelf: { in: shelf === undefined ? ['published', 'draft'] : [shelf] }, rank },
    sort: [['rank', 'desc']],
    limit: limit + 1,
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return accept({
    questions: shown.map((document) => {
      const { kind, text, options, keywords } = document.question
      return {
        ...{ id: questionIdOf(document), kind, text },
        options: options.map((option) => ({ ...option })),
        keywords: [...keywords],
        shelf: document.shelf === 'published' ? ('published' as const) : ('draft' as const),
      }
    }),
    next: found.length > limit && last !== undefined ? String(last.rank) : null,
    published: await countPublished(call),
    needed: questionsNeeded(call.plan.settings),
  })
})
