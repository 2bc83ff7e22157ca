import { NEVER } from '../documents'
import { decideVote, faultOfPoll, hasVoted } from './rules'
import { noVotes, type Poll } from './state'

const CLOSES = 10_000
const poll: Poll = {
  ...{ _id: 'poll:p', version: 1, kind: 'poll', shelf: 'shown', rank: CLOSES, title: '读什么', intro: '' },
  ...{ opensAt: 0, closesAt: CLOSES, by: 'a', outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
  ...{ options: ['甲', '乙', '丙'], most: 2, anonymous: true },
}

test('a vote leaves that it was given, and nothing of what it was', () => {
  expect(decideVote(noVotes, 'p', poll, [2, 0], 1)).toEqual({ ok: true, value: [{ id: 'p', closesAt: CLOSES }] })
})

test.each([
  ['nothing', []],
  ['an option that is not there', [3]],
  ['the same option twice', [1, 1]],
  ['more than one may', [0, 1, 2]],
])('choosing %s does not fit', (_name, choices) => {
  expect(decideVote(noVotes, 'p', poll, choices, 1)).toMatchObject({ refusal: 'does-not-fit' })
})

test('one votes once, until it closes', () => {
  const voted = decideVote(noVotes, 'p', poll, [0], CLOSES - 1)
  if (!voted.ok) throw new Error(voted.refusal)
  expect(hasVoted(voted.value, 'p')).toBe(true)
  expect(decideVote(voted.value, 'p', poll, [1], CLOSES - 1)).toMatchObject({ refusal: 'already-voted' })
  expect(decideVote(noVotes, 'p', poll, [0], CLOSES)).toMatchObject({ refusal: 'ended' })
})

test('that I voted is remembered for as long as the poll is open, however many others there are', () => {
  const many = Array.from({ length: 25 }, (_, place) => ({ id: `old-${place}`, closesAt: 5 }))
  const told = decideVote([{ id: 'p', closesAt: CLOSES }, ...many], 'q', poll, [0], 6)
  if (!told.ok) throw new Error(told.refusal)
  expect(hasVoted(told.value, 'p')).toBe(true)
  expect(told.value.length).toBeLessThan(20)
})

test.each([
  [['甲', '甲'], 1, 'same-options'],
  [['甲', '乙'], 3, 'too-many-choices'],
  [['甲', '乙'], 2, null],
])('a poll of %p with %i choices: %p', (options, most, fault) => expect(faultOfPoll(options, most)).toBe(fault))
