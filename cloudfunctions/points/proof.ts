/** The proof (SPEC 3.3): balances, growth and numbering recomputed from the entries and held against what is stored. */
import type { Person } from '../../shared/person'
import { sumOf } from '../../shared/points/lots'
import type { Entry } from '../../shared/points/state'

export interface Mismatch {
  readonly account: string
  readonly what: string
  readonly stored: number
  readonly proved: number
}

/** What does not agree between a person's document and their entries; empty when all does. */
export function proofOf(person: Person, entries: readonly Entry[]): Mismatch[] {
  const inOrder = [...entries].sort((a, b) => a.n - b.n)
  const { points, account } = person
  const claims: readonly [what: string, stored: number, proved: number][] = [
    ['balance', points.balance, inOrder.reduce((sum, entry) => sum + entry.points, 0)],
    ['growth', points.growth, inOrder.reduce((sum, entry) => sum + entry.growth, 0)],
    ['entries', points.n, inOrder.length],
    ['lots', sumOf(points.lots), Math.max(0, points.balance)],
    ...inOrder.map((entry, index): [string, number, number] => [`number of ${entry.id}`, entry.n, index + 1]),
    ...runningBalances(inOrder),
  ]
  return claims
    .filter(([, stored, proved]) => stored !== proved)
    .map(([what, stored, proved]) => ({ account, what, stored, proved }))
}

/** Each entry's balance is the one before plus its points. */
function runningBalances(entries: readonly Entry[]): [string, number, number][] {
  let balance = 0
  return entries.map((entry) => {
    balance += entry.points
    return [`balance after ${entry.id}`, entry.balance, balance]
  })
}
