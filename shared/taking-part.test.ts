import { noEvents } from './event/state'
import { noVotes } from './poll/state'
import { noQuizzes } from './quiz/state'
import { noRelays } from './relay/state'
import { myPartIn } from './taking-part'

const nothing = { quizzes: noQuizzes, polls: noVotes, relays: noRelays, events: noEvents }
const at = { id: 'x', closesAt: 1 }
const seat = (state: string) => ({ ...nothing, events: { attended: 0, seats: [{ ...at, state }] } }) as never
const line = (state: string) => ({ ...nothing, relays: [{ ...at, state }] }) as never
const attempt = (given: unknown) => ({ ...nothing, quizzes: { perfect: 0, attempts: [{ ...at, given }] } }) as never

test.each([
  ['nothing', nothing, 'quiz', 'none'],
  ['a quiz that runs', attempt(null), 'quiz', 'none'],
  ['a quiz that is handed in', attempt([[0]]), 'quiz', 'in'],
  ['a vote', { ...nothing, polls: [at] }, 'poll', 'in'],
  ['a line of a relay', line('in'), 'relay', 'in'],
  ['a line that was given back', line('withdrawn'), 'relay', 'none'],
  ['a seat', seat('seat'), 'event', 'in'],
  ['a place in the line', seat('line'), 'event', 'waiting'],
  ['a seat that was given up', seat('cancelled'), 'event', 'none'],
] as const)('whoever has %s is told so', (_what, parts, kind, part) => expect(myPartIn(parts, kind, 'x')).toBe(part))
