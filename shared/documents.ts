/** What every document that changes whole has in common (PROTOCOL, Documents). */
import type { Deed } from './deeds'

/** Something another document must learn, written with its cause and delivered until it is acknowledged. */
export type Effect = Insertion | Delivery

/** A document that is inserted once under the effect's id: an audit record, or the beginning of another document. */
export interface Insertion {
  readonly id: string
  readonly at: number
  readonly to: { readonly collection: 'audit' | 'things' }
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

/** An answer given, kept so that the same request gets it again. */
export interface Answered {
  readonly id: string
  /** Hash of the action, its caller and its input. */
  readonly hash: string
  readonly answer: Answer
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
