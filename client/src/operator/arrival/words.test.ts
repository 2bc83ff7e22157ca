import { costWords, expectedWords, leakIn, shareOf } from './words'

test.each([
  [0, 0, '—'],
  [0, 9, '0%'],
  [1, 3, '33%'],
  [1, 40, '2.5%'],
  [2, 40, '5%'],
  [40, 40, '100%'],
])('%i of %i is %s', (part, whole, words) => expect(shareOf(part, whole)).toBe(words))

test('the step at which most people stop is named', () => {
  expect(leakIn({ seen: 100, read: 80, started: 70, passed: 20, joined: 20 })).toBe(
    '停在「开始答题」的最多：50 位没走到「答题通过」',
  )
  expect(leakIn({ seen: 3, read: 3, started: 3, passed: 3, joined: 3 })).toBeNull()
  expect(leakIn({ seen: 0, read: 0, started: 0, passed: 0, joined: 0 })).toBeNull()
})

test('costs and expectations are told as people say them', () => {
  expect(costWords({ costFen: 0, costPerMemberFen: null })).toBe('没有花钱')
  expect(costWords({ costFen: 12_000, costPerMemberFen: null })).toBe('花了 ¥120')
  expect(costWords({ costFen: 12_000, costPerMemberFen: 500 })).toBe('花了 ¥120，每位 ¥5')
  expect(expectedWords({ kind: 'official', expected: { from: 15, to: 25 } })).toBe('公众号一般 15–25%')
  expect(expectedWords({ kind: 'offline', expected: null })).toBe('这类渠道没有参照')
})
