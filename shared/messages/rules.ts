import { accept, type Outcome, refuse } from '../outcome'
import type { InboxPart, Message } from './state'

/** Older messages make room for newer ones: a member's document must stay small. */
export const KEPT_MESSAGES = 40

/** Puts a message into the inbox; one that is there already is not put twice. */
export function withMessage(inbox: InboxPart, message: Message): InboxPart {
  if (inbox.messages.some((one) => one.id === message.id)) return inbox
  return { ...inbox, messages: [...inbox.messages, message].slice(-KEPT_MESSAGES) }
}

export const isUnread = (inbox: InboxPart, message: Message): boolean => message.at > inbox.readUpTo

/** How many messages have not been read. */
export const unreadIn = (inbox: InboxPart): number =>
  inbox.messages.filter((message) => isUnread(inbox, message)).length

/** Everything up to `upTo` (ms) has been read; what came later, or was never shown, has not. */
export function decideRead(inbox: InboxPart, upTo: number): Outcome<InboxPart, 'nothing-unread'> {
  const shown = inbox.messages.filter((message) => isUnread(inbox, message) && message.at <= upTo)
  if (shown.length === 0) return refuse('nothing-unread')
  return accept({ ...inbox, readUpTo: shown.reduce((last, { at }) => Math.max(last, at), inbox.readUpTo) })
}
