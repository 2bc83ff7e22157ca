/** The life of the community, in words. */
import type { OutputOf } from '../../../../shared/action'
import type { lifecycle } from '../../../../shared/community/contract'
import type { Phase, ReviewKind, Stage, Suggestion } from '../../../../shared/community/lifecycle'
import { routes } from '../../platform/routes'
import { activitiesRoute, membersRoute, rulebookRoute, wordsRoute } from '../platform/routes'

export type Told = OutputOf<typeof lifecycle>

export const phaseNames: Readonly<Record<Phase, string>> = {
  honeymoon: '甜蜜期',
  fatigue: '疲劳期',
  transformation: '转型期',
  lasting: '常青期',
}

export const phaseNotes: Readonly<Record<Phase, string>> = {
  honeymoon: '头 90 天，大家都新鲜。把约定讲清楚，让每个人认识几个人。',
  fatigue: '91 到 180 天，新鲜劲过去了。换换花样，别让话越来越少。',
  transformation: '181 到 365 天，留下来的想要更多。找到大家真正在意的那件事。',
  lasting: '一年以后，社群有了自己的样子。守住老朋友，也给新人留位置。',
}

export const stageNames: Readonly<Record<Stage, string>> = { founding: '初创', growing: '成长', mature: '成熟' }

export const stageNotes: Readonly<Record<Stage, string>> = {
  founding: '群主带一位助手，每周看一遍词表，人工盯着就够',
  growing: '三位官员、五位助手，每季度回看一次群规，靠词表提醒',
  mature: '一支管理团队，每年重写一次群规，靠评分自动提醒',
}

export const reviewNames: Readonly<Record<ReviewKind, string>> = { words: '看一遍词表', rulebook: '回看群规' }

export const reviewNotes: Readonly<Record<ReviewKind, string>> = {
  words: '这段时间冒出来的广告词、黑话，补进词表',
  rulebook: '哪些条没人用、哪些事没有条可依，改一改',
}

/** Where one looks through what is due. */
export const reviewRoutes: Readonly<Record<ReviewKind, string>> = { words: wordsRoute, rulebook: rulebookRoute }

interface SuggestionWords {
  readonly title: string
  readonly note: string
  /** Where one begins with it. */
  readonly route?: string
}

export const suggestionWords: Readonly<Record<Suggestion, SuggestionWords>> = {
  grow: {
    title: '人多起来了，进到「成长」吧',
    note: '一个人顾不过来，先任命几位官员和助手',
    route: membersRoute,
  },
  mature: { title: '已经是个大社群了，进到「成熟」吧', note: '把分工和流程固定下来' },
  invite: { title: '这一周新人不多', note: '请老成员各带一位合得来的朋友', route: routes.referral },
  liven: { title: '来的人不到四成', note: '办一次问答或接龙，给大家一个说话的由头', route: activitiesRoute },
  renew: { title: '常来的人少了', note: '投个票，问问大家接下来想一起做什么', route: activitiesRoute },
  steady: { title: '一切都好', note: '照现在的节奏走就行' },
}

/** The first day of each phase. */
const begins = [0, 90, 180, 365] as const

/** How much of the drawn life lies behind, in percent: each phase is an equal part of it, however long it lasts. */
export function placeInLife(day: number): number {
  const reached = begins.filter((from) => day >= from).length - 1
  const [from = 0, to] = [begins[reached], begins[reached + 1]]
  const within = to === undefined ? 0 : (day - from) / (to - from)
  return Math.round(((Math.max(0, reached) + within) / (begins.length - 1)) * 100)
}

/** Beyond this many days nobody counts them any more. */
const COUNTED_DAYS = 60

/** 还有 3 天 · 今天 · 过了 2 天 */
export const dueWords = ({ overdue, due }: Told['review'], today: string): string => {
  if (overdue > COUNTED_DAYS) return '早该看了'
  if (overdue > 0) return `过了 ${overdue} 天`
  return due === today ? '就是今天' : ''
}
