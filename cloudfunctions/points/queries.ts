import { accept, refuse } from '../../shared/outcome'
import { isMember, type Member, type Person } from '../../shared/person'
import * as contract from '../../shared/points/contract'
import { withExpired } from '../../shared/reactions'
import { memberOf, operatorOf } from '../membership/caller'
import { type Call, query } from '../platform/handler'
import { type EntryPage, entriesOf } from './entries'

/** Most waiting adjustments that one page shows. */
const WAITING_MEMBERS = 100

async function pageOf(
  call: Call,
  member: Member,
  asked: { cursor?: string | undefined; limit: number; filter?: EntryPage['filter'] },
) {
  const before = asked.cursor === undefined ? {} : { before: Number(asked.cursor) }
  const entries = await entriesOf(call, member, { limit: asked.limit + 1, filter: asked.filter, ...before })
  const shown = entries.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    entries: shown,
    next: entries.length > asked.limit && last !== undefined ? String(last.n) : null,
    balance: member.points.balance,
  }
}

export const statement = query(contract.statement, async (input, call) =>
  accept(await pageOf(call, memberOf(call), input)),
)

export const memberStatement = query(contract.memberStatement, async (input, call) => {
  const [person] = await call.documents.readMany<Person>('people', { where: { account: input.member }, limit: 1 })
  if (person === undefined || !isMember(person)) return refuse('no-such-member')
  const member = withExpired(person, call.plan, call.moment).person as Member
  return accept(await pageOf(call, member, input))
})

export const waitingAdjustments = query(contract.waitingAdjustments, async (_input, call) => {
  const operator = operatorOf(call)
  const people = await call.documents.readMany<Person>('people', {
    where: { waiting: 'adjustment' },
    limit: WAITING_MEMBERS,
  })
  const waiting = people.filter(isMember).flatMap((member) =>
    member.points.waiting.map(({ id, points, reason, by, at }) => ({
      member: member.account,
      nickname: member.membership.nickname,
      balance: member.points.balance,
      adjustment: id,
      points,
      reason,
      by,
      at,
      mine: by === operator.account,
    })),
  )
  return accept({ waiting: waiting.sort((a, b) => a.at - b.at) })
})
