import { type AuditRecord, changesIn, deedOf } from './words'

type Value = AuditRecord['before']

const record = (action: string, before: Value, after: Value): AuditRecord => ({
  id: '1',
  at: 1,
  action,
  by: 'a',
  byNickname: '山茶',
  whomNickname: '阿禾',
  whom: null,
  reason: null,
  before,
  after,
})

test.each<[string, Value, Value, string[]]>([
  ['membership.appoint', null, 'assistant', ['普通成员 → 助手']],
  ['membership.dismiss', 'supervisor', null, ['监察官 → 普通成员']],
  ['checkin.pause', false, true, ['签到：开着 → 暂停']],
  ['checkin.resume', true, false, ['签到：暂停 → 开着']],
  ['points.adjust', { balance: 482 }, { balance: 1_582 }, ['余额 482 → 1,582']],
  ['points.adjust', { balance: 0 }, { balance: 0, waiting: 600 }, ['+600 分，等另一位运营者同意']],
  ['points.approveAdjustment', { balance: 0 }, { balance: 600 }, ['余额 0 → 600']],
  ['points.rejectAdjustment', { waiting: -600 }, null, ['−600 分没有生效']],
  [
    'points.reverse',
    { balance: 9, growth: 9, entry: 'checkin:a:2026-11-20' },
    { reversed: 'checkin:a:2026-11-20' },
    ['撤销「签到」，当时余额 9'],
  ],
  [
    'community.changeSettings',
    {},
    { 'checkin.points': 3, 'community.readOnly': true },
    ['每日签到：2 → 3', '只读模式：关闭 → 打开'],
  ],
  ['community.changeSettings', { 'checkin.points': 3 }, {}, ['每日签到：3 → 2']],
  ['rewards.supply', { title: '共读书签' }, { state: 'waiting' }, ['「共读书签」']],
  ['rewards.supply', { title: '共读书签' }, { refused: 'sold-out' }, ['没有做成：名额刚好没有了']],
  ['groups.move', '一群', { refused: 'no-place' }, ['没有做成：名额刚好没有了']],
  ['a.later.action', { anything: 1 }, 'else', []],
])('%s from %j to %j', (action, before, after, lines) => {
  expect(changesIn(record(action, before, after))).toEqual(lines)
})

test('an action of a later version has a name too', () => {
  expect(deedOf('a.later.action').title).toBe('其他操作')
})
