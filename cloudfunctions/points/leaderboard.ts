/** Rankings (SPEC 3.6), read along the indexes of figures kept in each member's document. */
import { liveDays, streakOn } from '../../shared/checkin/days'
import { accept } from '../../shared/outcome'
import { isOperator } from '../../shared/permissions'
import type { Member, Person } from '../../shared/person'
import * as contract from '../../shared/points/contract'
import { firstOfMonth, monthOf, weekOf } from '../../shared/time'
import { memberOf } from '../membership/caller'
import type { Condition, Documents } from '../platform/documents'
import { type QueryCall, query } from '../platform/handler'

const SHOWN_ROWS = 50

/** One ranking: who is in it and by which figure. */
interface Ranking {
  readonly where: Readonly<Record<string, Condition>>
  readonly figure: string
  readonly of: (member: Pick<Member, 'board' | 'points'>) => number
  readonly mine: number
  readonly from: string | null
}

function rankingOf(board: 'week' | 'month' | 'all' | 'streak', member: Member, call: QueryCall): Ranking {
  const { today } = call.moment
  const { pauses } = call.plan
  switch (board) {
    case 'week': {
      const week = weekOf(today)
      const mine = member.board.week === week ? member.board.weekEarned : 0
      return {
        where: { 'board.week': week },
        figure: 'board.weekEarned',
        of: (one) => one.board.weekEarned,
        mine,
        from: week,
      }
    }
    case 'month': {
      const month = monthOf(today)
      const mine = member.board.month === month ? member.board.monthEarned : 0
      return {
        where: { 'board.month': month },
        figure: 'board.monthEarned',
        of: (one) => one.board.monthEarned,
        mine,
        from: firstOfMonth(month),
      }
    }
    case 'all':
      return {
        where: {},
        figure: 'points.growth',
        of: (one) => one.points.growth,
        mine: member.points.growth,
        from: null,
      }
    case 'streak': {
      const mine = streakOn(member.checkin.days, pauses, today)
      return {
        where: { 'board.lastDay': { in: liveDays(pauses, today) } },
        figure: 'board.streak',
        of: (one) => one.board.streak,
        mine,
        from: null,
      }
    }
  }
}

/** How many stand above a figure: equal figures share a rank. */
const rankFor = async (documents: Documents, { where, figure }: Ranking, value: number): Promise<number> =>
  1 + (await documents.count('people', { 'board.shown': 1, ...where, [figure]: { gt: value } }))

function whyUnranked(member: Member, figure: number): 'operator' | 'hidden' | 'nothing-yet' | null {
  if (isOperator(member.membership.role)) return 'operator'
  if (member.membership.hidden) return 'hidden'
  return figure > 0 ? null : 'nothing-yet'
}

export const leaderboard = query(contract.leaderboard, async ({ board }, call) => {
  const member = memberOf(call)
  const ranking = rankingOf(board, member, call)
  const people = await call.documents.readMany<Person>('people', {
    where: { 'board.shown': 1, ...ranking.where, [ranking.figure]: { gt: 0 } },
    sort: [[ranking.figure, 'desc']],
    limit: SHOWN_ROWS,
  })
  const rows = people.map((one) => ({
    rank: 1 + people.filter((other) => ranking.of(other) > ranking.of(one)).length,
    account: one.account,
    nickname: one.membership?.nickname ?? '',
    avatar: one.membership?.avatar ?? null,
    figure: ranking.of(one),
  }))
  const why = whyUnranked(member, ranking.mine)
  const shownMe = rows.find((row) => row.account === member.account)
  const rank = why === null ? (shownMe?.rank ?? (await rankFor(call.documents, ranking, ranking.mine))) : null
  return accept({ rows, mine: { rank, figure: ranking.mine, why }, from: ranking.from })
})
