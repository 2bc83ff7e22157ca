/** How old the community is, how grown its team should be, and what to look at now and then (SPEC 1.5). */
import { addDays, type Day, daysBetween } from '../time'

/** By the day of its life: 0–90, to 180, to 365, and what has lasted longer. */
export const phases = ['honeymoon', 'fatigue', 'transformation', 'lasting'] as const
export type Phase = (typeof phases)[number]

const lastDays: readonly (readonly [Phase, number])[] = [
  ['honeymoon', 90],
  ['fatigue', 180],
  ['transformation', 365],
]

export const phaseOn = (day: number): Phase => lastDays.find(([, last]) => day <= last)?.[0] ?? 'lasting'

export const stages = ['founding', 'growing', 'mature'] as const
export type Stage = (typeof stages)[number]

export const reviewKinds = ['words', 'rulebook'] as const
export type ReviewKind = (typeof reviewKinds)[number]

export interface StagePlan {
  /** Beside the owner. */
  readonly officers: number
  readonly assistants: number
  readonly review: ReviewKind
  readonly everyDays: number
}

/** One owner and one assistant; three officers and five assistants; a whole team. */
export const stagePlans: Readonly<Record<Stage, StagePlan>> = {
  founding: { officers: 0, assistants: 1, review: 'words', everyDays: 7 },
  growing: { officers: 3, assistants: 5, review: 'rulebook', everyDays: 90 },
  mature: { officers: 3, assistants: 5, review: 'rulebook', everyDays: 365 },
}

export interface Review {
  readonly kind: ReviewKind
  readonly everyDays: number
  readonly last: Day
  readonly due: Day
  /** Days beyond the due day; 0 while there is time. */
  readonly overdue: number
}

/** The review that a stage asks for, counted from the last one, or from the community's first day. */
export function reviewOf(stage: Stage, last: Day, today: Day): Review {
  const { review, everyDays } = stagePlans[stage]
  const due = addDays(last, everyDays)
  return { kind: review, everyDays, last, due, overdue: Math.max(0, daysBetween(due, today)) }
}

export interface Figures {
  readonly members: number
  /** Members who came within seven days. */
  readonly active: number
  /** Members who joined within seven days. */
  readonly joined: number
}

export const suggestions = ['grow', 'mature', 'invite', 'liven', 'renew', 'steady'] as const
export type Suggestion = (typeof suggestions)[number]

/** So many members are more than a stage was made for. */
const MOST_FOUNDING = 150
const MOST_GROWING = 1_000
/** A community of few is not judged by shares. */
const FEWEST_JUDGED = 10

/** What to do next, the weightiest first; never empty. */
export function suggest(phase: Phase, stage: Stage, { members, active, joined }: Figures): Suggestion[] {
  const quiet = members >= FEWEST_JUDGED && active * 10 < members * 4
  const found: (Suggestion | false)[] = [
    stage === 'founding' && members > MOST_FOUNDING && 'grow',
    stage === 'growing' && members > MOST_GROWING && 'mature',
    phase === 'honeymoon' && joined < 3 && 'invite',
    quiet && (phase === 'honeymoon' || phase === 'fatigue') && 'liven',
    quiet && (phase === 'transformation' || phase === 'lasting') && 'renew',
  ]
  const told = found.filter((one) => one !== false)
  return told.length === 0 ? ['steady'] : told
}
