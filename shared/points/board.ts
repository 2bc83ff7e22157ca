import { type Day, monthOf, weekOf } from '../time'
import type { Board } from './state'

/** Adds growth of `day` to the week and month it belongs to; what is older than they are counts no more, and nobody is below zero. */
export function addToBoard(board: Board, day: Day, growth: number): Board {
  const week = weekOf(day)
  const month = monthOf(day)
  const thisWeek = week > board.week ? { week, weekEarned: 0 } : { week: board.week, weekEarned: board.weekEarned }
  const thisMonth =
    month > board.month ? { month, monthEarned: 0 } : { month: board.month, monthEarned: board.monthEarned }
  return {
    ...board,
    week: thisWeek.week,
    weekEarned: Math.max(0, thisWeek.weekEarned + (week === thisWeek.week ? growth : 0)),
    month: thisMonth.month,
    monthEarned: Math.max(0, thisMonth.monthEarned + (month === thisMonth.month ? growth : 0)),
  }
}
