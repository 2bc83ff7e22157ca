import { placesOf } from '../../shared/activity/places'
import * as contract from '../../shared/event/contract'
import type { Event } from '../../shared/event/state'
import { accountIn } from '../../shared/lots'
import { pagesOf } from '../activity/claims'
import { shownPeople } from '../activity/people'
import { sheetOf, timeIn } from '../activity/sheets'
import type { Call } from '../platform/handler'
import { peopleAt } from './queries'

/** Who had a seat and who came; who waits in the line. */
export const sheet = sheetOf<Event>(contract.sheet, 'event', async (_event, id, call) => {
  const people = await peopleAt(call, id)
  return [
    {
      name: '签到',
      columns: [{ title: '序号' }, { title: '昵称' }, { title: '到场' }, { title: '到场时间' }],
      rows: people.map(({ nickname, attendedAt }, index) => [
        ...[index + 1, nickname, attendedAt > 0 ? '到了' : ''],
        attendedAt > 0 ? timeIn(call, attendedAt) : null,
      ]),
    },
    {
      name: '候补',
      columns: [{ title: '序号' }, { title: '昵称' }],
      rows: (await waitingAt(call, id)).map((nickname, index) => [index + 1, nickname]),
    },
  ]
})

async function waitingAt({ documents }: Call, id: string): Promise<string[]> {
  const pages = await pagesOf(documents, placesOf('event', id))
  const accounts = pages.flatMap(({ claims, served }) => claims.slice(served)).map(accountIn)
  const nameOf = await shownPeople(documents, accounts, { hide: false })
  return accounts.map((account) => nameOf(account).nickname)
}
