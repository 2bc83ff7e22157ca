import * as contract from '../../shared/quiz/contract'
import { pointsFor } from '../../shared/quiz/rules'
import type { Quiz, QuizResult } from '../../shared/quiz/state'
import { shownPeople } from '../activity/people'
import { sheetOf } from '../activity/sheets'
import type { Call } from '../platform/handler'

const MOST_ROWS = 1_000

/** Who answered how well; equal scores share a rank (SPEC 7.1). */
export const sheet = sheetOf<Quiz>(contract.sheet, 'quiz', async (quiz, id, call) => {
  const results = await resultsOf(call, id)
  const accounts = results.map(({ account }) => account)
  const nameOf = await shownPeople(call.documents, accounts, { hide: false })
  const rankOf = (right: number) => 1 + results.findIndex((other) => other.right === right)
  return [
    {
      name: '名次',
      columns: [
        ...[{ title: '名次' }, { title: '昵称' }, { title: `答对（共 ${quiz.questions.length} 题）` }],
        ...[{ title: '用时（秒）' }, { title: '该得积分' }],
      ],
      rows: results.map(({ account, right, usedMs }) => [
        ...[rankOf(right), nameOf(account).nickname, right],
        ...[Math.round(usedMs / 1_000), pointsFor(quiz.prizes, right)],
      ]),
    },
  ]
})

const resultsOf = ({ documents }: Call, quiz: string): Promise<QuizResult[]> =>
  documents.readMany<QuizResult>('results', {
    where: { quiz },
    sort: [
      ['right', 'desc'],
      ['usedMs', 'asc'],
    ],
    limit: MOST_ROWS,
  })
