/** What every document that changes whole has in common (PROTOCOL, Documents). */
import type { Deed } from './deeds'

/** Something another document must learn, written with its cause and delivered until it is acknowledged. */
export type Effect = Insertion | Delivery | Claim | Shutting | LineCall | Announcement | Erasure

/** Collections whose documents may begin as an effect of another document. */
export type Insertable = 'audit' | 'things' | 'lots' | 'orders' | 'results' | 'ballots'

/** A document that is inserted once under the effect's id: an audit record, or the beginning of another document. */
export interface Insertion {
  readonly id: string
  readonly at: number
  readonly to: { readonly collection: Insertable }
  readonly document: Readonly<Record<string, unknown>>
}

/** A deed that reaches a person: it leaves an entry with this id in that person's ledger, of 0 points if none move. */
export interface Delivery {
  readonly id: string
  /** `account` null: whoever the person is when it arrives (they may be a visitor still). */
  readonly to: { readonly person: string; readonly account: string | null }
  readonly deed: Deed
  /** The cause's instant and the revision of its rules: they decide caps, weeks and lots, not the time of delivery. */
  readonly at: number
  readonly revision: number
}

/**
 * A place that a person asks for (PROTOCOL 15–17): awaited by the caller and settled in one write, by its purpose
 * (`settling.ts`). In lots that are named, in their order, or in a waiting line.
 */
export interface Claim {
  /** The claimant's mark in the lot: `{purpose}:{account}:{what}`, so that a line knows whom to call. */
  readonly id: string
  readonly at: number
  readonly to: { readonly lots: readonly string[] } | { readonly joins: string }
  readonly purpose: ClaimPurpose
  /** The request whose answer is open until the claim is settled; null when nobody waits for one. */
  readonly request: string | null
  /** The audit record of an operator's command that this claim decides: written when it is known what became of it. */
  readonly record?: Insertion
}

/** A lot takes no more claims from here on; nothing opens it again. */
export interface Shutting {
  readonly id: string
  readonly at: number
  readonly to: { readonly shut: string }
}

/** Somebody waits, or a place came back: the first in the line is called while there are places. */
export interface LineCall {
  readonly id: string
  readonly at: number
  readonly to: { readonly line: string }
}

/** The same to everybody who holds a place of something or waits for one: an event is called off. */
export interface Announcement {
  readonly id: string
  readonly at: number
  readonly revision: number
  readonly to: { readonly claimantsOf: string }
  readonly says: Deed
  /** Somebody may still come until then: it goes round once more afterwards. */
  readonly until: number
}

/** Whoever had this account has left: what they wrote is erased, document by document (SPEC 2.6). */
export interface Erasure {
  readonly id: string
  readonly at: number
  readonly to: { readonly author: string }
}

/** What places are claimed for: each has its settlement in `settling.ts`. */
export type ClaimPurpose = 'place' | 'move' | 'redeem' | 'relay' | 'event'

/** An answer given, kept so that the same request gets it again. */
export interface Answered {
  readonly id: string
  /** Hash of the action, its caller and its input. */
  readonly hash: string
  readonly answer: Answer
  /** The answer waits for a claim to be settled: nobody is told it before. */
  readonly open?: true
}

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: string; readonly detail?: unknown }

export interface Versioned {
  readonly _id: string
  readonly version: number
  readonly outbox: readonly Effect[]
  readonly answered: readonly Answered[]
  readonly forgottenUpTo: string
  /** When the sweeper should look (ms since 1970); NEVER when there is nothing to do. */
  readonly due: number
}

/** Far beyond any clock: an indexed field must not be null (it would count as a value). */
export const NEVER = 253_402_300_799_999
