import { KEPT_MESSAGES, unreadIn, withAllRead, withMessage } from './rules'
import { type Message, noMessages } from './state'

const message = (n: number): Message => ({ id: `m${n}`, kind: 'welcome', at: n, values: {} })

test('a message that is sent again stands once', () => {
  const once = withMessage(noMessages, message(1))
  expect(withMessage(once, message(1))).toBe(once)
})

test('the oldest messages make room', () => {
  const full = Array.from({ length: KEPT_MESSAGES + 3 }, (_, index) => message(index + 1)).reduce(
    withMessage,
    noMessages,
  )
  expect(full.messages).toHaveLength(KEPT_MESSAGES)
  expect(full.messages[0]?.id).toBe('m4')
})

test('what came after the last look is unread, and nothing is after looking', () => {
  const inbox = [message(1), message(2)].reduce(withMessage, noMessages)
  expect(unreadIn(inbox)).toBe(2)
  expect(unreadIn(withAllRead(inbox))).toBe(0)
  expect(unreadIn(withMessage(withAllRead(inbox), message(3)))).toBe(1)
})
