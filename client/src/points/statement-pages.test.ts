/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { forgetAnswers } from '../platform/answers'
import { type Answer, cloud, forgetCloud } from '../platform/cloud-stand-in'
import { forgetAll } from '../platform/taro-stand-in'
import { type Filter, useStatement } from './statement-pages'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('../platform/taro-stand-in'),
  useDidShow: () => undefined,
}))
jest.mock('../platform/retry', () => ({
  ...jest.requireActual<object>('../platform/retry'),
  pause: async () => undefined,
}))
jest.mock('@tarojs/components', () => ({ Text: 'span', View: 'div' }))
jest.mock('../platform/cloud', () => jest.requireActual<object>('../platform/cloud-stand-in'))

const entry = (n: number) => ({
  id: `checkin:A:${n}`,
  n,
  points: 2,
  reason: 'check-in',
  at: 0,
  balance: n * 2,
  growth: 2,
})
const page = (numbers: number[], next: string | null): Answer => ({
  ok: true,
  value: { entries: numbers.map(entry), next, balance: 8 },
})
const says = (...answers: Answer[]) => {
  cloud.answers = { 'points.statement': answers }
}
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve)))
const numbers = (entries: readonly { n: number }[]) => entries.map(({ n }) => n)
const open = (filter: Filter = 'all') =>
  renderHook((props: { filter: Filter }) => useStatement(props.filter), { initialProps: { filter } })

beforeEach(() => {
  forgetAnswers()
  forgetAll()
  forgetCloud()
})

test('older entries follow the first page until there are no more', async () => {
  says(page([4, 3], '3'), page([2, 1], null))
  const { result } = open()
  await settle()
  expect(result.current).toMatchObject({ state: 'ready', rest: 'more', balance: 8 })
  act(() => result.current.readOlder())
  expect(result.current.rest).toBe('coming')
  await settle()
  expect(numbers(result.current.entries)).toEqual([4, 3, 2, 1])
  expect(result.current.rest).toBe('end')
  expect(cloud.asked[1]?.input).toEqual({ cursor: '3', limit: 30 })
})

test('reaching the bottom again while a page is on its way asks once', async () => {
  says(page([4, 3], '3'), page([2, 1], null))
  const { result } = open()
  await settle()
  act(() => result.current.readOlder())
  act(() => result.current.readOlder())
  await settle()
  expect(cloud.asked).toHaveLength(2)
})

test('a page that did not come can be asked for again', async () => {
  says(page([4, 3], '3'))
  const { result } = open()
  await settle()
  act(() => result.current.readOlder())
  await settle()
  await settle()
  expect(result.current.rest).toBe('failed')
  says(page([2, 1], null))
  act(() => result.current.readOlder())
  await settle()
  expect(numbers(result.current.entries)).toEqual([4, 3, 2, 1])
})

test('another filter begins with its own first page', async () => {
  says(page([4, 3], '3'), page([2], null))
  const { result, rerender } = open()
  await settle()
  rerender({ filter: 'spent' })
  await settle()
  expect(numbers(result.current.entries)).toEqual([2])
  expect(cloud.asked[1]?.input).toEqual({ filter: 'spent', limit: 30 })
})

test('a page of one filter never lands under another', async () => {
  says(page([4, 3], '3'), page([9], null), page([2, 1], null))
  const { result, rerender } = open()
  await settle()
  act(() => result.current.readOlder())
  rerender({ filter: 'earned' })
  await settle()
  await settle()
  expect(numbers(result.current.entries).some((n) => n === 3 || n === 4)).toBe(false)
})
