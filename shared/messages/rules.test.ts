import fc from 'fast-check'
import { decideRead, isUnread, KEPT_MESSAGES, unreadIn, withMessage } from './rules'
import { type InboxPart, type Message, noMessages } from './state'

const message = (n: number): Message => ({ id: `m${n}`, kind: 'welcome', at: n, values: {} })
const inboxOf = (...instants: number[]): InboxPart => instants.map(message).reduce(withMessage, noMessages)
const readUpTo = (inbox: InboxPart, upTo: number): InboxPart => {
  const decided = decideRead(inbox, upTo)
  return decided.ok ? decided.value : inbox
}

test('a message that is sent again stands once', () => {
  expect(withMessage(inboxOf(1), message(1))).toEqual(inboxOf(1))
})

test('the oldest messages make room', () => {
  const full = inboxOf(...Array.from({ length: KEPT_MESSAGES + 3 }, (_, index) => index + 1))
  expect(full.messages).toHaveLength(KEPT_MESSAGES)
  expect(full.messages[0]?.id).toBe('m4')
})

test('what came after the last look is unread', () => {
  const inbox = inboxOf(1, 2)
  expect(unreadIn(inbox)).toBe(2)
  expect(unreadIn(readUpTo(inbox, 2))).toBe(0)
  expect(unreadIn(withMessage(readUpTo(inbox, 2), message(3)))).toBe(1)
})

test('a message that came while the list was open stays unread', () => {
  expect(unreadIn(readUpTo(inboxOf(1, 2, 5), 3))).toBe(1)
})

test('nothing unread is nothing to do, also for an instant in the far future', () => {
  expect(decideRead(noMessages, 9)).toEqual({ ok: false, refusal: 'nothing-unread' })
  expect(decideRead(readUpTo(inboxOf(1), Number.MAX_SAFE_INTEGER), 9)).toMatchObject({ refusal: 'nothing-unread' })
  // A far instant marks what is there, not what will come.
  expect(unreadIn(withMessage(readUpTo(inboxOf(1), Number.MAX_SAFE_INTEGER), message(2)))).toBe(1)
})

test('whatever comes and is read in whatever order: bounded, in order of arrival, read never turns unread', () => {
  const step = fc.oneof(
    fc.nat(1_000).map((at) => ({ at })),
    fc.nat(1_200).map((upTo) => ({ upTo })),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      let inbox = noMessages
      for (const one of steps) {
        const before = inbox
        inbox = 'at' in one ? withMessage(inbox, message(one.at)) : readUpTo(inbox, one.upTo)
        expect(inbox.messages.length).toBeLessThanOrEqual(KEPT_MESSAGES)
        const wereRead = before.messages.filter((old) => !isUnread(before, old))
        expect(wereRead.filter((old) => isUnread(inbox, old))).toEqual([])
      }
    }),
  )
})
