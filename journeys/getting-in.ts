/** A visitor at the door of a community that has an entry test, by its actions. */
import type { OutputOf } from '../shared/action'
import { start, submit } from '../shared/entry/contract'
import { accept } from '../shared/rulebook/contract'
import type { Community } from './community'
import { accepted } from './outcomes'

type Asked = OutputOf<typeof start>['attempt']['questions'][number]

/** Answers that are right for the questions of `questionTable`, and one that a person has to read. */
const answerTo = ({ question, kind, options }: Asked, words: string) => {
  if (kind === 'review') return { question, text: words }
  if (kind === 'keywords') return { question, text: '友善' }
  const right = options.find(({ text }) => text === '提醒他看群规')
  return { question, chosen: [right?.option ?? ''] }
}

/** A visitor agrees to the rules and answers: the last question waits for an operator. */
export async function aVisitorAnswers(community: Community, openid: string, words: string): Promise<string> {
  await accepted(community.ask(openid, accept, { version: 1 }))
  const { attempt } = await accepted(community.ask(openid, start, {}))
  const answers = attempt.questions.map((asked) => answerTo(asked, words))
  return (await accepted(community.ask(openid, submit, { attempt: attempt.id, answers }))).result
}
