import type { Picture } from '../platform/session'

/** What stands between somebody and the community: the next thing to do on the way in (SPEC 2.2). */
export type NextStep = 'member' | 'closed' | 'read-only' | 'rules' | 'test' | 'join'

export function nextStep({ member, accepted, community }: Picture): NextStep {
  if (member !== null) return 'member'
  if (community.entry === 'closed') return 'closed'
  if (community.readOnly) return 'read-only'
  if (accepted < community.rulebook) return 'rules'
  return community.entry === 'test' ? 'test' : 'join'
}
