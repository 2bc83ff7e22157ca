/** The inbox: what the community has to say to a member, kept in the member's document and bounded (SPEC 15.1). */

/** What a message is about; the client makes its words from the kind and the values. */
export const messageKinds = [
  'tier-reached',
  'welcome',
  'friend-counted',
  'friends-held',
  'friend-taken-back',
  'gift-lost',
  'place-found',
  'place-moved',
  'order-fulfilled',
  'order-cancelled',
  'reward-granted',
  'quiz-ended',
  'event-seat',
  'event-soon',
  'event-off',
  'post-shown',
  'post-rejected',
  'post-down',
  'post-quality',
  'comment-rejected',
  'comment-restored',
  'reminded',
  'muted',
  'unmuted',
] as const
export type MessageKind = (typeof messageKinds)[number]

export interface Message {
  /** Names its cause: the same message comes once. */
  readonly id: string
  readonly kind: MessageKind
  readonly at: number
  readonly values: MessageValues
}

/** What a message's sentence may need: plain, short, nothing secret. Named here, since all of it leaves the server. */
export interface MessageValues {
  readonly tier?: string | undefined
  /** A text that an operator wrote. */
  readonly text?: string | undefined
  /** The name of what it is about: a group, a reward, an event … */
  readonly name?: string | undefined
  readonly points?: number | undefined
  /** How many friends had come. */
  readonly friends?: number | undefined
  /** The clause of the rulebook that it rests on. */
  readonly clause?: string | undefined
  /** An instant (ms): when something begins or ends. */
  readonly when?: number | undefined
  /** Where something happens. */
  readonly where?: string | undefined
  /** The quiz or event that it is about, by its id: the message leads there. */
  readonly activity?: string | undefined
}

export interface InboxPart {
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** Messages up to this instant (ms) have been read. */
  readonly readUpTo: number
}

export const noMessages: InboxPart = { messages: [], readUpTo: 0 }
