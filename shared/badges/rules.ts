import type { Day } from '../time'
import type { Badge, Figures } from './badge'
import { days50 } from './catalogue/days-50'
import { days365 } from './catalogue/days-365'
import { eventRegular } from './catalogue/event-regular'
import { firstCheckIn } from './catalogue/first-check-in'
import { firstQuality } from './catalogue/first-quality'
import { friends3 } from './catalogue/friends-3'
import { friends10 } from './catalogue/friends-10'
import { friends30 } from './catalogue/friends-30'
import { quizPerfect } from './catalogue/quiz-perfect'
import { streak7 } from './catalogue/streak-7'
import { streak30 } from './catalogue/streak-30'
import { streak100 } from './catalogue/streak-100'
import type { BadgesPart } from './state'

/** Every badge, in the order in which they are shown. */
export const badgeCatalogue: readonly Badge[] = [
  firstCheckIn,
  streak7,
  streak30,
  streak100,
  days50,
  days365,
  friends3,
  friends10,
  friends30,
  firstQuality,
  quizPerfect,
  eventRegular,
]

/** The badges that these figures have just earned (SPEC 4.2). */
export const newBadges = (badges: BadgesPart, figures: Figures): Badge[] =>
  badgeCatalogue.filter((badge) => badges[badge.id] === undefined && badge.have(figures) >= badge.need)

export const withBadges = (badges: BadgesPart, earned: readonly Badge[], today: Day): BadgesPart =>
  earned.length === 0 ? badges : { ...badges, ...Object.fromEntries(earned.map((badge) => [badge.id, today])) }

export interface Progress {
  readonly badge: Badge
  readonly have: number
  readonly on: Day | null
}

/** Every badge with the progress towards it. */
export const progressOf = (badges: BadgesPart, figures: Figures): Progress[] =>
  badgeCatalogue.map((badge) => ({
    badge,
    have: Math.min(badge.need, badge.have(figures)),
    on: badges[badge.id] ?? null,
  }))

/** The badge that is nearest, by share of the way; null when all are earned. */
export function nextBadge(badges: BadgesPart, figures: Figures): Progress | null {
  const open = progressOf(badges, figures).filter((progress) => progress.on === null)
  const share = (progress: Progress) => progress.have / progress.badge.need
  return open.reduce<Progress | null>((best, next) => (best === null || share(next) > share(best) ? next : best), null)
}
