import { type Answer, cloud, forgetCloud } from '../platform/cloud-stand-in'
import { forgetAll } from '../platform/taro-stand-in'
import { withOption } from './taking'
import { beginTest, choose, openEntry, timeIsOver, useEntryTest } from './test-store'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))
jest.mock('../platform/retry', () => ({
  ...jest.requireActual<object>('../platform/retry'),
  pause: async () => undefined,
}))
jest.mock('../platform/cloud', () => jest.requireActual<object>('../platform/cloud-stand-in'))

const options = [
  { option: 'a', text: '甲' },
  { option: 'b', text: '乙' },
]
const asked = { question: '1', kind: 'single' as const, text: '一', options }
const attemptOf = (id: string) => ({ id, endsAt: 1, secondsLeft: 2, passMark: 1, questions: [asked] })
const yes = (value: unknown): Answer => ({ ok: true, value })
const standing = (more: object) => yes({ standing: 'visitor', attemptsLeft: 2, attempt: null, ...more })
const began = (id: string) => yes({ now: 1, attempt: attemptOf(id), attemptsLeft: 2 })
const actions = () => cloud.asked.map(({ action }) => action)

beforeEach(async () => {
  forgetAll()
  forgetCloud()
  useEntryTest.setState({ standing: null, attempt: null, answers: {}, place: 0, ending: null, over: '' })
  cloud.answers = { 'entry.start': [began('first')] }
  await beginTest()
  cloud.asked.length = 0
})

test('when the time on the screen is over, it is over: what the server still gives does not bring the questions back', async () => {
  cloud.answers = { 'entry.state': [standing({ attempt: attemptOf('first') })] }
  await timeIsOver()
  expect(useEntryTest.getState()).toMatchObject({ attempt: null, ending: 'late' })
  expect(actions()).toEqual(['entry.state'])
})

test('a test that is complete when its time is over is handed in', async () => {
  choose(withOption({}, asked, 'b'))
  cloud.answers = {
    'entry.submit': [yes({ result: 'failed' })],
    'entry.state': [standing({})],
  }
  await timeIsOver()
  expect(actions()).toEqual(['entry.submit', 'entry.state'])
  expect(useEntryTest.getState()).toMatchObject({ attempt: null, ending: 'failed' })
})

test('whoever tries again at once gets new questions, never the ones whose time is over', async () => {
  cloud.answers = { 'entry.state': [standing({ attempt: attemptOf('first') })] }
  await timeIsOver()
  cloud.answers = { 'entry.start': [began('first'), began('second')] }
  await beginTest()
  expect(useEntryTest.getState().attempt?.id).toBe('second')
})

test('after a reload the same questions come back, with what was chosen', async () => {
  choose(withOption({}, asked, 'b'))
  useEntryTest.setState({ standing: null, attempt: null, answers: {} })
  cloud.answers = { 'entry.state': [standing({ attempt: attemptOf('first') })] }
  await openEntry()
  expect(useEntryTest.getState()).toMatchObject({ attempt: { id: 'first' }, answers: { 1: { options: ['b'] } } })
})
