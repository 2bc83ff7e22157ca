/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { mine } from '../../../shared/badges/contract'
import { find } from '../../../shared/posts/contract'
import { ask, changeAnswer, forgetAnswers, useAnswer } from './answers'
import { type Answer, cloud, forgetCloud } from './cloud-stand-in'
import { readStored } from './storage'
import { forgetAll } from './taro-stand-in'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('./taro-stand-in'),
  useDidShow: () => undefined,
}))
jest.mock('./retry', () => ({ ...jest.requireActual<object>('./retry'), pause: async () => undefined }))
jest.mock('./cloud', () => jest.requireActual<object>('./cloud-stand-in'))

const badge = { badge: 'streak-7', title: '一周不落', deed: '连续签到 7 天', have: 3, need: 7, on: null }
const told = (have: number): Answer => ({ ok: true, value: { badges: [{ ...badge, have }] } })
const says = (...answers: Answer[]) => {
  cloud.answers = { 'badges.mine': answers }
}
const have = (value: { badges: { have: number }[] } | null) => value?.badges[0]?.have
const look = async () => {
  const hook = renderHook(() => useAnswer(mine, {}))
  await act(async () => undefined)
  await act(() => ask(mine, {}))
  return hook
}

beforeEach(() => {
  forgetAnswers()
  forgetAll()
  forgetCloud()
})

test('asked twice at once is one call', async () => {
  says(told(3))
  await Promise.all([ask(mine, {}), ask(mine, {})])
  expect(cloud.asked).toHaveLength(1)
})

test('a screen waits for its first answer and then shows it', async () => {
  says(told(3), told(3))
  const { result } = renderHook(() => useAnswer(mine, {}))
  expect(result.current).toMatchObject({ value: null, state: 'loading' })
  await act(() => ask(mine, {}))
  expect(result.current.state).toBe('ready')
  expect(have(result.current.value)).toBe(3)
})

test('the next start shows the last answer while the server is asked', async () => {
  says(told(3))
  await ask(mine, {})
  jest.resetModules()
  process.env.RTL_SKIP_AUTO_CLEANUP = 'true'
  const again = await import('@testing-library/react')
  const answers = await import('./answers')
  const { result, unmount } = again.renderHook(() => answers.useAnswer(mine, {}))
  expect(result.current.state).toBe('ready')
  expect(have(result.current.value)).toBe(3)
  unmount()
})

test('without a network an older answer stays and is called old; with none the screen says so', async () => {
  const empty = await look()
  expect(empty.result.current).toMatchObject({ value: null, state: 'offline' })
  says(told(4))
  await act(() => ask(mine, {}))
  expect(empty.result.current.state).toBe('ready')
  await act(() => ask(mine, {}))
  expect(empty.result.current.state).toBe('stale')
  expect(have(empty.result.current.value)).toBe(4)
})

test('a failure says why in words', async () => {
  says(...Array<Answer>(4).fill({ ok: false, refusal: 'internal' }))
  const { result } = await look()
  expect(result.current).toMatchObject({ value: null, state: 'failed', reason: '出了点问题，再试一次' })
})

test('what is not there any more is not shown any more, and the next start does not know it either', async () => {
  const post = `post:${'0'.repeat(36)}`
  cloud.answers = {
    'posts.find': [
      { ok: true, value: { text: '下架之前' } },
      { ok: false, refusal: 'no-such-post' },
    ],
  }
  await ask(find, { post })
  await ask(find, { post })
  const { result } = renderHook(() => useAnswer(find, { post }, false))
  expect(result.current).toMatchObject({ value: null, state: 'failed', reason: '这里的内容已经不在了' })
  expect(JSON.stringify(readStored('answers') ?? [])).not.toContain('posts.find')
})

test('what a command told is laid over the answer', async () => {
  says(told(3))
  await ask(mine, {})
  act(() => changeAnswer(mine, {}, (value) => ({ badges: value.badges.map((one) => ({ ...one, have: 5 })) })))
  const { result } = await look()
  expect(have(result.current.value)).toBe(5)
})

test('what is forgotten does not come back with an answer that was under way', async () => {
  says(told(3))
  const asking = ask(mine, {})
  forgetAnswers()
  await asking
  const { result } = renderHook(() => useAnswer(mine, {}, false))
  expect(result.current.value).toBeNull()
})
