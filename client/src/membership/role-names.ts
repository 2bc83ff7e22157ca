import type { Role } from '../../../shared/permissions'

/** What the roles are called (SPEC 10.1). */
export const roleNames: Readonly<Record<Role, string>> = {
  owner: '群主',
  content: '内容官',
  activity: '活动官',
  supervisor: '监察官',
  assistant: '助手',
  kol: 'KOL',
}
