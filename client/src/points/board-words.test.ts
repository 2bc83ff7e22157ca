import { boards, unitOf, whatCounts, whyNot } from './board-words'

test('a week and a month say from when they count', () => {
  expect(whatCounts('week', '2026-11-23', '2026-11-24')).toBe('本周获得的积分，从11月23日算起')
  expect(whatCounts('month', '2026-11-01', '2026-11-01')).toBe('本月获得的积分，从今天算起')
  expect(whatCounts('all', null, '2026-11-24')).toBe('加入以来获得的积分')
})

test('a streak is counted in days, everything else in points', () => {
  expect(boards.map(({ value }) => unitOf(value))).toEqual(['分', '分', '分', '天'])
})

test('everybody without a rank is told why', () => {
  expect(whyNot('operator', 'week')).toBe('运营者不参加排名')
  expect(whyNot('hidden', 'week')).toBe('你选择了不上榜')
  expect(whyNot('nothing-yet', 'streak')).toBe('签到就开始连续')
})
