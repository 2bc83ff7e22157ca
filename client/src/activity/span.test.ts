import { saySpan } from './span'

jest.mock('@tarojs/taro', () => ({}), { virtual: true })

const at = (day: number, hour: number) => new Date(2027, 3, day, hour).getTime()

test.each([
  ['an afternoon today', at(1, 14), at(1, 16), '今天 14:00–16:00'],
  ['tomorrow', at(2, 9), at(2, 10), '明天 09:00–10:00'],
  ['a night that goes over midnight', at(4, 22), at(5, 1), '4月4日 22:00 到 4月5日 01:00'],
])('%s is said as people say it', (_what, from, to, words) => expect(saySpan(from, to, at(1, 8))).toBe(words))
