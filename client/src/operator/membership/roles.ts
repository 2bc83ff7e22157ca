/** The roles in words. What each may do is read from the permission table, so that it is always true. */
import { mayCall, type Role } from '../../../../shared/permissions'
import { roleNames } from '../../membership/role-names'

export const nameOfRole = (role: Role | null): string => (role === null ? '普通成员' : roleNames[role])

const duties: Readonly<Record<Role, string>> = {
  owner: '社群的主人',
  content: '照看内容',
  activity: '组织活动',
  supervisor: '监督规则和账目',
  assistant: '帮忙照看',
  kol: '给关键成员的标记',
}

const abilities: readonly (readonly [action: string, words: string])[] = [
  ['membership.search', '看成员和积分明细'],
  ['points.adjust', '调整积分'],
  ['points.approveAdjustment', '复核调整'],
  ['checkin.pause', '开关签到'],
  ['points.reverse', '撤销积分'],
  ['points.prove', '核对账本'],
  ['audit.list', '看操作记录'],
  ['membership.appoint', '任命'],
  ['community.changeSettings', '改设置'],
]

/** A role in one sentence. */
export function explainRole(role: Role): string {
  const can = abilities.filter(([action]) => mayCall(role, action)).map(([, words]) => words)
  return can.length === 0 ? `${duties[role]}，没有管理权限。` : `${duties[role]}：能${can.join('、')}。`
}

/** The roles that the owner may give. */
export const appointable = ['content', 'activity', 'supervisor', 'assistant', 'kol'] as const
