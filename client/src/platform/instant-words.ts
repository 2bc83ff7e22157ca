/** Instants and days in the words that people use, on this phone's clock face. */
import type { Day } from '../../../shared/time'

const two = (value: number): string => String(value).padStart(2, '0')

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const midnight = (instantMs: number): number => new Date(instantMs).setHours(0, 0, 0, 0)

/** 今天 08:12 · 昨天 21:30 · 明天 20:00 · 11月3日 09:10 · 2025年11月3日 */
export function sayInstant(atMs: number, nowMs: number): string {
  const at = new Date(atMs)
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  const days = Math.round((midnight(nowMs) - midnight(atMs)) / DAY_MS)
  if (days === 0) return `今天 ${time}`
  if (days === 1) return `昨天 ${time}`
  if (days === -1) return `明天 ${time}`
  const day = `${at.getMonth() + 1}月${at.getDate()}日`
  return at.getFullYear() === new Date(nowMs).getFullYear() ? `${day} ${time}` : `${at.getFullYear()}年${day}`
}

/** 11月3日 · 2025年11月3日 */
export function sayDay(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  const words = `${month}月${date}日`
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${year}年${words}`
}

/** How long something has waited: 刚刚 · 等了 5 分钟 · 等了 3 小时 · 等了 2 天 */
export function sayWait(sinceMs: number, nowMs: number): string {
  const ms = Math.max(0, nowMs - sinceMs)
  if (ms < MINUTE_MS) return '刚刚'
  if (ms < HOUR_MS) return `等了 ${Math.floor(ms / MINUTE_MS)} 分钟`
  return ms < DAY_MS ? `等了 ${Math.floor(ms / HOUR_MS)} 小时` : `等了 ${Math.floor(ms / DAY_MS)} 天`
}

const greetings: readonly (readonly [fromHour: number, words: string])[] = [
  [0, '夜深了'],
  [5, '早上好'],
  [11, '中午好'],
  [13, '下午好'],
  [18, '晚上好'],
  [23, '夜深了'],
]

export const greetingAt = (nowMs: number): string => {
  const hour = new Date(nowMs).getHours()
  return [...greetings].reverse().find(([from]) => hour >= from)?.[1] ?? '你好'
}

/** 周四 8:12 */
export function sayWeekdayTime(nowMs: number): string {
  const now = new Date(nowMs)
  return `周${'日一二三四五六'.charAt(now.getDay())} ${now.getHours()}:${two(now.getMinutes())}`
}
