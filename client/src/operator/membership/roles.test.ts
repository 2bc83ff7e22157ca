import { roles } from '../../../../shared/permissions'
import { explainRole } from './roles'

test('what a role may do is said as the permission table has it', () => {
  expect(explainRole('assistant')).toBe('帮忙照看：能看成员和积分明细。')
  expect(explainRole('activity')).toBe('组织活动：能看成员和积分明细、调整积分、复核调整、开关签到。')
  expect(explainRole('kol')).toBe('给关键成员的标记，没有管理权限。')
})

test('every role is one sentence', () => {
  for (const role of roles) expect(explainRole(role)).toMatch(/^[^。]+。$/)
})
