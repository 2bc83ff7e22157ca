import { codeAt, leftOf, spaced, type Told } from './door'

const told: Told = { code: '000001', now: 0, changesAt: 20_000, everyMs: 30_000, next: ['000002', '000003'] }

test.each([
  [0, '000001', 20_000],
  [19_999, '000001', 1],
  [20_000, '000002', 30_000],
  [50_000, '000003', 30_000],
  [79_999, '000003', 1],
  [80_000, null, 30_000],
])('at %i ms without a network the door shows %s', (now, code, left) => {
  expect([codeAt(told, now), leftOf(told, now)]).toEqual([code, left])
})

test('a code is read in two breaths', () => expect(spaced('012345')).toBe('012 345'))
