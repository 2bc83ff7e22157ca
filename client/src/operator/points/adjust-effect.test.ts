import { type AdjustQuestion, effectOfAdjust, pointsOf } from './adjust-effect'

const tiers = [
  { tier: 'bronze', from: 0 },
  { tier: 'silver', from: 200 },
  { tier: 'gold', from: 1_000 },
  { tier: 'platinum', from: 3_000 },
] as const

const asked = (change: Partial<AdjustQuestion>): AdjustQuestion => ({
  points: 100,
  balance: 482,
  growth: 640,
  approvalAbove: 500,
  forOneself: false,
  tiers,
  ...change,
})

test('an adjustment within the limit says what becomes of the balance', () => {
  expect(effectOfAdjust(asked({}))).toEqual({ kind: 'now', words: '余额 482 → 582', more: '成长值 640 → 740' })
})

test('above the limit it says that somebody else must agree', () => {
  expect(effectOfAdjust(asked({ points: 501 }))).toMatchObject({
    kind: 'waits',
    words: '余额 482 → 983；超过 500 分，要另一位运营者同意后才生效',
  })
})

test('exactly the limit needs nobody', () => {
  expect(effectOfAdjust(asked({ points: 500 })).kind).toBe('now')
})

test('for oneself somebody else must always agree', () => {
  expect(effectOfAdjust(asked({ points: 1, forOneself: true }))).toMatchObject({
    kind: 'waits',
    words: '余额 482 → 483；给自己调整，要另一位运营者同意后才生效',
  })
})

test('taking away leaves growth as it is', () => {
  expect(effectOfAdjust(asked({ points: -82 }))).toMatchObject({ words: '余额 482 → 400', more: '成长值和等级不变' })
})

test.each([
  [482, '余额只有 482 分，最多减 482'],
  [0, '余额没有可减的积分'],
  [-5, '余额没有可减的积分'],
])('more than a balance of %d cannot be taken', (balance, words) => {
  expect(effectOfAdjust(asked({ points: -483, balance }))).toEqual({ kind: 'impossible', words })
})

test('a tier that is reached is told', () => {
  expect(effectOfAdjust(asked({ points: 360 })).more).toBe('成长值 640 → 1,000，升到黄金')
})

test('while the limit is not known it promises nothing', () => {
  expect(effectOfAdjust(asked({ approvalAbove: null })).words).toBe('余额 482 → 582；数额大的话，要另一位运营者同意')
})

test.each([
  ['100', 'plus', 100],
  ['100', 'minus', -100],
  [' 7 ', 'plus', 7],
  ['', 'plus', null],
  ['1.5', 'plus', null],
  ['-3', 'plus', null],
  ['一百', 'minus', null],
] as const)('what was typed, %p with %s, is %p', (typed, sign, points) => {
  expect(pointsOf(typed, sign)).toBe(points)
})

test('nothing typed, or too much, cannot be saved', () => {
  expect(effectOfAdjust(asked({ points: null })).kind).toBe('nothing')
  expect(effectOfAdjust(asked({ points: 0 })).kind).toBe('nothing')
  expect(effectOfAdjust(asked({ points: 1_000_001 })).kind).toBe('impossible')
})
