import { type Answer, cloud, forgetCloud } from '../platform/cloud-stand-in'
import { forgetAll } from '../platform/taro-stand-in'
import { asText, fileNameOf, wholeExport } from './my-data'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))
jest.mock('../platform/retry', () => ({
  ...jest.requireActual<object>('../platform/retry'),
  pause: async () => undefined,
}))
jest.mock('../platform/cloud', () => jest.requireActual<object>('../platform/cloud-stand-in'))

const exported = (moreEntries: boolean): Answer => ({
  ok: true,
  value: { exportedAt: Date.parse('2026-11-24T04:00:00Z'), entries: [{ id: 'a' }], moreEntries },
})
const page = (ids: string[], next: string | null): Answer => ({
  ok: true,
  value: { entries: ids.map((id) => ({ id })), next, balance: 0 },
})

beforeEach(() => {
  forgetAll()
  forgetCloud()
})

test('an export that holds everything is taken as it is', async () => {
  cloud.answers = { 'membership.exportMyData': [exported(false)] }
  const data = await wholeExport()
  expect(data?.entries).toHaveLength(1)
  expect(data && fileNameOf(data)).toBe('qunpu-2026-11-24.json')
  expect(data && JSON.parse(asText(data))).toEqual(data)
})

test('a longer ledger is read to its end', async () => {
  cloud.answers = {
    'membership.exportMyData': [exported(true)],
    'points.statement': [page(['c', 'b'], '2'), page(['a'], null)],
  }
  const data = await wholeExport()
  expect(data?.entries.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  expect(data?.moreEntries).toBe(false)
})

test('half an export is none', async () => {
  cloud.answers = { 'membership.exportMyData': [exported(true)], 'points.statement': [page(['c'], '2')] }
  expect(await wholeExport()).toBeNull()
})
