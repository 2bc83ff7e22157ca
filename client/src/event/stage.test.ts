import { type EventView, stageOf } from './event'

jest.mock('@tarojs/taro', () => ({}), { virtual: true })

const HOUR = 3_600_000
const seat = { state: 'seat', place: null, attended: false, triesLeft: 10 } as const
const event = {
  ...{ id: 'e', title: '', intro: '', where: '', form: 'talk', seats: 2, points: 5, calledOff: '', now: 0 },
  ...{ startsAt: 10 * HOUR, endsAt: 12 * HOUR, closesAt: 12 * HOUR, phase: 'open', left: 1, waiting: 0, mine: null },
  dayLimit: { most: 100, left: 100 },
} as const satisfies EventView

test.each<[string, EventView, number, string]>([
  ['a seat is left', event, 0, 'join'],
  ['no seat is left', { ...event, left: 0 }, 0, 'line'],
  ['a seat came back but somebody waits for it', { ...event, waiting: 3 }, 0, 'line'],
  ['I have a seat', { ...event, mine: seat }, 0, 'seat'],
  ['the doors open in a moment', { ...event, mine: seat }, 9.5 * HOUR - 1, 'seat'],
  ['the doors are open', { ...event, mine: seat }, 9.5 * HOUR, 'door'],
  ['I am there', { ...event, phase: 'ended', mine: { ...seat, attended: true } }, 13 * HOUR, 'there'],
  ['I wait', { ...event, mine: { ...seat, state: 'line', place: 2 } }, 0, 'waiting'],
  ['it has begun without me', event, 10 * HOUR, 'begun'],
  ['it is over', { ...event, phase: 'ended' }, 13 * HOUR, 'over'],
])('when %s', (_when, view, now, stage) => expect(stageOf(view, now)).toBe(stage))
