/** The rankings in words (SPEC 3.6): what counts in each, and why somebody has no rank. */
import type { OutputOf } from '../../../shared/action'
import type { leaderboard } from '../../../shared/points/contract'
import type { Day } from '../../../shared/time'
import { sayDay } from '../platform/instant-words'

export type BoardName = 'week' | 'month' | 'all' | 'streak'
export type BoardView = OutputOf<typeof leaderboard>
type Why = NonNullable<BoardView['mine']['why']>

export const boards: readonly { value: BoardName; title: string }[] = [
  { value: 'week', title: '本周' },
  { value: 'month', title: '本月' },
  { value: 'all', title: '累计' },
  { value: 'streak', title: '连续' },
]

export const unitOf = (board: BoardName): string => (board === 'streak' ? '天' : '分')

/** What is ranked, first thing below the choices. */
export function whatCounts(board: BoardName, from: Day | null, today: Day): string {
  const since = from === null ? '' : from === today ? '，从今天算起' : `，从${sayDay(from, today)}算起`
  const what: Readonly<Record<BoardName, string>> = {
    week: `本周获得的积分${since}`,
    month: `本月获得的积分${since}`,
    all: '加入以来获得的积分',
    streak: '正在连续的签到天数',
  }
  return what[board]
}

export const rulesOf = (board: BoardName): string =>
  board === 'streak' ? '昨天或今天签过到就还算，同天数同名次，运营者不参加' : '补签和花费不减，同分同名次，运营者不参加'

const nothingYet: Readonly<Record<BoardName, string>> = {
  week: '签到就上榜',
  month: '签到就上榜',
  all: '签到就上榜',
  streak: '签到就开始连续',
}

export function whyNot(why: Why, board: BoardName): string {
  const words: Readonly<Record<Why, string>> = {
    operator: '运营者不参加排名',
    hidden: '你选择了不上榜',
    'nothing-yet': nothingYet[board],
  }
  return words[why]
}
