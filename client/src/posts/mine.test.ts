/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { forgetAnswers } from '../platform/answers'
import { type Answer, cloud, forgetCloud } from '../platform/cloud-stand-in'
import { forgetAll } from '../platform/taro-stand-in'
import { useMine } from './mine'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('../platform/taro-stand-in'),
  useDidShow: () => undefined,
  useDidHide: () => undefined,
  useReachBottom: () => undefined,
}))
jest.mock('../platform/retry', () => ({
  ...jest.requireActual<object>('../platform/retry'),
  pause: async () => undefined,
}))
jest.mock('../platform/cloud', () => jest.requireActual<object>('../platform/cloud-stand-in'))

const page = (state: string, ids: readonly string[], next: string | null): Answer => ({
  ok: true,
  value: { posts: ids.map((id) => ({ id, state })), next },
})
const says = (...answers: Answer[]) => {
  cloud.answers = { 'posts.mine': answers }
}
const open = async () => {
  const hook = renderHook(() => useMine())
  await act(async () => undefined)
  return hook
}

beforeEach(() => {
  forgetAnswers()
  forgetAll()
  forgetCloud()
})
afterEach(() => jest.useRealTimers())

test('my posts come page by page to the end', async () => {
  says(page('shown', ['a', 'b'], '2.b'), page('shown', ['c'], null))
  const { result } = await open()
  expect([result.current.posts.map(({ id }) => id), result.current.rest]).toEqual([['a', 'b'], 'more'])
  await act(async () => result.current.readOlder())
  expect([result.current.posts.map(({ id }) => id), result.current.rest]).toEqual([['a', 'b', 'c'], 'end'])
  says(page('shown', ['a', 'b'], '2.b'))
  await act(async () => result.current.changed('c', null))
  expect(result.current.posts.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('while a picture is checked the list looks again, and stops when it is through', async () => {
  jest.useFakeTimers()
  says(page('checking', ['a'], null), page('checking', ['a'], null), page('shown', ['a'], null))
  const { result } = await open()
  expect(result.current.posts).toMatchObject([{ state: 'checking' }])
  await act(() => jest.advanceTimersByTimeAsync(4_100))
  await act(() => jest.advanceTimersByTimeAsync(4_100))
  expect(result.current.posts).toMatchObject([{ state: 'shown' }])
  await act(() => jest.advanceTimersByTimeAsync(20_000))
  expect(cloud.asked).toHaveLength(3)
})
