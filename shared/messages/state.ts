/** The inbox: what the community has to say to a member, kept in the member's document and bounded (SPEC 15.1). */

/** What a message is about; its words are made by the client from the kind and the values. */
export type MessageKind =
  | 'tier-reached'
  | 'welcome'
  | 'friend-counted'
  | 'friends-held'
  | 'friend-taken-back'
  | 'gift-reached'
  | 'gift-lost'
  | 'quiz-ended'

export interface Message {
  /** Names its cause: the same message comes once. */
  readonly id: string
  readonly kind: MessageKind
  readonly at: number
  /** What its sentence needs: plain, short, nothing secret. */
  readonly values: Readonly<Record<string, string | number>>
}

export interface InboxPart {
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** Messages up to this instant (ms) have been read. */
  readonly readUpTo: number
}

export const noMessages: InboxPart = { messages: [], readUpTo: 0 }
