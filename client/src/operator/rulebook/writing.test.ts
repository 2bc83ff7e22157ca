import {
  countClauses,
  faultOf,
  freshKey,
  type Group,
  groupsOf,
  groupsToSend,
  isSame,
  notReady,
  withClause,
  withClauseMoved,
  withGroup,
  withGroupMoved,
  withoutClause,
  withoutGroup,
} from './writing'

const told = [
  {
    title: '发言',
    clauses: [
      { id: 'a', title: '一', text: '甲' },
      { id: 'b', title: '二', text: '乙' },
    ],
  },
  { title: '广告', clauses: [{ id: 'c', title: '三', text: '丙' }] },
]
const groups = groupsOf(told)
const order = (all: readonly Group[]) => all.map(({ clauses }) => clauses.map(({ key }) => key).join('')).join('|')
const [speech, ads] = groups.map(({ key }) => key) as [string, string]

test('what was told is sent back as it was', () => {
  expect(groupsToSend(groups)).toEqual(told)
  expect(isSame(groups, groupsOf(told))).toBe(true)
})

test('a clause moves within its group, and at its end into the next', () => {
  expect(order(withClauseMoved(groups, 'b', -1))).toBe('ba|c')
  expect(order(withClauseMoved(groups, 'b', 1))).toBe('a|bc')
  expect(order(withClauseMoved(groups, 'c', -1))).toBe('abc|')
  expect(order(withClauseMoved(groups, 'a', -1))).toBe('ab|c')
  expect(order(withClauseMoved(groups, 'c', 1))).toBe('ab|c')
  expect(order(withClauseMoved(groups, 'nobody', 1))).toBe('ab|c')
})

test('a clause is changed in its place, put into another group at its end, and taken out', () => {
  const a = { key: 'a', id: 'a', title: '新', text: '字' }
  expect(groupsToSend(withClause(groups, speech, a))[0]?.clauses[0]).toEqual({ id: 'a', title: '新', text: '字' })
  expect(order(withClause(groups, ads, a))).toBe('b|ca')
  expect(order(withoutClause(groups, 'a'))).toBe('b|c')
})

test('a new clause has a key of its own and is sent without an id', () => {
  const key = freshKey(groups)
  const more = withClause(groups, ads, { key, id: null, title: '四', text: ' 丁 ' })
  expect(freshKey(more)).not.toBe(key)
  expect(groupsToSend(more)[1]?.clauses[1]).toEqual({ title: '四', text: '丁' })
  expect(countClauses(more)).toBe(4)
})

test('groups come, are renamed, move and go', () => {
  const more = withGroup(groups, { key: freshKey(groups), title: '申诉', clauses: [] })
  expect(more.map(({ title }) => title)).toEqual(['发言', '广告', '申诉'])
  expect(withGroupMoved(more, ads, -1).map(({ title }) => title)).toEqual(['广告', '发言', '申诉'])
  expect(withGroupMoved(more, speech, -1)).toBe(more)
  expect(withoutGroup(more, ads).map(({ title }) => title)).toEqual(['发言', '申诉'])
})

test('what stands in the way is said', () => {
  expect(faultOf(groups)).toBeNull()
  expect(faultOf([])).not.toBeNull()
  expect(faultOf(withGroup(groups, { key: 'x', title: ' 广告', clauses: [] }))).toContain('广告')
  expect(notReady(groups, 12)).toContain('还差 9 条')
  expect(notReady(groups, 3)).toBeNull()
  expect(notReady(withoutClause(groups, 'c'), 2)).toContain('广告')
})
