import type { InboxPart, Message } from './state'

/** Older messages make room for newer ones: a member's document must stay small. */
export const KEPT_MESSAGES = 40

/** Puts a message into the inbox; one that is there already is not put twice. */
export function withMessage(inbox: InboxPart, message: Message): InboxPart {
  if (inbox.messages.some((one) => one.id === message.id)) return inbox
  return { ...inbox, messages: [...inbox.messages, message].slice(-KEPT_MESSAGES) }
}

/** How many messages have not been read. */
export const unreadIn = (inbox: InboxPart): number =>
  inbox.messages.filter((message) => message.at > inbox.readUpTo).length

/** Everything that is there now has been read. */
export const withAllRead = (inbox: InboxPart): InboxPart => ({
  ...inbox,
  readUpTo: inbox.messages.reduce((last, { at }) => Math.max(last, at), inbox.readUpTo),
})
