import { byMonth, type EntryView, notesOf, sayMonth, sayWhen, signed, titleOf } from './entry-words'

jest.mock('@tarojs/components', () => ({ Text: 'span', View: 'div' }))
jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))

const today = '2026-11-24'
/** On this machine's clock face, as the phone's is the member's. */
const at = (month: number, day: number, hour = 8, minute = 12) => new Date(2026, month - 1, day, hour, minute).getTime()
const entry = (change: Partial<EntryView> = {}): EntryView => ({
  id: 'checkin:A:2026-11-24',
  n: 1,
  points: 2,
  reason: 'check-in',
  at: at(11, 24),
  balance: 2,
  growth: 2,
  expires: '2027-12-01',
  ...change,
})

test.each<[string, Partial<EntryView>, string]>([
  ['a check-in', {}, '签到'],
  ['a make-up with its day', { reason: 'make-up', note: '2026-11-20' }, '补签 11月20日'],
  ['a make-up that names no day', { reason: 'make-up', note: '?' }, '补签'],
  [
    'a reversal with what it takes back',
    { reason: 'reverse', reverses: 'checkin:A:2026-11-23' },
    '撤销：签到 11月23日',
  ],
  [
    'a reversal of last year',
    { reason: 'reverse', reverses: 'streak:A:2025-11-23:7' },
    '撤销：连续签到奖励 2025年11月23日',
  ],
  ['a reversal of an adjustment', { reason: 'reverse', reverses: 'adjust:A:0192' }, '撤销：人工调整'],
  ['a reversal of something later', { reason: 'reverse', reverses: 'dance:A:1' }, '撤销：一笔记录'],
])('%s', (_name, change, title) => {
  expect(titleOf(entry(change), today)).toBe(title)
})

test('an entry says when, why, what a cap left out and until when it counts', () => {
  const full = entry({ reason: 'quality', note: '春日书单', cut: 8 })
  expect(notesOf(full, today, null)).toEqual(['今天 08:12', '春日书单', '上限之外 8 分未计入', '可用到 2027年11月30日'])
})

test('what the month says already is not said again', () => {
  expect(notesOf(entry(), today, '2027-12-01')).toEqual(['今天 08:12'])
  expect(notesOf(entry({ expires: '2027-11-01' }), today, '2027-12-01')).toContain('可用到 2027年10月31日')
})

test('a reversal that books nothing explains itself', () => {
  const late = entry({ reason: 'reverse', points: 0, reverses: 'checkin:A:2025-09-01' })
  expect(notesOf(late, today, null)).toContain('那笔积分已到期，只减成长值')
})

test('a sign stands before every figure but none', () => {
  expect([1250, -5, 0].map(signed)).toEqual(['+1,250', '−5', '0'])
})

test('entries lie under their months, which say one expiry once', () => {
  const november = [entry({ id: 'a' }), entry({ id: 'b', at: at(11, 1) })]
  const october = [
    entry({ id: 'c', at: at(10, 31, 23, 59), expires: '2027-11-01' }),
    entry({ id: 'd', at: at(10, 2), expires: '2027-12-01' }),
  ]
  expect(byMonth([...november, ...october])).toEqual([
    { month: '2026-11', expires: '2027-12-01', entries: november },
    { month: '2026-10', expires: null, entries: october },
  ])
  expect(byMonth([entry({ points: -5, expires: undefined as never })])[0]?.expires).toBeNull()
  expect(byMonth([])).toEqual([])
})

test('months and days are said as people say them', () => {
  expect(sayMonth('2026-10', today)).toBe('10月')
  expect(sayMonth('2025-12', today)).toBe('2025年12月')
  expect(sayWhen(at(11, 23, 21, 5), today)).toBe('昨天 21:05')
  expect(sayWhen(at(11, 22), today)).toBe('22日 周日 08:12')
})
