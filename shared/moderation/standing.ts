/** How a member stands with the rules: the ladder of sanctions (SPEC 8.3), kept in the member's document and bounded. */
import { accept, type Outcome, refuse } from '../outcome'

export interface Sanction {
  readonly id: string
  readonly kind: 'reminder' | 'mute' | 'unmute'
  /** The clause of the rulebook that it rests on, as it was called then. */
  readonly clause: { readonly id: string; readonly title: string } | null
  readonly reason: string
  readonly at: number
  readonly by: string
  /** Until when it holds (ms); 0 for a reminder. */
  readonly until: number
}

export interface StandingPart {
  /** Until when this member may not write (ms). */
  readonly mutedUntil: number
  /** Oldest first. */
  readonly sanctions: readonly Sanction[]
}

export const goodStanding: StandingPart = { mutedUntil: 0, sanctions: [] }

/** Older ones are in the audit log. */
const KEPT = 20

const withSanction = (standing: StandingPart, sanction: Sanction, mutedUntil: number): StandingPart => ({
  mutedUntil,
  sanctions: [...standing.sanctions, sanction].slice(-KEPT),
})

/** Reminds a member of a rule; it changes nothing but is remembered. */
export const reminded = (standing: StandingPart, sanction: Omit<Sanction, 'kind' | 'until'>): StandingPart =>
  withSanction(standing, { ...sanction, kind: 'reminder', until: 0 }, standing.mutedUntil)

const DAY_MS = 86_400_000

/** Takes a member's right to write for some days, from now. A shorter one does not replace a longer one. */
export function decideMute(
  standing: StandingPart,
  days: number,
  sanction: Omit<Sanction, 'kind' | 'until'>,
): Outcome<StandingPart, 'already-so'> {
  const until = sanction.at + days * DAY_MS
  if (standing.mutedUntil >= until) return refuse('already-so', { until: standing.mutedUntil })
  return accept(withSanction(standing, { ...sanction, kind: 'mute', until }, until))
}

/** Gives it back before its time. */
export function decideUnmute(
  standing: StandingPart,
  sanction: Omit<Sanction, 'kind' | 'until'>,
): Outcome<StandingPart, 'already-so'> {
  if (standing.mutedUntil <= sanction.at) return refuse('already-so')
  return accept(withSanction(standing, { ...sanction, kind: 'unmute', until: sanction.at }, 0))
}
