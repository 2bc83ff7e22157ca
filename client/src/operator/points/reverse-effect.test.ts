import { entryReasons } from '../../../../shared/points/reasons'
import { decideReversal } from '../../../../shared/points/rules'
import type { Entry as LedgerEntry } from '../../../../shared/points/state'
import { type Entry, effectOfReverse, whyNot } from './reverse-effect'

const entry = (change: Partial<Entry>): Entry => ({
  id: 'checkin:a:2026-11-20',
  n: 3,
  points: 20,
  growth: 20,
  balance: 20,
  reason: 'check-in',
  at: 1,
  by: 'self',
  rule: 0,
  ...change,
})
const tiers = [
  { tier: 'bronze', from: 0 },
  { tier: 'silver', from: 200 },
] as const
const effect = (one: Partial<Entry>, balance = 482, growth = 640) =>
  effectOfReverse({ entry: entry(one), balance, growth, tiers, today: '2026-11-24' })
const last = '这一笔仍留在账上，旁边多一笔撤销；只能撤销一次。'

test('taking back an earning lowers balance and growth', () => {
  expect(effect({})).toEqual(['余额 482 → 462。', '成长值 640 → 620。', last])
})

test('a balance that falls below zero is told with what it means', () => {
  expect(effect({}, 15)).toContain('余额会变成负数，补回来以前不能花积分。')
  expect(effect({}, 15)[0]).toBe('余额 15 → -5。')
})

test('a tier that is lost is told', () => {
  expect(effect({}, 482, 210)).toContain('成长值 210 → 190，等级从白银回到青铜。')
})

test('an earning that has expired moves no points, but growth', () => {
  expect(effect({ expires: '2026-11-01' })).toEqual(['这笔积分已经到期，余额不变。', '成长值 640 → 620。', last])
})

test('taking back what was taken away gives it back', () => {
  expect(effect({ reason: 'adjust', points: -30, growth: 0 })).toEqual(['余额 482 → 512。', last])
})

test('what cannot be undone here is what the server would refuse', () => {
  for (const reason of entryReasons) {
    const stored = { ...entry({ reason }), account: 'a' } as LedgerEntry
    expect([reason, whyNot[reason] === null]).toEqual([reason, decideReversal('a', stored.id, [stored]).ok])
  }
})
