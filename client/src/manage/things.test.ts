import { adjustmentThings, groupThings, incidentThings, listThings } from './things'

const HOUR_MS = 3_600_000
const now = Date.parse('2026-03-09T08:00:00Z')
const titles = (things: readonly { readonly title: string }[]) => things.map(({ title }) => title)

test('lists say how much waits, since when, and when there is more than was counted', () => {
  const things = listThings(
    {
      things: [
        { kind: 'texts', count: 5, more: false, since: now - 2 * HOUR_MS },
        { kind: 'orders', count: 100, more: true, since: now - 50 * HOUR_MS },
      ],
    },
    now,
  )
  expect(things.map(({ title, note }) => `${title}，${note}`)).toEqual([
    '5 条内容待审，最早的等了 2 小时',
    '100+ 件兑换待处理，最早的等了 2 天',
  ])
})

test('the first three adjustments are named, the others are a number', () => {
  const one = (number: number) => ({
    ...{ adjustment: `a${number}`, member: `m${number}`, nickname: `花${number}`, points: number % 2 ? 600 : -700 },
    ...{ reason: '志愿', balance: 9, at: now - HOUR_MS, by: '园长', mine: false },
  })
  expect(titles(adjustmentThings([1, 2, 3].map(one), now))).toEqual([
    '给花1加 600 分',
    '从花2减 700 分',
    '给花3加 600 分',
  ])
  expect(titles(adjustmentThings([1, 2, 3, 4, 5].map(one), now)).at(-1)).toBe('还有 2 笔调整')
})

test('a line is told before places that run out, never both', () => {
  const nothing = { codes: [], invitations: [], waiting: 0, fewLeft: null }
  expect(groupThings(nothing)).toEqual([])
  expect(titles(groupThings({ ...nothing, fewLeft: 3 }))).toEqual(['只剩 3 个空位'])
  expect(titles(groupThings({ ...nothing, waiting: 7, fewLeft: 0 }))).toEqual(['7 人在排队等位置'])
})

test('a code that dies and people to invite are each a thing of their group', () => {
  const things = groupThings({
    codes: [{ group: 'g1', name: '一群', state: 'dying', expires: '2026-03-10' }],
    invitations: [{ group: 'g1', name: '一群', people: 12, since: now }],
    waiting: 0,
    fewLeft: null,
  })
  expect(titles(things)).toEqual(['一群群码快失效了', '12 位等你邀请进一群'])
  expect(new Set(things.map(({ key }) => key)).size).toBe(2)
})

test('a ledger that agrees is no thing', () => {
  expect(incidentThings(0)).toEqual([])
  expect(titles(incidentThings(2))).toEqual(['账目有 2 处对不上'])
})
