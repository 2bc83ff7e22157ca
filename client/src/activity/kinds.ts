import type { ActivityKind } from '../../../shared/activity/state'
import { sayInstant } from '../platform/instant-words'
import { routes } from '../platform/routes'
import type { IconName } from '../ui/Icon'

interface KindWords {
  readonly title: string
  readonly icon: IconName
  readonly tone: 'leaf' | 'sun' | 'water' | 'clay'
  readonly route: string
  /** What one does there, and what is said of it when it is done. */
  readonly deed: string
  readonly done: string
}

export const kinds: Readonly<Record<ActivityKind, KindWords>> = {
  quiz: { title: '问答', icon: 'edit', tone: 'leaf', route: routes.quiz, deed: '去答', done: '已交卷' },
  poll: { title: '投票', icon: 'check', tone: 'water', route: routes.poll, deed: '去投', done: '已投' },
  relay: { title: '接龙', icon: 'list', tone: 'sun', route: routes.relay, deed: '去接', done: '已接' },
  event: { title: '活动', icon: 'calendar', tone: 'clay', route: routes.event, deed: '去报名', done: '已报名' },
}

/** In the order in which they are offered to makers. */
export const shownKinds: readonly ActivityKind[] = ['quiz', 'poll', 'relay', 'event']

export const activityRoute = (kind: ActivityKind, id: string): string => `${kinds[kind].route}?id=${id}`

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** 还剩 2 天 · 还剩 3 小时 · 还剩 5 分钟 · 马上结束 */
export function sayLeft(closesAt: number, now: number): string {
  const left = closesAt - now
  if (left <= 0) return '已结束'
  if (left >= 2 * DAY_MS) return `还剩 ${Math.floor(left / DAY_MS)} 天`
  if (left >= HOUR_MS) return `还剩 ${Math.floor(left / HOUR_MS)} 小时`
  return left >= MINUTE_MS ? `还剩 ${Math.floor(left / MINUTE_MS)} 分钟` : '马上结束'
}

/** An event is said by its beginning, until it begins; all others by their end. */
export const sayWhen = (startsAt: number | null, closesAt: number, now: number): string =>
  startsAt !== null && startsAt > now ? `${sayInstant(startsAt, now)} 开始` : sayLeft(closesAt, now)

/** 1:05 */
export function sayClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** 8 秒 · 1 分 5 秒 */
export function sayUsed(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000))
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
}
