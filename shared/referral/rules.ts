/** Which invitation counts (SPEC 5.2, 5.3), judged at the inviter by the instant, the price and the rules of the deed. */

import type { Invited } from '../deeds'
import { accept, type Outcome, refuse } from '../outcome'
import type { Settings } from '../settings'
import type { Day } from '../time'
import { addDays, DAY_MS } from '../time'
import type { Bond, Held, ReferralPart, Told, UncountedReason } from './state'

/** Outcomes kept for the inviter's own list. */
const KEPT_OUTCOMES = 100
/** So many held at once mean that nobody looks at them. */
export const MOST_HELD = 200
/** Days whose counts are kept: a deed is delivered within a day, or set aside. */
const KEPT_DAYS = 31

export type Judged =
  | { readonly outcome: 'counted' }
  | { readonly outcome: 'held' }
  | { readonly outcome: 'refused'; readonly why: UncountedReason }

export interface Inviter {
  readonly account: string
  readonly joinedAt: number
  readonly referral: ReferralPart
}

/** Does this invitation count, wait for an operator, or not count at all? */
export function judgeInvitation(inviter: Inviter, deed: Invited, day: Day, settings: Settings): Judged {
  const refused = (why: UncountedReason): Judged => ({ outcome: 'refused', why })
  const { days, held } = inviter.referral
  if (deed.invitee === inviter.account) return refused('self')
  if (deed.returning) return refused('returning')
  if (inviter.joinedAt > deed.visitedAt) return refused('joined-later')
  if (!deed.rewarded) return refused('switched-off')
  if ((days[day] ?? 0) < settings['referral.perDay']) return { outcome: 'counted' }
  return held.length < MOST_HELD ? { outcome: 'held' } : refused('too-many-held')
}

/** Keeps what was judged. */
export function withInvitation(part: ReferralPart, judged: Judged, held: Held, day: Day): ReferralPart {
  const { invitee, at } = held
  const told: Told = { invitee, at, points: judged.outcome === 'counted' ? held.points : 0, ...judged }
  const kept = withTold(part, told)
  switch (judged.outcome) {
    case 'counted':
      return { ...withCount(kept, 1), days: countedOn(part.days, day) }
    case 'held':
      return { ...kept, held: [...part.held, held] }
    case 'refused':
      return kept
  }
}

const withCount = (part: ReferralPart, change: 1 | -1): ReferralPart => {
  const counted = part.counted + change
  return { ...part, counted, most: Math.max(part.most, counted) }
}

function countedOn(days: ReferralPart['days'], day: Day): ReferralPart['days'] {
  const newest = Object.keys(days).reduce((latest, other) => (other > latest ? other : latest), day)
  const kept = Object.entries(days).filter(([other]) => other >= addDays(newest, -KEPT_DAYS))
  return { ...Object.fromEntries(kept), [day]: (days[day] ?? 0) + 1 }
}

/** The newest outcome of an invitation replaces its earlier one and goes to the end. */
const withTold = (part: ReferralPart, told: Told): ReferralPart => ({
  ...part,
  recent: [...part.recent.filter(({ invitee }) => invitee !== told.invitee), told].slice(-KEPT_OUTCOMES),
})

/**
 * What an operator decides about held invitations, all or none (SPEC 5.3): those that are released count.
 * @param inviter the account whose friends they are: nobody decides about their own
 */
export function decideHeld(
  part: ReferralPart,
  invitees: readonly string[],
  outcome: 'counted' | 'rejected',
  inviter: string,
  operator: string,
): Outcome<{ readonly referral: ReferralPart; readonly decided: readonly Held[] }, 'not-held' | 'not-yourself'> {
  if (inviter === operator) return refuse('not-yourself')
  const decided = part.held.filter(({ invitee }) => invitees.includes(invitee))
  if (decided.length < new Set(invitees).size) return refuse('not-held')
  const without: ReferralPart = { ...part, held: part.held.filter((one) => !decided.includes(one)) }
  const referral = decided.reduce((so, { invitee, at, points }) => {
    const told = withTold(so, { invitee, at, outcome, points: outcome === 'counted' ? points : 0 })
    return outcome === 'counted' ? withCount(told, 1) : told
  }, without)
  return accept({ referral, decided })
}

/** An invitation that counted does so no longer. */
export const withReversal = (part: ReferralPart, invitee: string, at: number): ReferralPart =>
  withCount(withTold(part, { invitee, at, outcome: 'reversed', points: 0 }), -1)

/** A held invitation that fraud has undone: there is nothing to decide any more. */
export function withoutHeld(part: ReferralPart, invitee: string): ReferralPart {
  const one = part.held.find((held) => held.invitee === invitee)
  if (one === undefined) return part
  const told: Told = { invitee, at: one.at, outcome: 'reversed', points: 0 }
  return withTold({ ...part, held: part.held.filter((held) => held !== one) }, told)
}

/** Does removing this person for fraud take back what their joining brought the inviter? (SPEC 5.3) */
export const isReversible = (bond: Bond | null, settings: Settings, now: number): bond is Bond =>
  bond !== null && bond.reportedAt > 0 && now - bond.reportedAt <= settings['referral.fraudDays'] * DAY_MS
