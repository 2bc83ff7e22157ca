/** Laws 1 and 2 for one account: everything that is stored twice is computed again from its entries. */
import { listDays, runEndingOn } from '../../../shared/checkin/days'
import type { Person } from '../../../shared/person'
import type { Plan } from '../../../shared/plan'
import type { Entry } from '../../../shared/points/state'
import { rankOfTier, tierOf } from '../../../shared/points/tiers'
import { tierPlanOf } from '../../../shared/settings'
import { dayOf, monthOf, weekOf } from '../../../shared/time'
import type { Closing } from './witness'

type Report = (violation: string) => void

/** An account's entries stand in order, without gaps, each balance the one before plus the points. */
export function checkEntries(account: string, entries: readonly Entry[], held: Closing, report: Report): void {
  const inOrder = [...entries].sort((a, b) => a.n - b.n)
  let balance = 0
  inOrder.forEach((entry, index) => {
    balance += entry.points
    if (entry.n !== index + 1) report(`${account}: entry ${index + 1} is numbered ${entry.n} (${entry.id})`)
    if (entry.balance !== balance) report(`${account}: ${entry.id} tells a balance of ${entry.balance}, not ${balance}`)
  })
  const ids = new Set(entries.map((entry) => entry.id))
  const reversed = new Set(inOrder.map((entry) => entry.reverses))
  const growth = inOrder.reduce((sum, one) => sum + (one.growth > 0 && !reversed.has(one.id) ? one.growth : 0), 0)
  if (ids.size !== entries.length) report(`${account}: an entry stands twice`)
  if (held.n !== entries.length) report(`${account}: ${entries.length} entries, ${held.n} were posted`)
  if (held.balance !== balance) report(`${account}: a balance of ${held.balance}, its entries sum up to ${balance}`)
  if (held.growth !== growth) report(`${account}: a growth of ${held.growth}, its earnings come to ${growth}`)
}

/** The calendar and the entries tell of the same days. */
export function checkCalendar({ account, checkin }: Person, entries: readonly Entry[], report: Report): void {
  const named = (kind: string) =>
    entries
      .filter((entry) => entry.id.startsWith(`${kind}:${account}:`))
      .map((entry) => entry.id.slice(`${kind}:${account}:`.length))
  const [checkedIn, madeUp] = [named('checkin'), named('makeup')]
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  if (!same(madeUp, listDays(checkin.madeUp))) report(`${account}: made-up days and their entries differ`)
  if (!same([...checkedIn, ...madeUp], listDays(checkin.days)))
    report(`${account}: the calendar and the entries differ`)
}

/** The day on which an entry counts for rankings: a reversal counts on the day of what it reverses. */
function countedOn(entry: Entry, entries: readonly Entry[], utcOffsetMinutes: number): string {
  const cause = entries.find((other) => other.id === entry.reverses) ?? entry
  return dayOf(cause.at, utcOffsetMinutes)
}

/** What rankings and badges of honour are read from. */
export function checkHonours(person: Person, entries: readonly Entry[], plan: Plan, report: Report): void {
  const { account, board, points, checkin, referral } = person
  const offset = plan.settings['community.utcOffsetMinutes']
  const counted = entries
    .filter((entry) => entry.growth !== 0)
    .map((entry) => ({ growth: entry.growth, day: countedOn(entry, entries, offset) }))
  const newest = counted.reduce((last, { day }) => (day > last ? day : last), '')
  if (newest !== '') {
    const sum = (isIn: (day: string) => boolean) =>
      counted.reduce((total, { growth, day }) => total + (isIn(day) ? growth : 0), 0)
    const week = sum((day) => weekOf(day) === weekOf(newest))
    const month = sum((day) => monthOf(day) === monthOf(newest))
    if (board.weekEarned !== week) report(`${account}: ${board.weekEarned} on the week's board, earned ${week}`)
    if (board.monthEarned !== month) report(`${account}: ${board.monthEarned} on the month's board, earned ${month}`)
  }
  const most = [...entries]
    .sort((a, b) => a.n - b.n)
    .reduce((so, { growth }) => ({ now: so.now + growth, most: Math.max(so.most, so.now + growth) }), {
      now: 0,
      most: 0,
    }).most
  const reached = tierOf(most, tierPlanOf(plan.settings))
  if (rankOfTier(points.announced) !== rankOfTier(reached))
    report(`${account}: announced ${points.announced}, reached ${reached}`)
  const streak = checkin.lastDay === null ? 0 : runEndingOn(checkin.days, plan.pauses, checkin.lastDay)
  if (plan.pauses.length === 0 && board.streak !== streak)
    report(`${account}: a streak of ${board.streak} on the board, not ${streak}`)
  const waiting = [points.waiting.length > 0 ? 'adjustment' : '', referral.held.length > 0 ? 'invitation' : '']
  if (person.waiting.join() !== waiting.filter((one) => one !== '').join())
    report(`${account}: what waits is not indexed`)
}
