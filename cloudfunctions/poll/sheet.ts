import * as contract from '../../shared/poll/contract'
import type { Ballot, Poll } from '../../shared/poll/state'
import { shownPeople } from '../activity/people'
import { sheetOf } from '../activity/sheets'
import type { Call } from '../platform/handler'
import type { Sheet } from '../platform/spreadsheet/sheet'
import { countVotes } from './queries'

const MOST_BALLOTS = 1_000

/** Votes by option; of an open poll who chose what. Of an anonymous one nobody can know (SPEC 7.2). */
export const sheet = sheetOf<Poll>(contract.sheet, 'poll', async (poll, id, call) => {
  const { voters, options } = await countVotes(call, id, poll)
  const result: Sheet = {
    name: '结果',
    columns: [{ title: '选项' }, { title: '票数' }],
    rows: [...options.map(({ text, votes }) => [text, votes]), ['投票人数', voters]],
  }
  return poll.anonymous ? [result] : [result, await votersOf(call, id, poll)]
})

async function votersOf({ documents }: Call, id: string, poll: Poll): Promise<Sheet> {
  const ballots = await documents.readMany<Ballot>('ballots', { where: { poll: id }, limit: MOST_BALLOTS })
  const accounts = ballots.map(({ account = '' }) => account)
  const nameOf = await shownPeople(documents, accounts, { hide: false })
  return {
    name: '谁选了什么',
    columns: [{ title: '昵称' }, { title: '选了' }],
    rows: ballots.map(({ account = '', choices }) => [
      nameOf(account).nickname,
      choices.map((place) => poll.options[place] ?? '').join('、'),
    ]),
  }
}
