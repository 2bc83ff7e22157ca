import { sayClock, sayLeft, sayUsed } from './kinds'

jest.mock('@tarojs/taro', () => ({}), { virtual: true })

const MINUTE = 60_000
test.each([
  [0, '已结束'],
  [30_000, '马上结束'],
  [5 * MINUTE, '还剩 5 分钟'],
  [3 * 60 * MINUTE, '还剩 3 小时'],
  [47 * 60 * MINUTE, '还剩 47 小时'],
  [49 * 60 * MINUTE, '还剩 2 天'],
])('%i ms before the end it is said to be %s', (left, words) => expect(sayLeft(1_000 + left, 1_000)).toBe(words))

test('a running clock and a time used are said as people say them', () => {
  expect([sayClock(65_000), sayClock(-1), sayUsed(65_000), sayUsed(200)]).toEqual(['1:05', '0:00', '1 分 5 秒', '1 秒'])
})
