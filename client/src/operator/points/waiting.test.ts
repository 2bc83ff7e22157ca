import { type Answer, cloud, forgetCloud } from '../../platform/cloud-stand-in'
import { forgetAll } from '../../platform/taro-stand-in'
import {
  decideWaiting,
  openWaiting,
  useWaiting,
  type WaitingAdjustment,
  waitsFor,
} from '../../points/waiting-adjustments'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../../platform/taro-stand-in'))
jest.mock('../../platform/retry', () => ({
  ...jest.requireActual<object>('../../platform/retry'),
  pause: async () => undefined,
}))
jest.mock('../../platform/cloud', () => jest.requireActual<object>('../../platform/cloud-stand-in'))

const one = (adjustment: string, at: number): WaitingAdjustment => ({
  member: 'm',
  nickname: '小满',
  balance: 10,
  adjustment,
  points: 600,
  reason: '活动',
  by: 'other',
  at,
  mine: false,
})
const [first, second] = [one('first', 1), one('second', 2)] as const
const lists = (...waiting: WaitingAdjustment[]): Answer => ({ ok: true, value: { waiting } })
const done: Answer = { ok: true, value: { state: 'done', adjustment: 'first', balance: 610 } }
const shown = () => useWaiting.getState().list?.map(({ adjustment }) => adjustment)
const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeEach(async () => {
  forgetAll()
  forgetCloud()
  useWaiting.setState({ list: null, state: 'loading', reason: undefined })
  cloud.answers = { 'points.waitingAdjustments': [lists(first, second)] }
  await openWaiting()
})

test('a decision takes its adjustment off the list before the server has answered', async () => {
  cloud.answers = { 'points.approveAdjustment': [done], 'points.waitingAdjustments': [lists(second)] }
  const deciding = decideWaiting(first, { kind: 'approve' })
  expect(shown()).toEqual(['second'])
  expect(await deciding).toMatchObject({ ok: true })
  await settled()
  expect(shown()).toEqual(['second'])
})

test('a refused decision brings it back to its place', async () => {
  cloud.answers = {
    'points.approveAdjustment': [{ ok: false, refusal: 'not-enough-points' }],
    'points.waitingAdjustments': [lists(first, second)],
  }
  const deciding = decideWaiting(first, { kind: 'approve' })
  expect(shown()).toEqual(['second'])
  expect(await deciding).toMatchObject({ refusal: 'not-enough-points' })
  expect(shown()).toEqual(['first', 'second'])
})

test('one that somebody else decided first stays away', async () => {
  cloud.answers = {
    'points.rejectAdjustment': [{ ok: false, refusal: 'no-such-adjustment' }],
    'points.waitingAdjustments': [lists(second)],
  }
  await decideWaiting(first, { kind: 'reject', reason: '不合适' })
  await settled()
  expect(shown()).toEqual(['second'])
})

test('the server’s list stands in the end, whatever was shown', async () => {
  const third = one('third', 3)
  cloud.answers = { 'points.approveAdjustment': [done], 'points.waitingAdjustments': [lists(second, third)] }
  await decideWaiting(first, { kind: 'approve' })
  await settled()
  expect(shown()).toEqual(['second', 'third'])
})

test('without a network the last list stays and says so', async () => {
  cloud.answers = { 'points.waitingAdjustments': ['nothing comes back', 'nothing comes back'] }
  await openWaiting()
  expect(useWaiting.getState()).toMatchObject({ state: 'stale', list: [first, second] })
})

test('mine, and what is for me, wait for somebody else', () => {
  expect(waitsFor('me', first)).toBe(true)
  expect(waitsFor('me', { ...first, mine: true })).toBe(false)
  expect(waitsFor('m', first)).toBe(false)
})
